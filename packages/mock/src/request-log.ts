import type { Finding } from '@customerscore-kit/contract/inspect';
import type { DroppedValue } from '@customerscore-kit/server';

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
  findings: Finding[];
  /** The values that were accepted and not stored. */
  dropped: DroppedValue[];
}

/** Maximum number of requests that a mock remembers. */
const maxRequests = 1000;

/** The last requests to a mock. */
export class RequestLog {
  readonly #requests: LoggedRequest[] = [];
  #count = 0;

  add(request: Omit<LoggedRequest, 'id'>): LoggedRequest {
    const logged = { id: ++this.#count, ...request };
    this.#requests.push(logged);
    if (this.#requests.length > maxRequests) this.#requests.shift();
    return logged;
  }

  /** The last 1,000 requests, in their order. */
  all(): LoggedRequest[] {
    return [...this.#requests];
  }

  clear(): void {
    this.#requests.length = 0;
  }
}
