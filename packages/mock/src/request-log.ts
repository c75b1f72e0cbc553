import type { Finding } from '@customerscore-kit/contract/inspect';
import {
  type Answer,
  type AnswerDetails,
  type DroppedValue,
  type Exchange,
  problemMediaType,
} from '@customerscore-kit/server';

/** A request to the mock, and what came of it. It contains no header, no key and no value of the body. */
export interface LoggedRequest {
  /** Starts at 1. */
  id: number;
  /** Milliseconds since 1970. */
  time: number;
  method: string;
  path: string;
  /** Undefined if the path or method does not exist. */
  operation: string | undefined;
  /** 0 if the connection was reset. */
  status: number;
  milliseconds: number;
  /** Why the request was refused; undefined if it was not, or if a handler answered the status. */
  detail: string | undefined;
  /** What is wrong with the body: errors of a refused request, and warnings of an accepted one. */
  findings: readonly Finding[];
  /** The values that were accepted and not stored. */
  dropped: readonly DroppedValue[];
  /** The request that the inspector sent again; undefined if a client sent this one. */
  replayOf?: number | undefined;
}

/** What the log says about an exchange. @param details undefined if a fault answered it */
export function describeRequest(
  { method, target }: Pick<Exchange, 'method' | 'target'>,
  { status, headers, body }: Answer,
  details: AnswerDetails | undefined,
): Omit<LoggedRequest, 'id' | 'time' | 'milliseconds'> {
  const isProblem = headers['content-type'] === problemMediaType;
  const { errors = [], warnings = [] } = details?.inspection ?? {};
  return {
    method,
    path: target.split('?')[0]!,
    operation: details?.operation,
    status,
    detail: isProblem ? (JSON.parse(body!) as { detail: string }).detail : undefined,
    findings: errors.length === 0 ? warnings : [...errors, ...warnings],
    dropped: details?.dropped ?? [],
  };
}

/** Maximum number of requests that a mock remembers. */
const maxRequests = 1000;

/** The last requests to a mock. */
export class RequestLog {
  /** A ring: the place of a request is its id, modulo the length. */
  readonly #ring: LoggedRequest[] = [];
  #count = 0;

  add(request: Omit<LoggedRequest, 'id'>): LoggedRequest {
    const logged = { id: ++this.#count, ...request };
    this.#ring[logged.id % maxRequests] = logged;
    return logged;
  }

  /** The last 1,000 requests, in their order. */
  all(): LoggedRequest[] {
    return Object.values(this.#ring).sort((one, other) => one.id - other.id);
  }

  /** A request; undefined if it is not remembered. */
  get(id: number): LoggedRequest | undefined {
    const logged = this.#ring[id % maxRequests];
    return logged?.id === id ? logged : undefined;
  }

  clear(): void {
    this.#ring.length = 0;
  }
}
