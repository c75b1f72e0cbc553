import { type Check, type CheckContext, maxFindings } from './check.ts';
import type { Validation } from './declarations/validation.ts';
import { explain } from './explain.ts';
import { judge } from './sent-json.ts';

/** Runs a compiled check on a value as JSON sends it. Never throws. */
export function validate<Value>(check: Check, value: unknown): Validation<Value> {
  const { sent, faults } = judge(check, value, plainContext);
  if (faults.length === 0) return { ok: true, value: sent as Value };
  return { ok: false, errors: explain(faults.slice(0, maxFindings), sent) };
}

function plainContext(): CheckContext {
  return { isPlain: true };
}
