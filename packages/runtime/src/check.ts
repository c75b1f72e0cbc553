/** A schema rule that a value violates. */
export interface Violation {
  /** JSON pointer to the value. */
  pointer: string;
  /** The keyword of the schema. */
  keyword: string;
  params: Record<string, unknown>;
  value: unknown;
}

/** The results of a check. */
export interface CheckContext {
  /** False if the JSON of the value may differ from what the check read. */
  isPlain: boolean;
  violations: Violation[];
  /** Maximum number of violations to record. */
  maxViolations: number;
}

/** A check of a schema, compiled by Ajv. It writes its results to the context. */
export type Check<Context extends CheckContext = CheckContext> = (this: Context, value: unknown) => void;

/** Maximum number of reported findings, which limits memory and time for bodies with many violations. */
export const maxFindings = 1000;

/** Records a violation. Called by compiled checks. */
export function report(
  { violations, maxViolations }: CheckContext,
  pointer: string,
  keyword: string,
  params: Violation['params'],
  value: unknown,
): void {
  if (violations.length < maxViolations) violations.push({ pointer, keyword, params, value });
}
