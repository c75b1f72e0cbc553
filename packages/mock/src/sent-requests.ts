import { gunzipSync, inflateSync } from 'node:zlib';
import { operations } from '@customerscore-kit/contract/operations';
import type { DroppedValue } from '@customerscore-kit/server';
import { maxKeptBytes, type SentRequest } from './recorded-exchange.ts';
import type { LoggedRequest } from './request-log.ts';

/** A logged request with its values, as the control API returns it. It contains no key. */
export interface RequestDetails extends LoggedRequest {
  /** What the contract says about the status; undefined if it does not document it. */
  meaning: string | undefined;
  /** How many of the findings, from the first, made the mock refuse the request. */
  errors: number;
  /**
   * What is known of the body. `json`: it is in `sent`. `text`: it is not JSON, and `sent` is its text. `none`: the operation has
   * no body. `not-read`: the mock answered before it read the body. `too-large`: it has more than 64 kB. `forgotten`: the mock
   * keeps the bodies of the last 100 requests.
   */
  body: 'json' | 'text' | 'none' | 'not-read' | 'too-large' | 'forgotten';
  sent?: unknown;
  /** The body without the values that were dropped; absent if the request was refused. */
  stored?: unknown;
  /** Whether the request can be sent again. */
  replayable: boolean;
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
  readonly #requests = new Map<number, { sent: SentRequest; errors: number }>();
  /** Memory for the bodies, used again and again: bodies as they arrive would live too long for the quick garbage collection. */
  readonly #memory: Uint8Array[] = [];

  /** @param errors how many of the findings, from the first, made the mock refuse the request */
  add(id: number, sent: SentRequest, errors: number): void {
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

  details(logged: LoggedRequest): RequestDetails {
    const kept = this.#requests.get(logged.id);
    return {
      ...logged,
      meaning: meaningOf(logged),
      errors: kept?.errors ?? 0,
      ...(kept === undefined ? { body: 'forgotten' } : bodyOf(logged, kept.sent)),
      replayable: this.replayable(logged) !== undefined,
    };
  }

  clear(): void {
    this.#requests.clear();
  }
}

function hasNoBody({ operation }: LoggedRequest, { headers, body }: SentRequest): boolean {
  if (typeof body !== 'string') return body.length === 0;
  const entry = (operations as Record<string, { body?: { required: boolean } }>)[operation ?? ''];
  const length = headers['content-length'] ?? '0';
  const isSent = ['content-type', 'transfer-encoding'].some((name) => name in headers) || length !== '0';
  return entry === undefined ? !isSent : entry.body === undefined || (!entry.body.required && !isSent);
}

function meaningOf({ operation, status }: LoggedRequest): string | undefined {
  const entry = (operations as Record<string, { statuses: object }>)[operation ?? ''];
  return (entry?.statuses as Record<string, { meaning: string }> | undefined)?.[status]?.meaning;
}

function bodyOf(logged: LoggedRequest, sent: SentRequest): Pick<RequestDetails, 'body' | 'sent' | 'stored'> {
  if (hasNoBody(logged, sent)) return { body: 'none' };
  if (typeof sent.body === 'string') return { body: sent.body };
  const text = textOf(sent.body, sent.headers['content-encoding']);
  if (text === undefined) return { body: 'too-large' };
  try {
    const value: unknown = JSON.parse(text);
    const isStored = logged.status >= 200 && logged.status < 300;
    return {
      body: 'json',
      sent: value,
      ...(isStored && { stored: withoutDropped(JSON.parse(text), logged.dropped) }),
    };
  } catch {
    return { body: 'text', sent: text };
  }
}

/** The text of a body; undefined if it is too large after decompression. */
function textOf(bytes: Uint8Array, encoding = 'identity'): string | undefined {
  const inflate = /gzip/i.test(encoding) ? gunzipSync : /deflate/i.test(encoding) ? inflateSync : undefined;
  try {
    return new TextDecoder().decode(inflate?.(bytes, { maxOutputLength: maxKeptBytes }) ?? bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    // The body is not in the format of its encoding.
    return new TextDecoder().decode(bytes);
  }
}

/** Removes the dropped values from a body, which it changes. */
function withoutDropped(body: unknown, dropped: readonly DroppedValue[]): unknown {
  for (const { pointer, key } of dropped) {
    const parents = pointer.split('/').slice(1, -1);
    let parent = body as Record<string, unknown> | undefined;
    for (const token of parents) {
      const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
      parent = parent?.[name] as Record<string, unknown> | undefined;
    }
    if (parent !== undefined) delete parent[key];
  }
  return body;
}
