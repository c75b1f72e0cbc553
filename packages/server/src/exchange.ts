/** A request as the pipeline reads it. Adapters create it from their own objects, which is faster than creating a `Request`. */
export interface Exchange {
  method: string;
  /** Path and query as sent, such as `/api/v1/customers?dry=1`. */
  target: string;
  /** The value of a header; undefined if it is absent. @param name in lower case */
  header(name: string): string | undefined;
  /**
   * Reads the body.
   *
   * @param maxBytes where to stop reading
   * @param timeout how long the body may take to arrive, in milliseconds
   * @throws BodyError if the client is the cause; another error if something else has read the body
   */
  readBody(maxBytes: number, timeout: number): Promise<Uint8Array>;
  /** Aborted when the client closes the connection before it has the answer. */
  readonly signal: AbortSignal;
}

/** What the pipeline answers. */
export interface Answer {
  status: number;
  /** By name in lower case. */
  headers: Record<string, string>;
  body: string | undefined;
}

/** Why a body cannot be read. `aborted`: the client closed the connection, so nobody reads the answer. */
export type BodyFailure = 'too-large' | 'too-slow' | 'aborted';

/** A body that cannot be read. */
export class BodyError extends Error {
  readonly reason: BodyFailure;

  constructor(reason: BodyFailure) {
    super(`The body cannot be read: ${reason}.`);
    this.reason = reason;
  }
}

/** The error for a body that something else has read. A parsed body could not be checked as it was sent. */
export function bodyWasRead(): Error {
  return new Error(
    'The body was read before the contract server got the request, for example by express.json(). Mount the contract server before it.',
  );
}
