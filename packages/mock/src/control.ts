import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { assumptions } from './assumptions.ts';
import type { FaultOptions, Step } from './faults.ts';
import type { MockControl } from './mock-control.ts';

/** Where the control API starts. */
export const controlPath = '/_mock/';

type Action = (mock: MockControl, body: unknown) => unknown;

/** The control API, by method and path. Bodies and answers are JSON. */
const actions: Readonly<Record<string, Action>> = {
  'GET /_mock/': (mock) => ({ mock: 'customerscore', actions: Object.keys(actions), waiting: mock.waiting() }),
  'GET /_mock/state': (mock) => ({ customers: mock.customers(), waiting: mock.waiting() }),
  'GET /_mock/requests': (mock) => mock.requests(),
  'GET /_mock/outbox': (mock) => mock.outbox(),
  'GET /_mock/assumptions': () => assumptions,
  'POST /_mock/seed': (mock, body) => mock.seed(body as Parameters<MockControl['seed']>[0]),
  'POST /_mock/reset': (mock) => mock.reset(),
  'POST /_mock/clock': (mock, body) => mock.advance((body as { advance: string }).advance),
  'POST /_mock/faults': (mock, body) => mock.faults(body as FaultOptions),
  'POST /_mock/script': (mock, body) => mock.script((body as { next: Step[] }).next),
};

/**
 * Answers requests to the control API. Pages of other sites cannot use it: changes need the content type JSON, which browsers send
 * to other origins only after a preflight, and the header Host must be an address of this machine, not a name that a site chose.
 */
export async function control(mock: MockControl, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path] = request.url!.split('?');
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body, null, 2)}\n`);
  };
  const action = actions[`${request.method} ${path}`];
  if (!isAddress(request.headers.host))
    return answer(403, { error: 'The header Host must be an IP address or localhost.' });
  if (action === undefined)
    return answer(404, { error: `There is no ${request.method} ${path}.`, actions: Object.keys(actions) });
  if (request.method === 'GET') return answer(200, action(mock, undefined));
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return answer(400, { error: 'Send the header Content-Type: application/json.' });
  }
  try {
    // A body is optional where the action needs none.
    const body = request.headers['content-length'] === '0' ? undefined : await json(request);
    answer(200, action(mock, body) ?? { done: true });
  } catch (error) {
    answer(400, { error: (error as Error).message });
  }
}

function isAddress(host: string | undefined): boolean {
  return /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host ?? '');
}
