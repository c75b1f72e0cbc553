import { isUtf8 } from 'node:buffer';
import { type Account, inspect } from '@customerscore-kit/contract/inspect';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import * as validators from '@customerscore-kit/contract/validators';
import type { FuzzRequest } from './fuzz-requests.fixture.ts';

/** What the server must answer, and with `status` 200 what the handler must receive. */
export interface Verdict {
  status: number;
  operation?: OperationId;
  body?: unknown;
}

/** The account of the requests that are sent to a server with an account. */
export const account = {
  customer: { attributes: { plan: 'string', seats: 'number' }, metrics: {} },
  contact: { attributes: { plan: 'string' } },
} as const satisfies Account;

const own = new Set(['plan', 'seats']);
const uploaded = new Set([...own, 'crm_link', 'contact_email', 'renewal_date']);

/** The verdict on a request, from the table of operations and the validators, without code of the server. */
export function verdictOf(request: FuzzRequest, hasAccount: boolean): Verdict {
  const path = request.target.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const ofPath = (Object.keys(operations) as OperationId[]).filter((id) => matches(operations[id].path, path));
  if (ofPath.length === 0) return { status: 404 };
  const operation = ofPath.find((id) => operations[id].method === request.method);
  if (operation === undefined) return { status: 405 };
  if (request.key === undefined || request.key === '') return { status: 401 };
  if (request.key !== 'valid') return { status: 403 };
  const entry = operations[operation];
  let body: unknown;
  if ('body' in entry) {
    const isAbsent = request.body === undefined || (request.payload.length === 0 && !request.isChunked);
    const isOptional = !entry.body.required;
    if (!(isOptional && isAbsent && request.contentType.value === undefined)) {
      if (!request.contentType.isAccepted) return { status: 400 };
      if (Math.max(request.payload.length, request.body?.length ?? 0) > entry.limits.maxBodyBytes)
        return { status: 413 };
      if (request.payload.length > 0 || !isOptional) {
        const parsed = request.encoding.isAccepted ? parse(request.body ?? Buffer.alloc(0)) : undefined;
        if (parsed === undefined || !isValid(operation, parsed.value, hasAccount)) return { status: 400 };
        body = hasAccount ? withoutUnknown(operation, parsed.value) : parsed.value;
      }
    }
  }
  if ('406' in entry.statuses && !request.accept.isAccepted) return { status: 406 };
  return { status: 200, operation, body };
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, index) => fits(part, given[index]!));
}

function fits(part: string, given: string): boolean {
  if (!part.startsWith('{')) return part === given;
  try {
    return decodeURIComponent(given) !== '';
  } catch {
    return false;
  }
}

function parse(bytes: Buffer): { value: unknown } | undefined {
  if (!isUtf8(bytes)) return undefined;
  try {
    return { value: JSON.parse(bytes.toString().replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
}

const byName = new Map(Object.entries<(value: unknown) => { ok: boolean }>(validators as never));

function isValid(id: OperationId, value: unknown, hasAccount: boolean): boolean {
  const validate = byName.get(`validate${id[0]!.toUpperCase()}${id.slice(1)}`);
  if (validate !== undefined && !validate(value).ok) return false;
  // Updates refuse what uploads drop, and values of another type.
  return !hasAccount || id !== 'updateCustomer' || inspect(id, value, { account }).errors.length === 0;
}

/** A copy of a body without the attributes and metrics that the account does not have. */
function withoutUnknown(id: OperationId, value: unknown): unknown {
  const copy = structuredClone(value) as {
    customers: { attributes?: object; metrics?: object[] }[];
    contacts: { attributes?: object }[];
    events: { data?: { customer?: object; contact?: object } }[];
  };
  if (id === 'uploadCustomers') {
    for (const { attributes, metrics = [] } of copy.customers) {
      keepOnly(uploaded, attributes);
      for (const metric of metrics) keepOnly(new Set(['date']), metric);
    }
  }
  if (id === 'uploadContacts') for (const { attributes } of copy.contacts) keepOnly(new Set(['plan']), attributes);
  if (id === 'trackEvents') {
    for (const { data } of copy.events) {
      keepOnly(own, data?.customer);
      keepOnly(new Set(['plan', 'contact_name']), data?.contact);
    }
  }
  return copy;
}

function keepOnly(kept: ReadonlySet<string>, from: object | undefined): void {
  for (const key of Object.keys(from ?? {})) if (!kept.has(key)) delete (from as Record<string, unknown>)[key];
}
