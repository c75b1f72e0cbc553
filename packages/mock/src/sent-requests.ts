import { operations } from '@customerscore-kit/contract/operations';
import type { SentRequest } from './recorded-exchange.ts';
import type { LoggedRequest } from './request-log.ts';

/** What is kept of a request. */
export interface KeptRequest {
  sent: SentRequest;
  /** How many of the findings, from the first, made the mock refuse the request. */
  errors: number;
}

/** Number of requests whose bodies are kept. */
const maxRequests = 100;

/** Headers that are kept to send a request again: those that the mock reads. */
export const keptHeaders: readonly string[] = [
  ...new Set(Object.values(operations).flatMap(({ security }) => security.map(({ header }) => header.toLowerCase()))),
  ...['content-type', 'content-encoding', 'content-length', 'transfer-encoding'],
  ...['accept', 'prefer', 'x-mock-latency', 'x-mock-status'],
];

/** The last requests as they were sent. Only in memory, and never with their keys to the outside. */
export class SentRequests {
  readonly #requests = new Map<number, KeptRequest>();
  /** Memory for the bodies, used again and again: bodies as they arrive would live too long for the quick garbage collection. */
  readonly #memory: Uint8Array[] = [];

  add(id: number, { sent, errors }: KeptRequest): void {
    const body = typeof sent.body === 'string' ? sent.body : this.#copyOf(sent.body, id % maxRequests);
    this.#requests.set(id, { sent: { ...sent, body }, errors });
    const [oldest] = this.#requests.keys();
    if (this.#requests.size > maxRequests) this.#requests.delete(oldest!);
  }

  /** @param place of the memory. The request that used it before is the one that is forgotten now */
  #copyOf(body: Uint8Array, place: number): Uint8Array {
    let memory = this.#memory[place];
    if (memory === undefined || memory.length < body.length) {
      memory = new Uint8Array(body.length);
      this.#memory[place] = memory;
    }
    memory.set(body);
    return memory.subarray(0, body.length);
  }

  /** The request to send again; undefined if its body was not kept. */
  replayable(logged: LoggedRequest): SentRequest | undefined {
    const sent = this.#requests.get(logged.id)?.sent;
    return sent !== undefined && (typeof sent.body !== 'string' || hasNoBody(logged, sent)) ? sent : undefined;
  }

  /** A request; undefined if it is no longer kept. */
  get(id: number): KeptRequest | undefined {
    return this.#requests.get(id);
  }

  clear(): void {
    this.#requests.clear();
  }
}

/** Whether a request has no body. */
export function hasNoBody({ operation }: LoggedRequest, { headers, body }: SentRequest): boolean {
  if (typeof body !== 'string') return body.length === 0;
  const entry = (operations as Record<string, { body?: { required: boolean } }>)[operation ?? ''];
  const length = headers['content-length'] ?? '0';
  const isSent = ['content-type', 'transfer-encoding'].some((name) => name in headers) || length !== '0';
  return entry === undefined ? !isSent : entry.body === undefined || (!entry.body.required && !isSent);
}
