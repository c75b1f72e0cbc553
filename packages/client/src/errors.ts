import type { Finding, InspectionStats } from '@customerscore-kit/contract/inspect';
import { type OperationId, operations } from '@customerscore-kit/contract/operations';
import { neverSent } from './retry.ts';

/** The names of the classes of an error, its own first. Registered globally, so that every copy of this package reads it. */
const kinds = Symbol.for('customerscore-kit.error-kinds');

/** What an error knows of its call. */
export interface CallDetails {
  operation: OperationId;
  /** Number of requests that were sent. */
  attempts: number;
  cause?: unknown;
}

/** An answer, as an error reads it. */
export interface FailedAnswer {
  status: number;
  body: unknown;
  response: Response;
}

/**
 * The base of all errors of a client. `instanceof` works across realms and across copies of this package, for example its
 * modules and its CommonJS.
 */
export class CustomerscoreError extends Error {
  static readonly kind: string = 'CustomerscoreError';
  readonly operation: OperationId;
  /** Number of requests that were sent. */
  readonly attempts: number;
  /** The status of the answer. Undefined without an answer. */
  readonly status: number | undefined;
  /** The headers of the answer. Undefined without an answer. */
  readonly headers: Headers | undefined;
  /** The body of the answer, as JSON if it is JSON; undefined if it is empty or could not be read. The vendor documents none. */
  readonly body: unknown;

  constructor(message: string, { operation, attempts, cause }: CallDetails, answer?: FailedAnswer) {
    super(`${operation}: ${message}`, cause === undefined ? undefined : { cause });
    this.operation = operation;
    this.attempts = attempts;
    this.status = answer?.status;
    this.headers = answer?.response.headers;
    this.body = answer?.body;
    const chain: string[] = [];
    for (let each = new.target; each.kind !== undefined; each = Object.getPrototypeOf(each)) chain.push(each.kind);
    // Not enumerable, so that they are not printed again.
    Object.defineProperty(this, kinds, { value: chain });
    Object.defineProperty(this, 'name', { value: new.target.kind, configurable: true, writable: true });
    // The stack begins with the name, which it was created without.
    Error.captureStackTrace?.(this, new.target);
  }

  // biome-ignore-start lint/complexity/noThisInStatic: the subclasses inherit it, and `this` is the class that is asked.
  static override [Symbol.hasInstance](value: unknown): boolean {
    // A class of your own, which has no kind, is checked as usual.
    if (!Object.hasOwn(this, 'kind')) return Function.prototype[Symbol.hasInstance].call(this, value);
    const found = (value as { [kinds]?: readonly string[] } | null | undefined)?.[kinds];
    return Array.isArray(found) && found.includes(this.kind);
  }
  // biome-ignore-end lint/complexity/noThisInStatic: see above.
}

/** The API answered with a status other than 2xx. Statuses that the vendor documents have a class of their own. */
export class StatusError extends CustomerscoreError {
  static override readonly kind: string = 'StatusError';
  declare readonly status: number;
  declare readonly headers: Headers;
  /** The response, whose body has been read. */
  declare readonly response: Response;

  constructor(answer: FailedAnswer, call: CallDetails) {
    super(messageOf(answer.status, call.operation), call, answer);
    Object.defineProperty(this, 'response', { value: answer.response });
  }
}

/** 400: the body violates a rule, or names what does not exist. */
export class BadRequestError extends StatusError {
  static override readonly kind: string = 'BadRequestError';
}
/** 401: no key was received. */
export class MissingKeyError extends StatusError {
  static override readonly kind: string = 'MissingKeyError';
}
/** 403: the key is invalid. */
export class InvalidKeyError extends StatusError {
  static override readonly kind: string = 'InvalidKeyError';
}
/** 404: the customer or contact does not exist. */
export class NotFoundError extends StatusError {
  static override readonly kind: string = 'NotFoundError';
}
/** 405: the path does not support the method. */
export class MethodNotAllowedError extends StatusError {
  static override readonly kind: string = 'MethodNotAllowedError';
}
/** 406: not acceptable; the vendor does not document the cause. */
export class NotAcceptableError extends StatusError {
  static override readonly kind: string = 'NotAcceptableError';
}
/** 413: the body is too large. Assumed: the vendor documents the limit, but not the status. */
export class PayloadTooLargeError extends StatusError {
  static override readonly kind: string = 'PayloadTooLargeError';
}
/** 429: too many requests, for longer than the client may wait. */
export class RateLimitError extends StatusError {
  static override readonly kind: string = 'RateLimitError';
  /** How long `Retry-After` asks to wait, in milliseconds. Undefined without a valid one. */
  readonly retryAfterMs: number | undefined;

  constructor(answer: FailedAnswer, call: CallDetails, retryAfterMs?: number) {
    super(answer, call);
    this.retryAfterMs = retryAfterMs;
  }
}
/** 490: scoring is not configured in the account. */
export class UnconfiguredScoringError extends StatusError {
  static override readonly kind: string = 'UnconfiguredScoringError';
}
/** 491: the account is blocked. */
export class AccountBlockedError extends StatusError {
  static override readonly kind: string = 'AccountBlockedError';
}

