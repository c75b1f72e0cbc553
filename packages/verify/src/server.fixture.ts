import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { operations } from '@customerscore-kit/contract/operations';
import {
  validateCreateCustomer,
  validateTrackEvents,
  validateUploadContacts,
  validateUploadCustomers,
} from '@customerscore-kit/contract/validators';
import { serve } from './serve.fixture.ts';

/** A request that the server received. */
export interface Received {
  method: string;
  path: string;
  key: string | undefined;
  /** Empty if there was no body. */
  body: string;
}

/**
 * A server that is not the mock. It refuses missing and wrong keys, and answers all other requests with `answer`.
 *
 * @param answer status and body for a request with the right key
 */
export async function startServer(
  key: string,
  answer: (request: Received) => { status: number; body?: string },
): Promise<{ url: string; received: Received[]; close(): Promise<void> }> {
  const received: Received[] = [];
  const respond = (message: IncomingMessage, body: string) => {
    const header = message.headers[operations.uploadCustomers.security[0].header];
    const request = { method: message.method!, path: message.url!, key: header?.toString(), body };
    received.push(request);
    if (request.path === '/') return { status: 404 };
    if (request.key === undefined) return { status: 401 };
    return request.key === key ? answer(request) : { status: 403 };
  };
  const { url, close } = await serve(async (message, response) => {
    const { status, body } = respond(message, await text(message));
    response.statusCode = status;
    response.end(body);
  });
  return { url, received, close };
}

/**
 * Answers for {@link startServer} that follow the contract: 400 to an invalid upload or creation, 404 for an unknown customer,
 * 200 otherwise.
 */
export function documentedAnswers(): (request: Received) => { status: number } {
  const customers = new Set<string>();
  return ({ method, path, body }) => {
    const id = /^\/api\/v1\/customer\/([^/]+)/.exec(path)?.[1];
    if (id !== undefined) {
      if (!customers.has(id)) return { status: 404 };
      if (method === 'DELETE' && path.endsWith(id)) customers.delete(id);
      return { status: 200 };
    }
    const sent: unknown = JSON.parse(body);
    if (path === operations.uploadCustomers.path) {
      const result = validateUploadCustomers(sent);
      if (result.ok) for (const { external_id } of result.value.customers) customers.add(external_id);
      return { status: result.ok ? 200 : 400 };
    }
    if (path === operations.createCustomer.path) {
      const result = validateCreateCustomer(sent);
      if (result.ok) customers.add(result.value.external_id);
      return { status: result.ok ? 200 : 400 };
    }
    const validate = path === operations.trackEvents.path ? validateTrackEvents : validateUploadContacts;
    return { status: validate(sent).ok ? 200 : 400 };
  };
}
