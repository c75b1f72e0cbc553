// The API receives JSON. A check reads live objects, which is fast. If the JSON of an object may differ from what the check
// reads, the check runs again on a copy of the JSON.
import type { Check, CheckContext, Violation } from './check.ts';
import { type Change, copyAsSent, type FindChanges } from './copy-as-sent.ts';
import { isPlain, plainLength } from './plain-json.ts';

/** The result of checking a value as JSON. */
export interface CheckResult<Context> {
  /** The value itself if it is plain, else a copy of what is sent. */
  sent: unknown;
  violations: Violation[];
  /** How the JSON differs from the value. */
  changes: Change[];
  /** Minimum number of UTF-16 code units of a copy as JSON; 0 if there is no copy. */
  units: number;
  context: Context;
}

/**
 * Runs a check on a value as JSON. Never throws: values that cannot be read or serialized violate the keyword `readable` or
 * `unserializable`.
 */
export function checkAsSent<Context extends CheckContext>(
  check: Check<Context>,
  value: unknown,
  makeContext: () => Context,
  findChanges?: FindChanges,
): CheckResult<Context> {
  try {
    const context = makeContext();
    check.call(context, value);
    const { violations } = context;
    if (context.isPlain && (violations.length === 0 || violations.every(isAboutPlainValue))) {
      return { sent: value, violations, changes: [], units: 0, context };
    }
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

/** Whether the value of a violation is the same in JSON. For example, a Date is not a string, but becomes one. */
function isAboutPlainValue({ keyword, value }: Violation): boolean {
  // The check has not read the contents of an object where it expects another type.
  return keyword === 'type' ? plainLength(value) !== undefined : isPlain(value);
}
