/** How to reach the API. */
export interface ClientOptions {
  /** The secret key of the account. */
  key: string;
  /**
   * An absolute URL. The client appends the paths of the contract. It can include a path, as in
   * `https://proxy.example/customerscore`. Default: the production server of the contract.
   */
  baseUrl?: string | undefined;
  /**
   * Sends a request. Default: the global `fetch`, looked up on each call. Pass your own function to set other options of `fetch`:
   * `(request) => fetch(request, { dispatcher })`. It receives the key, and must not change `redirect: 'manual'`.
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Sends a request instead of `fetch`, where the runtime has what is faster than a `Request` and a `Response`. If it returns
   * undefined, `fetch` sends the request. It must not follow redirects; signal and `maxResponseBytes` are left to it. It is called
   * before the method returns. Default: none.
   */
  transport?: ((request: OperationRequest) => Promise<Answer<boolean, number>> | undefined) | undefined;
  /**
   * Maximum size of an answer in bytes, after decompression. A longer answer rejects the promise. Default: 10,000,000. Pass
   * `Infinity` for no limit.
   */
  maxResponseBytes?: number | undefined;
}

/** A request of an operation, for the `transport` of {@link ClientOptions}. */
export interface OperationRequest {
  method: string;
  url: string;
  /** All of them, with the key, but for `Content-Length`. Not to be changed: other requests share them. */
  headers: Headers;
  /** The body as it was passed, to be sent as JSON. Undefined: the request has none. */
  body: unknown;
}

/** Options of one request. For other options of `fetch`, see `fetch` in {@link ClientOptions}. */
export interface RequestOptions {
  /**
   * Additional headers. Headers with the value undefined or null are omitted. You cannot replace the key, `Accept-Encoding` and
   * the `Content-Type` of a body.
   */
  headers?:
    | RequestInit['headers']
    | Readonly<Record<string, string | null | undefined>>
    | readonly (readonly [name: string, value: string | null | undefined])[]
    | undefined;
  /** Aborts the request: the promise rejects with the reason, or with an `AbortError` whose `cause` is the reason. */
  signal?: AbortSignal | null | undefined;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberOf<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** All success statuses (2xx), documented or not. */
export type SuccessStatus = NumberOf<`2${Digit}${Digit}`>;

/** All other statuses of a response (3xx to 5xx). */
export type FailureStatus = NumberOf<`${3 | 4 | 5}${Digit}${Digit}`>;

/** All success statuses except the documented ones. */
export type OtherSuccess<Documented extends number> = Exclude<SuccessStatus, Documented>;

/** All failure statuses except the documented ones. */
export type OtherFailure<Documented extends number> = Exclude<FailureStatus, Documented>;

/**
 * An answer of the API. The promise rejects only if no complete answer arrives: with the error of `fetch`, or because the
 * answer is too long or possibly cut off. Redirects are answers too. They are not followed, because that would send the key to
 * another host.
 */
export interface Answer<Ok extends boolean, Status extends number> {
  /** Whether the status is 2xx. */
  ok: Ok;
  status: Status;
  /** The body: the parsed JSON, or the text if it is not JSON, or undefined if there is none. Not documented by the vendor. */
  body: unknown;
  /** The response, for its headers. Its body has already been read. */
  response: Response;
}
