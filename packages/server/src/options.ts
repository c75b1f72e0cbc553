import type { AccountInput, Inspection } from '@customerscore-kit/contract/inspect';
import type { OperationId } from '@customerscore-kit/contract/operations';
import type { DroppedValue } from './codenames.ts';
import type { Answer, Exchange } from './exchange.ts';
import type { Handlers } from './handlers.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The options of `createContractServer`. */
export interface ContractServerOptions<Context> {
  /** Handlers by operationId. An operation without a handler answers 501. */
  operations: Handlers<Context>;
  /**
   * Checks a key. Return anything but undefined to accept it; handlers receive it as `context`. Return undefined for an invalid
   * key, which answers 403.
   */
  authenticate(key: string): Context | undefined | Promise<Context | undefined>;
  /** Codenames of the account. Other keys are removed from uploads, and refused in updates. Default: codenames are not checked. */
  account?: AccountInput | undefined;
  /** Whether handlers receive what `inspect` finds in a body. Default: true with an account, else false. */
  inspect?: boolean;
  /** Counts requests for the rate limits of the contract; `false` for no limits. Default: `createRateLimiter()`. */
  rateLimiter?: RateLimiter | false;
  /** How long a body may take to arrive, in milliseconds. A slower one answers 408. Default: 30,000. */
  bodyTimeout?: number;
  /** Whether to throw if an operation has no handler. Default: false. */
  strict?: boolean;
  /** Whether to check what handlers return. Default: true, unless the environment variable NODE_ENV is `production`. */
  checkResponses?: boolean;
  /**
   * Called when a handler throws or returns what cannot be sent or is not documented, and when the body was read before. The
   * client gets 500. Also called when `onAnswer` throws, which does not change the answer; the operation is then undefined if the
   * path or method does not exist. Default: writes to the console.
   */
  onError?: (error: unknown, operation: OperationId | undefined) => void;
  /** Called with each answer, before it is sent. */
  onAnswer?: (exchange: Exchange, answer: Answer, details: AnswerDetails) => void;
}

/** How an answer came about. */
export interface AnswerDetails {
  /** Undefined if the path or method does not exist. */
  operation: OperationId | undefined;
  /** The parsed body as it was sent; undefined if there is none, or the request was refused before. */
  body: unknown;
  inspection: Inspection | undefined;
  dropped: readonly DroppedValue[];
}
