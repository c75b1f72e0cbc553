import { type Inspection, inspect } from '@customerscore-kit/contract/inspect';
import { useState } from 'react';
import { account } from './account';
import { Answer } from './answer';
import { FindingList } from './finding-list';
import { useUpload } from './use-upload';

const sample = `{
  "customers": [
    {
      "external_id": "12345",
      "name": "Knapp-Cruz Inc.",
      "attributes": {
        "plan_teir": "free",
        "seats": 39
      }
    }
  ]
}`;

/** A text area for the body of an upload, and what the API would refuse, drop or misread in it. */
export function PayloadInspector() {
  const [json, setJson] = useState(sample);
  const { outcome, upload, forget } = useUpload();

  let inspection: Inspection | undefined;
  let syntaxError: string | undefined;
  try {
    inspection = inspect('uploadCustomers', JSON.parse(json), { account });
  } catch (error) {
    syntaxError = `Not valid JSON: ${(error as Error).message}`;
  }

  return (
    <>
      <div className="field">
        <label htmlFor="payload">Body of an upload, as JSON</label>
        <textarea
          id="payload"
          rows={13}
          spellCheck={false}
          value={json}
          onChange={(event) => {
            setJson(event.target.value);
            forget();
          }}
          aria-invalid={syntaxError !== undefined}
          aria-describedby={syntaxError ? 'payload-error' : 'payload-hint'}
        />
        {syntaxError ? (
          <p className="error" id="payload-error">
            {syntaxError}
          </p>
        ) : (
          <p className="hint" id="payload-hint">
            The account has the attributes {Object.keys(account.customer.attributes).join(' and ')}.
          </p>
        )}
      </div>
      <div className="actions">
        <button type="button" disabled={inspection === undefined} onClick={() => upload(JSON.parse(json))}>
          Send as it is
        </button>
        <Answer outcome={outcome} />
      </div>
      <div aria-live="polite">{inspection && <Findings {...inspection} />}</div>
    </>
  );
}

function Findings({ errors, warnings, stats }: Inspection) {
  if (errors.length + warnings.length === 0) return <p className="summary ok">No findings.</p>;
  return (
    <>
      <p className="summary">
        {errors.length > 0
          ? 'The API would refuse this upload.'
          : `Of ${stats.values} values, ${stats.dropped} would be dropped and ${stats.misread} misread.`}
      </p>
      <FindingList severity="error" findings={errors} />
      <FindingList severity="warning" findings={warnings} />
    </>
  );
}
