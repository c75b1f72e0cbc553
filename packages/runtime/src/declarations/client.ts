/** How to reach the API. */
export interface ClientOptions {
  /** The secret key of the account. */
  key: string;
  /**
   * Where the API is: an absolute URL, to which the paths of the contract are appended. It may have a path of its own, as
   * in `https://proxy.example/customerscore`. Default: the production server of the contract.
   */
  baseUrl?: string | undefined;
  /**
   * Sends a request. Default: the global `fetch`, looked up at each call. Pass your own to set what `fetch` takes besides:
   * `(request) => fetch(request, { dispatcher })`. It gets the key, and must leave `redirect: 'manual'` as it is.
   */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * How many bytes of an answer are read, after decompression. A longer answer rejects the promise. Default: 10,000,000;
   * `Infinity` for no limit.
   */
  maxResponseBytes?: number | undefined;
}

/** Options of one request. Anything else that `fetch` takes belongs in `fetch` of {@link ClientOptions}. */
export interface RequestOptions {
  /**
   * Further headers. One whose value is undefined or null is left out. The key, `Accept-Encoding` and the `Content-Type`
   * of a body cannot be replaced.
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

/** Every status of success, documented or not. */
export type SuccessStatus = NumberOf<`2${Digit}${Digit}`>;

/** Every other status that can end a request. */
export type FailureStatus = NumberOf<`${3 | 4 | 5}${Digit}${Digit}`>;

/** Every status of success but the documented ones. */
export type OtherSuccess<Documented extends number> = Exclude<SuccessStatus, Documented>;

/** Every status of failure but the documented ones. */
export type OtherFailure<Documented extends number> = Exclude<FailureStatus, Documented>;

/**
 * An answer of the API. A promise of it rejects only when no whole answer arrived: with the error of `fetch`, or because
 * the answer is too long or possibly cut off. Redirects are answers too: they are not followed, since the key would go
 * with them.
 */
export interface Answer<Ok extends boolean, Status extends number> {
  /** Whether the status is 2xx. */
  ok: Ok;
  status: Status;
  /** The body: parsed if it is JSON, the text if it is not, undefined if there is none. No page documents it. */
  body: unknown;
  /** The response itself, for its headers; its body has been read. */
  response: Response;
}
