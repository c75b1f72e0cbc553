import { type Finding, type Inspection, inspect } from '@customerscore-kit/contract/inspect';
import { useState } from 'react';
import { account } from './account';

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
          onChange={(event) => setJson(event.target.value)}
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
      <ul className="findings">
        {errors.map((finding) => (
          <FindingItem key={finding.pointer + finding.message} severity="error" {...finding} />
        ))}
        {warnings.map((finding) => (
          <FindingItem key={finding.pointer + finding.message} severity="warning" {...finding} />
        ))}
      </ul>
    </>
  );
}

function FindingItem({ severity, code, pointer, message, suggestion }: Finding & { severity: 'error' | 'warning' }) {
  return (
    <li className={severity}>
      <p className="finding">
        <strong>{severity === 'error' ? 'Error' : 'Warning'}</strong> <code>{code}</code>
      </p>
      <p>{message}</p>
      <p className="suggestion">{suggestion}</p>
      <p className="place">
        <code>{pointer || '(the whole body)'}</code>
      </p>
    </li>
  );
}
