/** A request body that the API must accept. */
export interface AcceptedExample<Body> {
  readonly summary: string;
  readonly description?: string;
  /** Ids of the statements of the vendor's page that it bears on. */
  readonly statements: readonly string[];
  readonly body: Body;
}

/** A request body that the API must refuse. */
export interface RejectedExample {
  readonly summary: string;
  readonly reason: string;
  /** Ids of the statements of the vendor's page that it bears on. */
  readonly statements: readonly string[];
  /** Status of the refusal. */
  readonly status: number;
  /** `type`: the types see a fault; `value`: only a validator does. */
  readonly fault: 'type' | 'value';
  /** Every fault: JSON pointer and schema keyword. */
  readonly errors: readonly { readonly pointer: string; readonly keyword: string }[];
  readonly body: unknown;
}
