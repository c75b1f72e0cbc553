import { type Check, type CheckContext, maxFindings } from './check.ts';
import type { Validation } from './declarations/validation.ts';
import { explain, type Place } from './explain.ts';
import { isEnumerable, isPlain } from './plain-json.ts';

/**
 * Runs a compiled check on a value as JSON sends it. Never throws.
 *
 * The check reads the value itself, which is fast. If the JSON of the value may differ from what the check reads, as with a
 * Date or a class instance, the check runs again on the result of JSON.parse(JSON.stringify(value)).
 */
export function validate<Value>(check: Check, value: unknown): Validation<Value> {
  let keyword = 'unserializable';
  try {
    const { isPlain, violations } = run(check, value);
    if (isPlain && violations.length === 0) return { ok: true, value: value as Value };
    const errors = isPlain ? explain(violations, value, isSentAsRead) : undefined;
    if (errors !== undefined) return { ok: false, errors };
  } catch {
    // A getter or a proxy throws; so does JSON.stringify.
    keyword = 'readable';
  }
  let sent: unknown;
  try {
    sent = JSON.parse(JSON.stringify(value));
  } catch {
    // JSON.stringify returns undefined for undefined, functions and symbols. The check says what is wrong with these.
    if (typeof value !== 'object' && typeof value !== 'bigint') sent = value;
    else return { ok: false, errors: explain([{ pointer: '', keyword, params: {}, value }], value) };
  }
  const { violations } = run(check, sent);
  return violations.length === 0
    ? { ok: true, value: sent as Value }
    : { ok: false, errors: explain(violations, sent) };
}

function run(check: Check, value: unknown): CheckContext {
  const context: CheckContext = { isPlain: true, violations: [], maxViolations: maxFindings };
  check.call(context, value);
  return context;
}

/** Whether a value and its ancestors are the same in JSON as the check read them. */
function isSentAsRead({ holder, key }: Place, value: unknown): boolean {
  if (!isPlain(value)) return false;
  if (holder === undefined) return true;
  // Cached, because neighbouring values have the same holder.
  holder.isSent ??= isSentAsRead(holder, holder.value);
  return holder.isSent && isEnumerable(holder.value as object, key);
}
