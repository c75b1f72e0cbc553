import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { operations } from '@customerscore-kit/contract/operations';
import document from '../control.openapi.json' with { type: 'json' };
import { apiHeaders } from './api-headers.ts';
import { assumptions } from './assumptions.ts';
import { ControlError } from './control-error.ts';
import type { FaultOptions, Step } from './faults.ts';
import { inspectorFile } from './inspector-files.ts';
import type { MockControl } from './mock-control.ts';
import type { Recorder } from './recorder.ts';
import { requestDetails } from './request-details.ts';
import type { LoggedRequest } from './request-log.ts';

/** Where the control API starts. */
const controlPath = '/_mock/';

/** What the control API reads and changes. */
export interface Controlled {
  /** Whether other machines reach the mock, perhaps by a name. Then the header Host can be any name. */
  isOpen: boolean;
  mock: MockControl;
  recorder: Recorder;
  /** Sends a request again. Resolves to undefined if its body was not kept. */
  replay: (id: number) => Promise<LoggedRequest | undefined>;
}

/** A request to the control API. */
interface Call extends Controlled {
  body: unknown;
  /** The id in the path; NaN if there is none. */
  id: number;
  response: ServerResponse;
}

/** Returned by actions that write the response themselves. */
const isStreaming = Symbol('streaming');

/** The control API, by method and path. Bodies and answers are JSON. `control.openapi.json` describes it. */
export const actions: Readonly<Record<string, (call: Call) => unknown>> = {
  'GET /_mock/': async ({ mock }) => ({
    mock: 'customerscore',
    actions: Object.keys(actions),
    waiting: await mock.waiting(),
    firstRequest,
  }),
  'GET /_mock/openapi.json': () => document,
  'GET /_mock/state': async ({ mock }) => ({ customers: await mock.customers(), waiting: await mock.waiting() }),
  'GET /_mock/requests': ({ mock }) => mock.requests(),
  'DELETE /_mock/requests': ({ recorder }) => recorder.clear(),
  'GET /_mock/requests/{id}': ({ recorder, id }) => requestDetails(recorder, id) ?? unknownRequest(id),
  async 'POST /_mock/requests/{id}/replay'({ recorder, replay, id }) {
    if (recorder.get(id) === undefined) return unknownRequest(id);
    const logged = await replay(id);
    if (logged === undefined) throw new ControlError(409, `Request ${id} cannot be sent again: its body was not kept.`);
    return logged;
  },
  'GET /_mock/events'({ recorder, response }) {
    if (!recorder.connect(response)) throw new ControlError(503, 'Too many pages are open. Close one, and reload.');
    return isStreaming;
  },
  'GET /_mock/outbox': ({ mock }) => mock.outbox(),
  'GET /_mock/assumptions': () => assumptions,
  'POST /_mock/seed': ({ mock, body }) => mock.seed(body as Parameters<MockControl['seed']>[0]),
  'POST /_mock/reset': ({ mock }) => mock.reset(),
  'POST /_mock/clock': ({ mock, body }) => mock.advance((body as { advance: string }).advance),
  'POST /_mock/faults': ({ mock, body }) => mock.faults(body as FaultOptions),
  'POST /_mock/script': ({ mock, body }) => mock.script(stepsOf(body)),
};

function stepsOf(body: unknown): Step[] {
  const { next } = (body ?? {}) as { next?: unknown };
  if (!Array.isArray(next)) throw new ControlError(400, 'Send the next answers as a list: {"next": [503, "pass"]}.');
  return next;
}

/** What to send first to a mock. The inspector shows it as a curl command. */
const firstRequest = {
  method: operations.uploadCustomers.method,
  path: operations.uploadCustomers.path,
  headers: {
    'content-type': operations.uploadCustomers.body.mediaType,
    [operations.uploadCustomers.security[0].header]: 'any',
  },
  body: { customers: [{ external_id: '1', name: 'Acme', attributes: { plan: 'pro', Seats: 3 } }] },
};

function unknownRequest(id: number): never {
  throw new ControlError(404, `There is no request ${id} in the log.`);
}

/** Whether a request is for the control API or the inspector, not for the API. */
export function isControl({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return url!.startsWith(controlPath) || (method === 'GET' && url!.split('?')[0] === '/');
}

/**
 * Answers requests to the control API and the inspector. Pages of other sites cannot use it: changes need the content type JSON,
 * which browsers send to other origins only after a preflight, and on a loopback address the header Host must be an address of this
 * machine, not a name that a site chose.
 */
export async function control(
  controlled: Controlled,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = request.url!.split('?') as [string];
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json', ...apiHeaders });
    response.end(`${JSON.stringify(body, null, 2)}\n`);
  };
  if (!controlled.isOpen && !isAddress(request.headers.host))
    return answer(403, { error: 'The header Host must be an IP address or localhost.' });
  const file = request.method === 'GET' ? inspectorFile(path) : undefined;
  if (file !== undefined) return void response.writeHead(200, file.headers).end(file.content);
  const [, id] = /^\/_mock\/requests\/(\d+)(?=\/|$)/.exec(path) ?? [];
  const action = actions[`${request.method} ${id === undefined ? path : path.replace(id, '{id}')}`];
  if (action === undefined)
    return answer(404, { error: `There is no ${request.method} ${path}.`, actions: Object.keys(actions) });
  try {
    const body = request.method === 'GET' ? undefined : await bodyOf(request);
    const result = await action({ ...controlled, body, id: Number(id), response });
    if (result !== isStreaming) answer(200, result ?? { done: true });
  } catch (error) {
    answer(error instanceof ControlError ? error.status : 400, { error: (error as Error).message });
  }
}

/** The body of a change; undefined if it is empty, which it may be where the action needs none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new ControlError(400, 'Send the header Content-Type: application/json.');
  const body = await text(request);
  return body === '' ? undefined : JSON.parse(body);
}

function isAddress(host: string | undefined): boolean {
  return /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host ?? '');
}
