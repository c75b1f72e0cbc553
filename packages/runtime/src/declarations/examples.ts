/** A request body that the API must accept. */
export interface AcceptedExample<Body> {
  readonly summary: string;
  readonly description?: string;
  /** Ids of the statements of the vendor's page that it supports. */
  readonly statements: readonly string[];
  readonly body: Body;
}

/** A request body that the API must refuse. */
export interface RejectedExample {
  readonly summary: string;
  readonly reason: string;
  /** Ids of the statements of the vendor's page that it supports. */
  readonly statements: readonly string[];
  /** The status that the API answers. */
  readonly status: number;
  /** `type`: TypeScript also reports the error. `value`: only validators do. */
  readonly fault: 'type' | 'value';
  /** All errors: JSON pointer and schema keyword. */
  readonly errors: readonly { readonly pointer: string; readonly keyword: string }[];
  readonly body: unknown;
}
