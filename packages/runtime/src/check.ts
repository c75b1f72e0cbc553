/** A rule of a schema that a value breaks. */
export interface Violation {
  /** JSON pointer to the value. */
  pointer: string;
  /** The keyword of the schema. */
  keyword: string;
  params: Record<string, unknown>;
  value: unknown;
}

/** What a check notes while it reads. */
export interface CheckContext {
  /** False if the JSON of the value may differ from what the check reads. */
  isPlain: boolean;
  violations: Violation[];
  /** How many violations to note. */
  maxViolations: number;
}

/** A check of a schema, compiled by Ajv and printed. It leaves its results in the context. */
export type Check<Context extends CheckContext = CheckContext> = (this: Context, value: unknown) => void;

/** How many findings are reported at most, so that a body of nothing but violations costs little memory and time. */
export const maxFindings = 1000;

/** Notes a violation. Compiled checks call it. */
export function report(
  { violations, maxViolations }: CheckContext,
  pointer: string,
  keyword: string,
  params: Violation['params'],
  value: unknown,
): void {
  if (violations.length < maxViolations) violations.push({ pointer, keyword, params, value });
}
