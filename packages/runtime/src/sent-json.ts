// The API gets JSON. A check reads live objects, which is quick; where one of them may be sent as something else than what the
// check reads, it runs again on a copy of what is sent.
import type { Check, CheckContext } from './check.ts';
import { type Change, copyAsSent, type FindChanges } from './copy-as-sent.ts';
import { type Fault, placesIn } from './explain.ts';
import { isPlain, plainLength } from './plain-json.ts';

/** What a check finds in a value as it is sent. */
export interface Judgement<Context> {
  /** The value itself if it is plain; a copy of what is sent if not. */
  sent: unknown;
  faults: Fault[];
  /** How the value is sent otherwise than it looks. */
  changes: Change[];
  /** UTF-16 code units that a copy takes as JSON at least; 0 for the value itself. */
  units: number;
  context: Context;
}

/**
 * Runs a check on a value as it is sent. Never throws: what cannot be read, or not be sent, is a fault of the keyword
 * `readable` or `unserializable`.
 */
export function judge<Context extends CheckContext>(
  check: Check<Context>,
  value: unknown,
  makeContext: () => Context,
  findChanges?: FindChanges,
): Judgement<Context> {
  try {
    const context = makeContext();
    const faults = run(check, context, value);
    if (context.isPlain && areOfPlainValues(faults, value))
      return { sent: value, faults, changes: [], units: 0, context };
  } catch {
    // A getter or a proxy throws. The copy is made around it.
  }
  const { copy, faults, changes, units } = copyAsSent(value, findChanges);
  const context = makeContext();
  const unsent = new Set(faults.map(({ instancePath }) => instancePath));
  const others = run(check, context, copy).filter(({ instancePath }) => !unsent.has(instancePath));
  return { sent: copy, faults: [...faults, ...others], changes, units, context };
}

function run<Context extends CheckContext>(check: Check<Context>, context: Context, value: unknown): Fault[] {
  return check.call(context, value) ? [] : (check.errors ?? []);
}

/**
 * Whether faults are about values that are sent as they are: a Date is no string, but becomes one. A remark of an inspection
 * is about a text, or about an object that the check has looked at.
 */
function areOfPlainValues(faults: readonly Fault[], root: unknown): boolean {
  if (faults.length === 0) return true;
  const placeOf = placesIn(root);
  return faults.every(({ instancePath, keyword, params }) => {
    if (params.remark !== undefined) return true;
    const { value } = placeOf(instancePath);
    // The check has not looked into an object that should be something else.
    if (keyword === 'type') return plainLength(value) !== undefined;
    const key = params.additionalProperty as string | undefined;
    return isPlain(key === undefined ? value : (value as Record<string, unknown>)[key]);
  });
}
