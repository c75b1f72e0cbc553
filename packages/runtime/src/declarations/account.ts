/** What the values of a codename are: `timestamp` is a number of seconds since 1970, `date` a text `YYYY-MM-DD`. */
export type ValueType = 'string' | 'number' | 'boolean' | 'date' | 'timestamp' | 'url' | 'email';

/** One attribute or metric as it is configured in the account. */
export interface Codename {
  readonly type: ValueType;
  /** Its name in the application. */
  readonly label?: string;
  readonly description?: string;
  /** The values that are allowed. Default: all of the type. */
  readonly values?: readonly (string | number | boolean)[];
  /** What feeds it. One that an integration feeds cannot be written through the API. Default: `api`. */
  readonly source?: 'api' | 'integration';
}

/** Attributes or metrics by codename; the type alone says as much as `{ type }`. */
export type Codenames = Readonly<Record<string, ValueType | Codename>>;

/**
 * The codenames of an account, as `customerscore.account.yaml` has them. What is left out is not known, and not checked;
 * what is there is complete: any other codename is unknown to the account.
 */
export interface Account {
  readonly customer?: { readonly attributes?: Codenames; readonly metrics?: Codenames };
  readonly contact?: { readonly attributes?: Codenames; readonly metrics?: Codenames };
  /** Names of the events that a metric counts. */
  readonly events?: readonly string[];
}

/** Attributes or metrics as a JSON module has them. */
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
 * An account as a JSON module has it: the compiler takes each of its texts for `string`, so types of values are checked when
 * they are used.
 */
export interface AccountInput {
  readonly $schema?: string;
  readonly customer?: { readonly attributes?: CodenamesInput; readonly metrics?: CodenamesInput };
  readonly contact?: { readonly attributes?: CodenamesInput; readonly metrics?: CodenamesInput };
  readonly events?: readonly string[];
}