/** No answer arrived, or a successful one arrived in part. The `cause` is the error of the network. */
export class ConnectionError extends CustomerscoreError {
  static override readonly kind: string = 'ConnectionError';

  constructor(call: CallDetails) {
    const [reason, prefix] = [reasonOf(call.cause), `${call.operation}: `];
    const fate = neverSent(call.cause)
      ? 'The request was not sent. Check baseUrl, and the network.'
      : 'The API may have carried out the request. Check before you repeat what must not happen twice.';
    // The thin client says all of it, for an answer that is too long for example.
    super(reason.startsWith(prefix) ? reason.slice(prefix.length) : `no complete answer: ${reason} ${fate}`, call);
  }
}

/** A time limit passed. After an attempt, the API may have carried out the request. The `cause` is why an earlier attempt failed. */
export class TimeoutError extends CustomerscoreError {
  static override readonly kind: string = 'TimeoutError';
  /** Which limit passed: `timeout` of one attempt, or `totalTimeout` of the call with its waits. */
  readonly limit: 'timeout' | 'totalTimeout';

  constructor(limit: 'timeout' | 'totalTimeout', milliseconds: number, call: CallDetails) {
    super(`no answer within ${milliseconds} ms. To wait longer, raise ${limit}.`, call);
    this.limit = limit;
  }
}

/** Your signal aborted the call. The `cause` is its reason. If a request was sent, the API may have carried it out. */
export class AbortedError extends CustomerscoreError {
  static override readonly kind: string = 'AbortedError';

  constructor(call: CallDetails) {
    const fate = call.attempts > 0 ? 'The API may have carried out the request.' : 'Nothing was sent.';
    super(`aborted by your signal. ${fate}`, call);
  }
}

/** The API would refuse the body, so it was not sent. */
export class ValidationError extends CustomerscoreError {
  static override readonly kind: string = 'ValidationError';
  /** What the API would refuse, at most a thousand. */
  readonly findings: readonly Finding[];
  readonly stats: InspectionStats;

  constructor(findings: readonly Finding[], stats: InspectionStats, operation: OperationId) {
    const more = findings.length > 1 ? ` (and ${findings.length - 1} more in \`findings\`)` : '';
    const [{ pointer, message, suggestion }] = findings as [Finding];
    super(`not sent, because ${pointer || 'the body'}: ${message} ${suggestion}${more}`, { operation, attempts: 0 });
    this.findings = findings;
    this.stats = stats;
  }
}

type StatusErrorClass = new (answer: FailedAnswer, call: CallDetails, retryAfterMs?: number) => StatusError;

const checkServer = 'Check baseUrl, and any proxy.';

/** The class of each status that has one, and what to do. */
const byStatus: Record<number, [type: StatusErrorClass, cure: string]> = {
  400: [BadRequestError, 'Check the body with `inspect`, and its codenames and identifiers.'],
  401: [MissingKeyError, 'Check that no proxy removes the header with the key.'],
  403: [InvalidKeyError, 'Pass the key from the API settings of the application.'],
  404: [NotFoundError, 'Create it first, or correct the identifier.'],
  405: [MethodNotAllowedError, checkServer],
  406: [NotAcceptableError, checkServer],
  413: [PayloadTooLargeError, 'Send fewer records at once, or use uploadMany.'],
  429: [RateLimitError, 'Share one rate gate among all clients of the account.'],
  490: [UnconfiguredScoringError, 'Configure scoring in the application; no retry helps.'],
  491: [AccountBlockedError, 'Contact the vendor; no retry helps.'],
};

/** Creates the error of an answer that is not 2xx. */
export function statusError(answer: FailedAnswer, call: CallDetails, retryAfterMs?: number): StatusError {
  const type = byStatus[answer.status]?.[0] ?? StatusError;
  return new type(answer, call, retryAfterMs);
}

/** What the network says, whose errors are often wrapped: the message of `fetch` is only "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause } = (error ?? {}) as { cause?: unknown };
  const { message, code } = ((cause instanceof Error ? cause : error) ?? {}) as { message?: string; code?: string };
  const reason = message || code || 'the connection failed';
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

function messageOf(status: number, operation: OperationId): string {
  const documented: Partial<Record<number, { meaning: string }>> = operations[operation].statuses;
  const meaning = documented[status]?.meaning ?? 'This status is not documented for the operation.';
  const redirect = 'The client follows no redirects. Set baseUrl to the address of the API itself.';
  // Where no record can be missing, it is the path.
  const ofPath = status === 404 && documented[status] === undefined ? checkServer : undefined;
  const cure = ofPath ?? byStatus[status]?.[1] ?? (status < 400 ? redirect : 'Look at `body`, and try again later.');
  return `status ${status}. ${meaning} ${cure}`;
}
