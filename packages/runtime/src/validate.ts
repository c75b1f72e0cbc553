import { type Check, type CheckContext, maxFindings, type Violation } from './check.ts';
import { type Describe, explain } from './explain.ts';

/** The result of a check. */
interface Checked<Description> {
  /** The value as JSON sends it: the value itself, if that is the same. */
  sent: unknown;
  errors: Description[];
}

/**
 * Runs a compiled check on a value as JSON sends it. Never throws.
 *
 * The check reads the value itself, which is fast. If the JSON of the value may differ from what the check reads, as with a
 * Date or a class instance, the check runs again on the result of JSON.parse(JSON.stringify(value)).
 *
 * @param describe what to return for each violation
 * @param subject what messages call the value. Default: "The body"
 */
export function validate<Description>(
  check: Check,
  value: unknown,
  describe: Describe<Description>,
  subject?: string,
): Checked<Description> {
  let keyword = 'unserializable';
  try {
    const context = run(check, value);
    if (context.isPlain) {
      if (context.violations.length === 0) return { sent: value, errors: [] };
      const errors = explain(context.violations, value, describe, subject, true);
      if (errors) return { sent: value, errors };
    }
  } catch {
    // A getter or a proxy throws; so does JSON.stringify.
    keyword = 'readable';
  }
  let sent: unknown;
  let violations: Violation[] | undefined;
  try {
    sent = JSON.parse(JSON.stringify(value));
  } catch {
    // JSON.stringify returns undefined for undefined, functions and symbols. The check says what is wrong with these.
    if (typeof value !== 'object' && typeof value !== 'bigint') sent = value;
    else violations = [{ pointer: '', keyword, params: {}, value }];
  }
  return { sent, errors: explain(violations ?? run(check, sent).violations, sent, describe, subject)! };
}

function run(check: Check, value: unknown): CheckContext {
  const context: CheckContext = { isPlain: true, violations: [], maxViolations: maxFindings };
  check.call(context, value);
  return context;
}
