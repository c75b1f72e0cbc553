import type { Inspection } from '@customerscore-kit/contract/inspect';
import type { OperationId, operations } from '@customerscore-kit/contract/operations';
import type { operations as shapes } from '@customerscore-kit/contract/types';
import type { DroppedValue } from './codenames.ts';

type Table = typeof operations;

/** The path parameters of an operation, percent-decoded. */
export type PathParameters<Id extends OperationId> = {
  readonly [Name in Table[Id]['pathParameters'][number]]: string;
};

/** The request body of an operation; undefined if it has none. */
export type RequestBody<Id extends OperationId> = shapes[Id] extends { requestBody: { content: infer Content } }
  ? Content[keyof Content]
  : shapes[Id] extends { requestBody?: { content: infer Content } }
    ? Content[keyof Content] | undefined
    : undefined;

/** The statuses that an operation may answer, as numbers. */
export type StatusOf<Id extends OperationId> = keyof Table[Id]['statuses'] extends `${infer Status extends number}`
  ? Status
  : never;

/** The body of a response. `unknown` where the vendor does not document it. */
export type ResponseBody<Id extends OperationId, Status> = Status extends keyof shapes[Id]['responses']
  ? shapes[Id]['responses'][Status] extends { content: infer Content }
    ? Content[keyof Content]
    : unknown
  : never;

/** What a handler returns. A status that the contract does not document for the operation does not compile. */
export type HandlerResult<Id extends OperationId> = {
  [Status in StatusOf<Id>]: {
    readonly status: Status;
    /** Sent as JSON. Default: no body. */
    readonly body?: ResponseBody<Id, Status>;
    /** By name in lower case. */
    readonly headers?: Readonly<Record<string, string>>;
  };
}[StatusOf<Id>];

/** A request that passed all checks. */
export interface Call<Id extends OperationId, Context = unknown> {
  readonly operation: Id;
  readonly params: PathParameters<Id>;
  /** The body. With an account, without the values that are not stored. */
  readonly body: RequestBody<Id>;
  /** What `authenticate` returned. */
  readonly context: Context;
  /** The value of a request header. @param name in lower case */
  header(name: string): string | undefined;
  /** What `inspect` found. Undefined unless the option `account` or `inspect` is set, and if the operation has no documented body. */
  readonly inspection: Inspection | undefined;
  /** The values that were removed from the body. */
  readonly dropped: readonly DroppedValue[];
  /** Aborted when the client closes the connection. A getter: copying the call with `...` loses it. */
  readonly signal: AbortSignal;
}

/** Implements an operation. */
export type Handler<Id extends OperationId, Context = unknown> = (
  call: Call<Id, Context>,
) => HandlerResult<Id> | Promise<HandlerResult<Id>>;

/** The handlers of a server, by operationId. */
export type Handlers<Context = unknown> = { readonly [Id in OperationId]?: Handler<Id, Context> };
