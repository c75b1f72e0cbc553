/** The type of the values of a codename. `timestamp` is a number of seconds since 1970, `date` a string `YYYY-MM-DD`. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'timestamp' | 'url' | 'email';

/** An attribute or metric, as configured in the account. */
export interface Codename {
  readonly type: ValueType;
  /** The display name in the application. */
  readonly label?: string;
  readonly description?: string;
  /** The allowed values. Default: all values of the type. */
  readonly values?: readonly (string | number | boolean)[];
  /** The source of the values. Values that an integration feeds cannot be written through the API. Default: `api`. */
  readonly source?: 'api' | 'integration';
}

/** Attributes or metrics by codename. A type alone is short for `{ type }`. */
export type Codenames = Readonly<Record<string, ValueType | Codename>>;

/** How the package that is generated for an account is named. */
export interface AccountPackage {
  /** Default: `customerscore-account-contract`. */
  readonly name?: string;
  /** Default: the version of the contract. */
  readonly version?: string;
  /** Whether npm refuses to publish it. Default: true. */
  readonly private?: boolean;
}

/**
 * The codenames of an account, in the format of `customerscore.account.yaml`. Parts that you leave out are not checked. Parts
 * that you include must be complete: all other codenames are unknown.
 */
export interface Account {
  readonly customer?: { readonly attributes?: Codenames; readonly metrics?: Codenames };
  readonly contact?: { readonly attributes?: Codenames; readonly metrics?: Codenames };
  /** Names of the events that a metric counts. */
  readonly events?: readonly string[];
  readonly package?: AccountPackage;
}

/** Attributes or metrics from a JSON module. */
export type CodenamesInput = Readonly<
  Record<
    string,
    | ValueType
    | (string & {})
    | (Omit<Codename, 'type' | 'source'> & {
        readonly type: ValueType | (string & {});
        readonly source?: Codename['source'] | (string & {});
      })
  >
>;

/**
 * An account from a JSON module. The compiler infers `string` for each of its types, so they are checked at run time.
 */
export interface AccountInput {
  readonly $schema?: string;
  readonly customer?: { readonly attributes?: CodenamesInput; readonly metrics?: CodenamesInput };
  readonly contact?: { readonly attributes?: CodenamesInput; readonly metrics?: CodenamesInput };
  readonly events?: readonly string[];
  readonly package?: AccountPackage;
}
