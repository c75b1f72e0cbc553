// The functions behind the inspection keywords. A compiled check calls one for each value of a payload, and then sets the pointers
// of new remarks. Most calls add no remark, so that case must be fast.
import type { CodenameTable } from './account-table.ts';
import { describeMismatch } from './codename-values.ts';
import type { FindingCode } from './finding-codes.ts';
import { areDistinct, repeatsOf } from './identities.ts';
import { longestKey } from './json-pointer.ts';
import { nearest } from './nearest.ts';
import { plainLength } from './plain-json.ts';
import { addRemark, type CodenamePlace, type InspectionContext, writeInstead } from './remark.ts';
import { divideBy, unitOf } from './times.ts';

/** Adds a remark on a key that is not a codename of the account, or on a value that is not valid for its codename. */
export function inspectCodename(
  key: string,
  value: unknown,
  context: InspectionContext,
  table: CodenameTable,
  place: CodenamePlace,
): void {
  const entry = table.entries.get(key);
  if (entry === undefined) unknownKey(key, context, table, place);
  else {
    const { code, suggest } = describeMismatch(entry, value, place);
    addRemark(context, code, key, suggest, place.isStrict);
  }
}

/** Checks that all fields of an object are fields of the API. @param retired fields of a former format, and their successors */
export function inspectFields(
  object: Record<string, unknown>,
  context: InspectionContext,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): void {
  for (const key in object) {
    const value = object[key];
    if (value === undefined) context.isPlain = false;
    if (known.has(key)) continue;
    unknownField(key, context, known, retired);
    const units = plainLength(value);
    if (units === undefined) context.isPlain = false;
    context.units += units ?? Number.POSITIVE_INFINITY;
  }
}

/** Checks an identifier. @param refers whether it identifies a customer that must already exist */
export function inspectIdentifier(text: string, context: InspectionContext, refers: boolean): void {
  if (isBlank(text)) addRemark(context, 'blank');
  else if (isPadded(text)) addRemark(context, 'padded-id');
  else if (isPlaceholder(text)) addRemark(context, 'placeholder-id');
  if (refers && context.customers !== undefined && !context.customers.has(text)) addRemark(context, 'unknown-customer');
}

/** Checks the name of a record. */
export function inspectName(text: string, context: InspectionContext): void {
  if (isBlank(text)) addRemark(context, 'blank');
}

function isBlank(text: string): boolean {
  return text === '' || (mayBeWhitespace(text.charCodeAt(0)) && text.trim() === '');
}

function isPadded(text: string): boolean {
  return (
    (mayBeWhitespace(text.charCodeAt(0)) || mayBeWhitespace(text.charCodeAt(text.length - 1))) && text.trim() !== text
  );
}

/** Whether a string is what JavaScript creates from a missing value or an object. Checks the length first, which is fast. */
export function isPlaceholder(text: string): boolean {
  switch (text.length) {
    case 3:
      return text === 'NaN';
    case 4:
      return text === 'null';
    case 9:
      return text === 'undefined';
    case 15:
      return text === '[object Object]';
    default:
      return false;
  }
}

/** The code units between space and no-break space, none of which is whitespace. */
export const visible = { first: 33, last: 159 };

function mayBeWhitespace(unit: number): boolean {
  return unit < visible.first || unit > visible.last;
}

/** Checks that no two items of a batch have the same identity. */
export function inspectIdentities(
  items: unknown[],
  context: InspectionContext,
  fields: readonly string[],
  code: FindingCode,
  maxItems: number,
): void {
  if (items.length > maxItems || areDistinct(items, fields)) return;
  for (const index of repeatsOf(items, fields)) addRemark(context, code, String(index));
}

/** Checks that a timestamp is in milliseconds. */
export function inspectMilliseconds(time: number, context: InspectionContext): void {
  const unit = unitOf(time);
  if (unit === 0) addRemark(context, 'seconds');
  else if (unit > 1) addRemark(context, 'microseconds', undefined, () => divideBy(unit - 1));
}

/** Checks a number among the values of codenames. */
export function inspectNumber(number: unknown, key: string, context: InspectionContext): void {
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER) return;
  addRemark(context, 'unsafe-integer', key);
}

/** Checks that a metric counts events of this name. */
export function inspectEvent(name: string, context: InspectionContext): void {
  const events = context.tables?.events;
  if (events === undefined || events.names.has(name)) return;
  addRemark(context, 'uncounted-event', undefined, (budget) => writeInstead(events.candidates.nearest(name, budget)));
}

function unknownKey(key: string, context: InspectionContext, table: CodenameTable, { isStrict }: CodenamePlace): void {
  const same = table.differingInCase(key);
  if (same !== undefined) addRemark(context, 'miscased-codename', key, () => writeAs(same, key), isStrict);
  else addRemark(context, 'unknown-codename', key, (budget) => writeInstead(table.nearest(key, budget)), isStrict);
}

/** A key can look the same, but differ in the Unicode normalization of accents. */
function writeAs(codename: string, key: string): string {
  const isSameText = codename.normalize() === key.normalize();
  return `Write ${JSON.stringify(codename)}${isSameText ? ', with the same Unicode normalization: apply normalize() to both' : ''}.`;
}

function unknownField(
  key: string,
  context: InspectionContext,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): void {
  const now = retired.get(key);
  const snake = key.length > longestKey ? key : key.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  if (now !== undefined) addRemark(context, 'retired-field', key, () => `Move its value to "${now}".`);
  else if (snake !== key && known.has(snake)) addRemark(context, 'camelcase-field', key, () => writeInstead(snake));
  else addRemark(context, 'unknown-field', key, () => writeInstead(nearest(key, known)));
}
