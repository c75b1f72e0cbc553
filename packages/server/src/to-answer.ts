import type { OperationId } from '@customerscore-kit/contract/operations';
import type { Answer } from './exchange.ts';
import { operationTable } from './operation-table.ts';

/** The media type of the bodies of the API. */
export const json = 'application/json';

/**
 * The answer for what a handler returned.
 *
 * @param isChecked whether the status must be documented for the operation
 * @throws Error if the result cannot be sent as an HTTP response, or has a status that is not documented
 */
export function toAnswer(result: unknown, id: OperationId, isChecked: boolean): Answer {
  const { status, body, headers } = result as { status: number; body?: unknown; headers?: Record<string, string> };
  if (isChecked && !Object.hasOwn(operationTable[id].statuses, String(status))) {
    throw new Error(`The handler returned ${status}, which the contract does not document for ${id}.`);
  }
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new Error(`The handler returned ${status}, which is not the status of an answer. Return 200 to 599.`);
  }
  const checked = headers === undefined ? {} : checkedHeaders(headers);
  if (body === undefined || bodiless.has(status)) return { status, headers: checked, body: undefined };
  return { status, headers: { 'content-type': json, ...checked }, body: JSON.stringify(body) };
}

/** The statuses that HTTP does not allow a body for. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

const headerName = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that adapters set, because they depend on how the body is sent. */
const framing: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'connection']);

/** Checks headers here, because frameworks throw for them when it is too late for another answer. */
function checkedHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (!headerName.test(name) || typeof value !== 'string' || !headerValue.test(value)) {
      throw new Error(`The handler returned a header that HTTP does not allow: ${JSON.stringify(name)}.`);
    }
    if (framing.has(lower)) throw new Error(`The handler returned the header ${lower}, which the server sets.`);
    checked[lower] = value;
  }
  return checked;
}
