import type { AnswerDetails, Exchange } from '@customerscore-kit/server';

/** Maximum size in bytes of a body that is kept. */
export const maxKeptBytes: number = 64 * 1024;

/** Why a body is not there: the answer came before it was read, or it is larger than {@link maxKeptBytes}. */
export type MissingBody = 'not-read' | 'too-large';

/** A request, with what is needed to send it again. It contains the key. */
export interface SentRequest {
  method: string;
  /** Path and query. */
  target: string;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | MissingBody;
}

/** An exchange that remembers the body when it is read, and how its answer came about. */
export class RecordedExchange implements Exchange {
  /** Undefined if a fault answered it, or nothing has yet. */
  details: AnswerDetails | undefined;
  readonly method: string;
  readonly target: string;
  readonly #inner: Exchange;
  #body: SentRequest['body'] = 'not-read';

  constructor(inner: Exchange) {
    this.#inner = inner;
    this.method = inner.method;
    this.target = inner.target;
  }

  header(name: string): string | undefined {
    return this.#inner.header(name);
  }

  async readBody(maxBytes: number, timeout: number): Promise<Uint8Array> {
    const bytes = await this.#inner.readBody(maxBytes, timeout);
    this.#body = bytes.length > maxKeptBytes ? 'too-large' : bytes;
    return bytes;
  }

  get signal(): AbortSignal {
    return this.#inner.signal;
  }

  /** The request so far. @param names the headers to keep, in lower case */
  sent(names: readonly string[]): SentRequest {
    const headers: Record<string, string> = {};
    for (const name of names) {
      const value = this.header(name);
      if (value !== undefined) headers[name] = value;
    }
    return { method: this.method, target: this.target, headers, body: this.#body };
  }
}

/** The exchange that sends a request again. The body must have been kept, unless the operation needs none. */
export function replayExchange({ method, target, headers, ...sent }: SentRequest): Exchange {
  // The memory of the body is used again for another request.
  const body = typeof sent.body === 'string' ? new Uint8Array() : new Uint8Array(sent.body);
  return {
    method,
    target,
    header: (name) => (Object.hasOwn(headers, name) ? headers[name] : undefined),
    readBody: async () => body,
    signal: new AbortController().signal,
  };
}
