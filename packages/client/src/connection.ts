import {
  createClient as createThinClient,
  type RequestOptions,
  type Client as ThinClient,
} from '@customerscore-kit/contract/client';
import { type OperationId, serverUrl } from '@customerscore-kit/contract/operations';
import { readKey, withoutKey } from './key.ts';
import type { ClientOptions } from './options.ts';
import type { AnyAnswer, AttemptHooks } from './send-with-retries.ts';

/** Sends requests through the thin client, of which there is one at a time: that of the latest key. */
export class Connection {
  readonly #options: ClientOptions;
  #current: { key: string; thin: ThinClient } | undefined;
  #hooks: AttemptHooks | undefined;

  /** @throws TypeError for an invalid option. A function that returns the key is asked for each call. */
  constructor(options: ClientOptions) {
    this.#options = options;
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

  /**
   * Sends one request.
   *
   * @param args identifiers of the path, and the body
   */
  async send(
    key: string,
    operation: OperationId,
    args: readonly unknown[],
    options: RequestOptions,
    hooks: AttemptHooks,
  ): Promise<AnyAnswer> {
    const method = this.#thin(key)[operation] as (...args: unknown[]) => Promise<AnyAnswer>;
    // If the arguments are valid, the thin client calls `fetch` before it returns.
    this.#hooks = hooks;
    const sent = method(...args, options);
    this.#hooks = undefined;
    const answer = await sent;
    return answer.ok ? answer : { ...answer, body: withoutKey(answer.body, key) };
  }

  #thin(key: string): ThinClient {
    const { baseUrl = serverUrl, maxResponseBytes } = this.#options;
    if (this.#current?.key !== key) {
      const fetch = (request: Request) => this.#fetch(request);
      this.#current = { key, thin: createThinClient({ key, baseUrl, fetch, maxResponseBytes }) };
    }
    return this.#current.thin;
  }

  async #fetch(request: Request): Promise<Response> {
    const hooks = this.#hooks;
    hooks?.onSent();
    const response = await (this.#options.fetch ?? globalThis.fetch)(request);
    hooks?.onHead(response);
    return response;
  }
}
