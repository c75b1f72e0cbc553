/** How to reach the API. */
export interface ClientOptions {
  /** The secret key of the account. */
  key: string;
  /** Where the API is. Default: the production server of the contract. */
  baseUrl?: string;
  /** Sends a request. Default: the global `fetch`, looked up at each call. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Options of one request, as `fetch` takes them: `signal`, further `headers` and the like. */
export type RequestOptions = Omit<RequestInit, 'body' | 'method'>;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type NumberOf<Text extends string> = Text extends `${infer Value extends number}` ? Value : never;

/** Every status of success, documented or not. */
export type SuccessStatus = NumberOf<`2${Digit}${Digit}`>;

/** Every other status that can end a request. */
export type FailureStatus = NumberOf<`${3 | 4 | 5}${Digit}${Digit}`>;

/**
 * An answer of the API. A promise of it is rejected only when no whole answer arrived, with the error of `fetch`.
 * Redirects are answers too: they are not followed, since the key would go with them.
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
