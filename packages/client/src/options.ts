import type { RequestOptions } from '@customerscore-kit/contract/client';
import type { AccountInput, Finding } from '@customerscore-kit/contract/inspect';
import type { OperationId } from '@customerscore-kit/contract/operations';
import type { Logger } from './logger.ts';
import type { RateGate } from './rate-gate.ts';
import type { RetryOptions } from './retry.ts';

/** Options of one call. Each replaces that of the client. */
export interface CallOptions {
  /** Ends the call: it rejects with an `AbortedError`. */
  signal?: AbortSignal | null | undefined;
  /** Milliseconds for one attempt, including the body of the answer. `Infinity` for no limit. Default: 60,000. */
  timeout?: number | undefined;
  /** Milliseconds for the call, including retries, and waits for the rate gate. `Infinity` for no limit. Default: 600,000. */
  totalTimeout?: number | undefined;
  /** Additional headers, merged with those of the client. You cannot replace the key. */
  headers?: RequestOptions['headers'];
  /** When the call is repeated; `false` for never. */
  retry?: RetryOptions | false | undefined;
  /**
   * What happens to a body that the API would refuse according to `inspect`. `error`: the call rejects with a `ValidationError`, and
   * nothing is sent. `warn`: its errors go to `onWarning` too, and it is sent. `off`: it is not inspected. Default: `error`.
   */
  validate?: 'error' | 'warn' | 'off' | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Omit<CallOptions, 'signal'> {
  /**
   * The secret key of the account, or a function that returns it for each call, for example from a secret store. Default: the
   * environment variable `CUSTOMERSCORE_KEY`.
   */
  key?: string | (() => string | Promise<string>) | undefined;
  /** The codenames of the account, as in `customerscore.account.yaml`. Without it, no key can be found to be dropped. */
  account?: AccountInput | undefined;
  /** An absolute URL, to which the paths of the contract are appended. Default: the production server of the contract. */
  baseUrl?: string | undefined;
  /**
   * Sends a request, with the key. Default: the global `fetch`, looked up on each call. Node's own is replaced by its `http`, which
   * is faster, unless it has another dispatcher.
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Maximum size of an answer in bytes, after decompression. `Infinity` for no limit. Default: 10,000,000. */
  maxResponseBytes?: number | undefined;
  /** Lets requests out. Default: one of this client. Share one among the clients of an account. */
  rateGate?: RateGate | undefined;
  /** Receives what the client does, such as `console`. Default: none. */
  logger?: Logger | undefined;
  /**
   * Receives each warning of `inspect`: what the API will accept, and then drop or misread. Default: the `warn` of `logger`, or else
   * `console.warn`, because a dropped value is otherwise noticed by nobody.
   */
  onWarning?: ((finding: Finding, operation: OperationId) => void) | undefined;
  /** Allows the client in a browser, where everyone can read the key. Default: false. */
  dangerouslyAllowBrowser?: boolean | undefined;
}
