import type { Validation } from './declarations/validation.ts';
import { explain, type Fault } from './explain.ts';

/** A check as Ajv compiles it: a verdict, with the faults beside the function. */
export interface Check {
  (this: unknown, value: unknown): boolean;
  errors?: Fault[] | null;
}

/** So many faults are reported at most: a body of nothing but faults must not exhaust whoever checks it. */
export const most = 1000;

/** Runs a compiled check. Never throws: a value that throws when it is read is refused with the keyword `readable`. */
export function validate<Value>(check: Check, value: unknown): Validation<Value> {
  try {
    if (check(value)) return { ok: true, value: value as Value };
    return { ok: false, errors: explain((check.errors ?? []).slice(0, most), value) };
  } catch {
    const message = 'The value cannot be read: a getter or a proxy in it throws.';
    return { ok: false, errors: [{ pointer: '', keyword: 'readable', message, params: {} }] };
  }
}
