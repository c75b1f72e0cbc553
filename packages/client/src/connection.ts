import {
  createClient as createThinClient,
  type OperationRequest,
  type RequestOptions,
  type Client as ThinClient,
} from '@customerscore-kit/contract/client';
import { type OperationId, operations, serverUrl } from '@customerscore-kit/contract/operations';
import { readKey, withoutKey } from './key.ts';
import type { ClientOptions } from './options.ts';
import type { AnyAnswer, AttemptHooks } from './send-with-retries.ts';
import type { TimeLimit } from './time-limit.ts';

/** A call of an operation, as it is sent. */
export interface OutgoingCall {
  operation: OperationId;
  /** Identifiers of the path. */
  parameters: readonly unknown[];
  /** JSON. Undefined: none. */
  body: string | undefined;
  headers: RequestOptions['headers'];
}

/** One attempt of a call. */
export interface Attempt extends AttemptHooks {
  body: string | undefined;
  limit: TimeLimit;
}

/**
 * Sends a request in place of `fetch`.
 *
 * @returns undefined if `fetch` shall send it
 */
export type Transport = (request: OperationRequest, attempt: Attempt) => Promise<AnyAnswer> | undefined;

/** What the thin client is told of an attempt. */
class AttemptOptions implements RequestOptions {
  readonly headers: RequestOptions['headers'];
  readonly #limit: TimeLimit;

  constructor(headers: RequestOptions['headers'], limit: TimeLimit) {
    this.headers = headers;
    this.#limit = limit;
  }

  /** Of the class: V8 makes a hidden class for each getter of an object literal, which keeps what that sees until a full collection. */
  get signal(): AbortSignal {
    return this.#limit.signal;
  }
}

/** Sends requests through the thin client, of which there is one at a time: that of the latest key. */
export class Connection {
  readonly #options: ClientOptions;
  readonly #transport: Transport | undefined;
  #current: { key: string; thin: ThinClient } | undefined;
  #attempt: Attempt | undefined;

  /** @throws TypeError for an invalid option. A function that returns the key is asked for each call. */
  constructor(options: ClientOptions, transport?: Transport) {
    this.#options = options;
    this.#transport = transport;
    this.#thin(typeof options.key === 'function' ? 'unknown' : readKey(options.key));
  }

  /**
   * The key.
   *
   * @throws TypeError if it is not valid in a header
   */
  async key(): Promise<string> {
    const { key: option } = this.#options;
    const key = typeof option === 'function' ? await option() : readKey(option);
    this.#thin(key);
    return key;
  }

  /** Sends one request. */
  async send(
    key: string,
    { operation, parameters, body, headers }: OutgoingCall,
    limit: TimeLimit,
    hooks: AttemptHooks,
  ): Promise<AnyAnswer> {
    const method = this.#thin(key)[operation] as (...args: unknown[]) => Promise<AnyAnswer>;
    // Only `fetch` needs the body again, and the signal.
    const given = 'body' in operations[operation] ? [body && { toJSON: () => JSON.parse(body) }] : [];
    // If the arguments are valid, the thin client calls the transport or `fetch` before it returns.
    this.#attempt = { body, limit, ...hooks };
    const sent = method(...parameters, ...given, new AttemptOptions(headers, limit));
    this.#attempt = undefined;
    const answer = await sent;
    return answer.ok ? answer : { ...answer, body: withoutKey(answer.body, key) };
  }

  #thin(key: string): ThinClient {
    const { baseUrl = serverUrl, maxResponseBytes } = this.#options;
    if (this.#current?.key !== key) {
      const fetch = (request: Request) => this.#fetch(request);
      const transport = (request: OperationRequest) => this.#transport?.(request, this.#attempt!);
      this.#current = { key, thin: createThinClient({ key, baseUrl, fetch, transport, maxResponseBytes }) };
    }
    return this.#current.thin;
  }

  async #fetch(request: Request): Promise<Response> {
    const attempt = this.#attempt!;
    attempt.onSent();
    const response = await (this.#options.fetch ?? globalThis.fetch)(request);
    const { ok, status } = response;
    attempt.onHead({ ok, status, body: undefined, response });
    return response;
  }
}
