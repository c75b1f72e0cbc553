/** One fault of a value. */
export interface ValidationError {
  /** JSON pointer to the faulty place; `''` is the whole value. For a missing field, the object that lacks it. Keys are cut after 1,000 characters. */
  pointer: string;
  /**
   * The rule that is broken: a JSON Schema keyword, or `x-unique-by`; `readable` for a value that throws when it is read,
   * and `unserializable` for one on which JSON.stringify throws. These two are the only error then, and `inspect` says where.
   */
  keyword: string;
  /** What is wrong, in plain language. It holds no part of the value but its keys. */
  message: string;
  /** The figures of the rule, such as its limit. */
  params: Record<string, unknown>;
}

/**
 * The outcome of a check: the value, now typed, or every fault of it. The value is the one that was passed; where it is sent
 * as something else than it looks (a Date, a Map, an object with `toJSON`), it is what JSON.parse gives of it.
 */
export type Validation<Value> = { ok: true; value: Value } | { ok: false; errors: ValidationError[] };
