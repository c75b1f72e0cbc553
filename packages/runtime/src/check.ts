import type { Fault } from './explain.ts';

/** What a check notes while it reads. */
export interface CheckContext {
  /** False where something may be sent as something else than the check reads. */
  isPlain: boolean;
}

/** A check as Ajv compiles it: a verdict, with the faults beside the function. */
export interface Check<Context extends CheckContext = CheckContext> {
  (this: Context, value: unknown): boolean;
  errors?: Fault[] | null;
}

/** So many findings are reported at most: a body of nothing but faults must not exhaust whoever checks it. */
export const maxFindings = 1000;
