import { type Check, maxFindings } from './check.ts';
import type { Validation } from './declarations/validation.ts';
import { explain, type Fault, type Place } from './explain.ts';
import { isEnumerable, isPlain } from './plain-json.ts';

/**
 * Runs a compiled check on a value as JSON sends it. Never throws.
 *
 * The check reads the value itself, which is quick. Where something may be sent as something else than the check reads, such
 * as a Date or an object of a class, it runs again on what JSON.parse gives of the value.
 */
export function validate<Value>(check: Check, value: unknown): Validation<Value> {
  let keyword = 'unserializable';
  try {
    const context = { isPlain: true };
    const isValid = check.call(context, value);
    if (isValid && context.isPlain) return { ok: true, value: value as Value };
    const errors = context.isPlain ? explain(faultsOf(check), value, isSentAsRead) : undefined;
    if (errors !== undefined) return { ok: false, errors };
  } catch {
    // A getter or a proxy throws. JSON.stringify meets it too.
    keyword = 'readable';
  }
  let sent: unknown;
  try {
    sent = JSON.parse(JSON.stringify(value));
  } catch {
    // JSON.stringify makes no text of undefined, of a function or a symbol: these are checked as they are.
    if (typeof value !== 'object' && typeof value !== 'bigint') sent = value;
    else return { ok: false, errors: explain([{ instancePath: '', keyword, params: {} }], value) };
  }
  if (check.call({ isPlain: true }, sent)) return { ok: true, value: sent as Value };
  return { ok: false, errors: explain(faultsOf(check), sent) };
}

/** Whether a place, and every one that leads to it, is in the JSON as the check has read it. */
function isSentAsRead({ value, holder, key }: Place): boolean {
  return (
    isPlain(value) && (holder === undefined || (isEnumerable(holder.value as object, key!) && isSentAsRead(holder)))
  );
}

function faultsOf({ errors }: Check): Fault[] {
  return (errors ?? []).slice(0, maxFindings);
}
