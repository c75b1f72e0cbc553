// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
import type { ContactCreation, ContactUpdate, ContactsUpload, CustomerCreation, CustomerUpdate, CustomersUpload, EventsUpload } from './types.js';

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

/** The result of `uploadCustomers`. Both `ok` and `status` narrow the type. */
export type UploadCustomersResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 405 | 406 | 429 | 490>
  | Answer<false, OtherFailure<400 | 401 | 403 | 405 | 406 | 429 | 490>>;

/** The result of `searchCustomers`. Both `ok` and `status` narrow the type. */
export type SearchCustomersResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 429>
  | Answer<false, OtherFailure<429>>;

/** The result of `createCustomer`. Both `ok` and `status` narrow the type. */
export type CreateCustomerResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 405 | 406 | 429>
  | Answer<false, OtherFailure<400 | 401 | 403 | 405 | 406 | 429>>;

/** The result of `getCustomer`. Both `ok` and `status` narrow the type. */
export type GetCustomerResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 429>
  | Answer<false, OtherFailure<429>>;

/** The result of `updateCustomer`. Both `ok` and `status` narrow the type. */
export type UpdateCustomerResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 404 | 405 | 406 | 429 | 491>
  | Answer<false, OtherFailure<400 | 401 | 403 | 404 | 405 | 406 | 429 | 491>>;

/** The result of `deleteCustomer`. Both `ok` and `status` narrow the type. */
export type DeleteCustomerResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 401 | 403 | 404 | 405 | 429>
  | Answer<false, OtherFailure<401 | 403 | 404 | 405 | 429>>;

/** The result of `uploadContacts`. Both `ok` and `status` narrow the type. */
export type UploadContactsResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 429>
  | Answer<false, OtherFailure<400 | 401 | 403 | 429>>;

/** The result of `createContact`. Both `ok` and `status` narrow the type. */
export type CreateContactResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 404 | 405 | 406 | 429>
  | Answer<false, OtherFailure<400 | 401 | 403 | 404 | 405 | 406 | 429>>;

/** The result of `updateContact`. Both `ok` and `status` narrow the type. */
export type UpdateContactResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 404 | 405 | 406 | 429>
  | Answer<false, OtherFailure<400 | 401 | 403 | 404 | 405 | 406 | 429>>;

/** The result of `deleteContact`. Both `ok` and `status` narrow the type. */
export type DeleteContactResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 401 | 403 | 404 | 405 | 429>
  | Answer<false, OtherFailure<401 | 403 | 404 | 405 | 429>>;

/** The result of `trackEvents`. Both `ok` and `status` narrow the type. */
export type TrackEventsResult =
  | Answer<true, 200>
  | Answer<true, OtherSuccess<200>>
  | Answer<false, 400 | 401 | 403 | 429>
  | Answer<false, OtherFailure<400 | 401 | 403 | 429>>;

/** The API client, with one method per operation. */
export interface Client {
  /**
   * Upload customers.
   *
   * Imports a batch of customers with their attributes and metrics.
   *
   * **Only configured codenames count.** Each key of `attributes` and of a metric must equal a codename configured in
   * the account exactly, including case. An attribute whose key matches no codename is not stored and not used for
   * scoring. According to a third party, the same applies to metrics, and the request still succeeds.
   *
   * **Processing happens later.** A 200 means that the data was received and forwarded. Processing, which includes
   * scoring, can take up to 30 minutes. Afterwards, every user of the account gets a notification. Send a few large
   * uploads rather than many small ones.
   *
   * Answers:
   * - 200: The customer data was received and forwarded for processing. No page documents a response that lists the
   *   keys that were stored.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 406: Not acceptable. The vendor does not document the cause.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   * - 490: Scoring is not configured in the account. Configure scoring in the application first. 490 is specific to
   *   this API, not a registered status.
   */
  uploadCustomers(body: CustomersUpload, options?: RequestOptions): Promise<UploadCustomersResult>;

  /**
   * Search customers.
   *
   * Searches customers. A third party lists the path without details: the request and the response are unknown.
   *
   * Answers:
   * - 200: A response. Its shape is not documented.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   */
  searchCustomers(body?: unknown, options?: RequestOptions): Promise<SearchCustomersResult>;

  /**
   * Create customer.
   *
   * Creates one customer. What happens if the identifier already exists is not documented.
   *
   * Answers:
   * - 200: Created.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 406: Not acceptable. The vendor does not document the cause.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   */
  createCustomer(body: CustomerCreation, options?: RequestOptions): Promise<CreateCustomerResult>;

