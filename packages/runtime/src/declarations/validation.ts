/** A validation error. */
export interface ValidationError {
  /** JSON pointer to the invalid value; `''` is the whole value. For a missing field: the object that lacks it. Keys are truncated after 1,000 characters. */
  pointer: string;
  /**
   * The violated rule: a JSON Schema keyword or `x-unique-by`. `readable`: reading the value throws. `unserializable`:
   * JSON.stringify throws. Each of these two is then the only error; use `inspect` to find its position.
   */
  keyword: string;
  /** What is wrong, in plain language. It contains no part of the value except keys. */
  message: string;
  /** The parameters of the rule, such as its limit. */
  params: Record<string, unknown>;
}

/**
 * The result of a validator: the value with its type, or all errors. The value is the one that you passed. If its JSON differs
 * (a Date, a Map, an object with `toJSON`), it is a copy with the JSON that is sent.
 */
export type Validation<Value> = { ok: true; value: Value } | { ok: false; errors: ValidationError[] };
