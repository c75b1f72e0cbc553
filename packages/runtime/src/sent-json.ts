// The API receives JSON. A check reads live objects, which is fast. If the JSON of one of them may differ from what the check
// reads, the check runs again on a copy of what is sent.
import type { Check, CheckContext, Violation } from './check.ts';
import { type Change, copyAsSent, type FindChanges } from './copy-as-sent.ts';
import { isPlain, plainLength } from './plain-json.ts';

/** The result of a check of a value as it is sent. */
export interface Judgement<Context> {
  /** The value itself if it is plain, else a copy of what is sent. */
  sent: unknown;
  violations: Violation[];
  /** How the JSON differs from the value. */
  changes: Change[];
  /** UTF-16 code units that a copy takes as JSON at least; 0 for the value itself. */
  units: number;
  context: Context;
}

/**
 * Runs a check on a value as it is sent. Never throws: what cannot be read or sent violates the keyword `readable` or
 * `unserializable`.
 */
export function judge<Context extends CheckContext>(
  check: Check<Context>,
  value: unknown,
  makeContext: () => Context,
  findChanges?: FindChanges,
): Judgement<Context> {
  try {
    const context = makeContext();
    check.call(context, value);
    const { isPlain, violations } = context;
    if (isPlain && violations.every(isAboutPlainValue))
      return { sent: value, violations, changes: [], units: 0, context };
  } catch {
    // A getter or a proxy throws. The copy leaves it out.
  }
  const { copy, violations, changes, units } = copyAsSent(value, findChanges);
  const context = makeContext();
  check.call(context, copy);
  const unsent = new Set(violations.map(({ pointer }) => pointer));
  const others = context.violations.filter(({ pointer }) => !unsent.has(pointer));
  return { sent: copy, violations: [...violations, ...others], changes, units, context };
}

/** Whether JSON has the value of a violation as it is: a Date is not a string, but becomes one. */
function isAboutPlainValue({ keyword, value }: Violation): boolean {
  // The check has not looked into an object where it wanted another type.
  return keyword === 'type' ? plainLength(value) !== undefined : isPlain(value);
}