  /**
   * Get customer.
   *
   * Returns one customer. Only a third party reports this operation. It names `fitscore`, `engagementscore`,
   * `churn_risk` and "properties" as parts of the response; their types and the shape are unknown.
   *
   * Answers:
   * - 200: A response. Its shape is not documented.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   *
   * @throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.
   */
  getCustomer(customerExternalId: string, options?: RequestOptions): Promise<GetCustomerResult>;

  /**
   * Update customer.
   *
   * Changes the given fields and leaves the others unchanged, although the method is PUT.
   *
   * **Codenames are handled differently than in an upload.** One unknown codename in `attributes`, one value of the
   * wrong type or one attribute that an integration feeds makes the API refuse the whole request, according to a third
   * party.
   *
   * Answers:
   * - 200: Updated.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 404: The customer or contact was not found.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 406: Not acceptable. The vendor does not document the cause.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   * - 491: The account is blocked. 491 is specific to this API, not a registered status.
   *
   * @throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.
   */
  updateCustomer(customerExternalId: string, body: CustomerUpdate, options?: RequestOptions): Promise<UpdateCustomerResult>;

  /**
   * Delete customer.
   *
   * Deletes one customer. What happens to its contacts and metrics is not documented.
   *
   * Answers:
   * - 200: Deleted.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 404: The customer or contact was not found.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   *
   * @throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.
   */
  deleteCustomer(customerExternalId: string, options?: RequestOptions): Promise<DeleteCustomerResult>;

  /**
   * Upload contacts.
   *
   * Imports a batch of contacts with their attributes and metrics.
   *
   * **Upload customers first.** A contact whose customer does not exist is ignored, and the response does not say so.
   *
   * Answers:
   * - 200: The contacts were received. Contacts whose customer does not exist are ignored. No page documents a
   *   response that lists them.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   */
  uploadContacts(body: ContactsUpload, options?: RequestOptions): Promise<UploadContactsResult>;

  /**
   * Create contact.
   *
   * Creates one contact of a customer. Unlike in an upload, an unknown customer is an error.
   *
   * Answers:
   * - 200: Created.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 404: The customer or contact was not found.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 406: Not acceptable. The vendor does not document the cause.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   *
   * @throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.
   */
  createContact(customerExternalId: string, body: ContactCreation, options?: RequestOptions): Promise<CreateContactResult>;

  /**
   * Update contact.
   *
   * Changes one contact of a customer. To change its attributes, upload the contact or send them with an event.
   *
   * Answers:
   * - 200: Updated.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 404: The customer or contact was not found.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 406: Not acceptable. The vendor does not document the cause.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   *
   * @throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.
   */
  updateContact(customerExternalId: string, contactExternalId: string, body: ContactUpdate, options?: RequestOptions): Promise<UpdateContactResult>;

  /**
   * Delete contact.
   *
   * Deletes one contact of a customer.
   *
   * Answers:
   * - 200: Deleted.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 404: The customer or contact was not found.
   * - 405: The path does not support this method. Use a method that this contract lists for it.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   *
   * @throws TypeError when an identifier is empty, "." or "..", which cannot be a path segment of a URL.
   */
  deleteContact(customerExternalId: string, contactExternalId: string, options?: RequestOptions): Promise<DeleteContactResult>;

  /**
   * Track events.
   *
   * Sends events from a server. Tracking must be set up for the domain in the application first.
   *
   * **Two keys.** The secret key goes in the header, the public key of the tracker in the body.
   *
   * **Events are counted, not stored.** Once a day, they are summed up over thirty days. The tracker creates contacts,
   * but not customers: an event of an unknown customer is not processed.
   *
   * Answers:
   * - 200: The events were accepted for processing. No page documents a response that lists the events that were
   *   counted.
   * - 400: Bad request.
   * - 401: The header with the key is missing.
   * - 403: The key is invalid.
   * - 429: Too many requests. Wait for the time in the Retry-After header before the next request.
   */
  trackEvents(body: EventsUpload, options?: RequestOptions): Promise<TrackEventsResult>;
}

/**
 * Creates a client. It contains the secret key, so use it only on servers. In browsers, import only types and validators.
 *
 * @throws TypeError when the key is not a valid header value, when the base URL is invalid or ends in a path of the contract,
 * or when the limit is not a number. No message contains the key or the base URL.
 */
export declare function createClient(options: ClientOptions): Client;
