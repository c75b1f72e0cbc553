// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.

import type { CustomersUpload } from './types.js';

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

/** What the API answers to `uploadCustomers`. Both `ok` and `status` tell the answers apart. */
export type UploadCustomersResult =
  | Answer<true, 200>
  | Answer<false, 400 | 401 | 403 | 405 | 406 | 429 | 490>
  | Answer<true, Exclude<SuccessStatus, 200>>
  | Answer<false, Exclude<FailureStatus, 400 | 401 | 403 | 405 | 406 | 429 | 490>>;

/** The operations of the API, a method each. */
export interface Client {
  /**
   * Upload customers.
   *
   * Imports a batch of customers with their attributes and metrics.
   *
   * **Only configured codenames count.** Each key of `attributes` and of a metric must equal a codename configured in
   * the account exactly, upper and lower case included. The request succeeds all the same when a key matches none:
   * that key is not stored and takes no part in scoring.
   *
   * **The upload is processed later.** A 200 says that the data was received and passed on. Processing, which includes
   * scoring, may take up to 30 minutes. When it is done, every user of the account is notified of the new data: a few
   * large uploads disturb people less than many small ones.
   *
   * Answers:
   * - 200: The customer data was received and passed on for processing. Whether every key was stored, the answer does
   *   not say.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 405: The path does not take this method. Use one that this contract lists for it.
   * - 406: Not acceptable. The vendor does not say what leads to it.
   * - 429: Too many requests. Wait as long as the header says before the next one.
   * - 490: Scoring is not configured in the account (490 is a status of this API, not a registered one). Sending the
   *   request again does not help; configure scoring in the application first.
   */
  uploadCustomers(body: CustomersUpload, init?: RequestOptions): Promise<UploadCustomersResult>;
}

/**
 * Makes a client. It holds the secret key: use it on servers only, and import types and validators in browsers.
 *
 * @throws TypeError when the key cannot be sent in a header; the message does not repeat it.
 */
export declare function createClient(options: ClientOptions): Client;
