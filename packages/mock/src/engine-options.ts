import type { AccountInput } from '@customerscore-kit/contract/inspect';
import type { Handlers } from '@customerscore-kit/server';
import type { FaultOptions } from './faults.ts';
import type { KeyState, Scores } from './handlers.ts';
import type { LoggedRequest } from './request-log.ts';

/** The options of a mock, with or without a server. */
export interface EngineOptions extends FaultOptions {
  /** The codenames of the account. Values of other keys are dropped. Default: every key is a codename. */
  account?: AccountInput | undefined;
  /** The valid keys, and what they give access to. Default: every key is valid. */
  keys?: Readonly<Record<string, KeyState>> | undefined;
  /** E-mail addresses of the users of the account. They own customers, and are notified. Default: `owner@example.com`. */
  users?: readonly string[] | undefined;
  /** How long uploads are processed after the answer: a duration such as `5s`, or a range such as `0s..30m`. Default: 0. */
  processing?: number | string | undefined;
  /** Whether uploads of customers answer 490. Default: false. */
  unconfiguredScoring?: boolean | undefined;
  /** Whether updates of customers answer 491. Default: false. */
  blocked?: boolean | undefined;
  /** Whether more requests than the contract allows in a minute answer 429. Turn it off for load tests. Default: true. */
  rateLimit?: boolean | undefined;
  /** Your own handlers for some operations. Default: those of the mock. */
  operations?: Handlers<KeyState> | undefined;
  /** Returns the scores of a customer. Default: customers have no scores. */
  scores?: Scores | undefined;
  /** Called with each request, after its answer. */
  onRequest?: ((request: LoggedRequest) => void) | undefined;
}
