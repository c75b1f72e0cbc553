import { useEffect, useState } from 'react';
import { FindingList } from '../finding-list';
import { answers, mock } from './handlers';

async function readMock() {
  return { request: (await mock.requests()).at(-1), customers: await mock.customers() };
}

/** What the mock stored, and what it dropped of the last upload. */
export function MockPanel() {
  const [{ request, customers }, setState] = useState<Partial<Awaited<ReturnType<typeof readMock>>>>({});

  useEffect(() => {
    const update = async () => setState(await readMock());
    answers.addEventListener('answer', update);
    return () => answers.removeEventListener('answer', update);
  }, []);

  return (
    <section className="mock" aria-labelledby="mock-heading">
      <div className="heading">
        <h2 id="mock-heading">What the API stored</h2>
        <span className="tag">Mock, only in development</span>
      </div>
      {request === undefined ? (
        <p className="hint">Nothing yet. Save a customer, or send the JSON.</p>
      ) : (
        <div className="columns">
          <div>
            <h3>Customers</h3>
            {customers?.length === 0 && <p>None.</p>}
            {customers?.map((customer) => (
              <pre key={customer.external_id}>{JSON.stringify(customer, withoutEmpty, 2)}</pre>
            ))}
          </div>
          <div>
            <h3>Last request</h3>
            <p>
              <code>
                {request.method} {request.path}
              </code>{' '}
              was answered {request.status}.{request.status === 200 && ` Dropped values: ${request.dropped.length}.`}
            </p>
            <FindingList severity={request.status === 200 ? 'warning' : 'error'} findings={request.findings} />
          </div>
        </div>
      )}
    </section>
  );
}

/** Omits the tables that are empty: metrics, events and contacts. */
function withoutEmpty(_key: string, value: unknown): unknown {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty ? undefined : value;
}
