// What the keywords of an inspection do. A compiled check calls a function for each place of a payload, and then places the
// new remarks. Most calls have nothing to remark, so that is the case that must be fast.
import type { CodenameTable } from './account-table.ts';
import { mismatch } from './codename-values.ts';
import type { FindingCode } from './finding-codes.ts';
import { areDistinct, repeatsOf } from './identities.ts';
import { longestKey } from './json-pointer.ts';
import { nearest } from './nearest.ts';
import { plainLength } from './plain-json.ts';
import { addRemark, type CodenamePlace, type InspectionContext, writeInstead } from './remark.ts';
import { divideBy, finenessOf } from './times.ts';

/** A key of an object is not a codename of the account, or its value does not fit the codename. */
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
    const { code, suggest } = mismatch(entry, value, place);
    addRemark(context, code, key, suggest, place.isStrict);
  }
}

/** The fields of an object are those of the API. @param retired fields of its former format, and where they have gone */
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

/** A text identifies a record; `refers`: a customer that must be there already. */
export function inspectIdentifier(text: string, context: InspectionContext, refers: boolean): void {
  if (isBlank(text)) addRemark(context, 'blank');
  else if (isPadded(text)) addRemark(context, 'padded-id');
  else if (isPlaceholder(text)) addRemark(context, 'placeholder-id');
  if (refers && context.customers !== undefined && !context.customers.has(text)) addRemark(context, 'unknown-customer');
}

/** A text names a record. */
export function inspectName(text: string, context: InspectionContext): void {
  if (isBlank(text)) addRemark(context, 'blank');
}

function isBlank(text: string): boolean {
  return text === '' || (isOuter(text.charCodeAt(0)) && text.trim() === '');
}

function isPadded(text: string): boolean {
  return (isOuter(text.charCodeAt(0)) || isOuter(text.charCodeAt(text.length - 1))) && text.trim() !== text;
}

/** Whether a text is what JavaScript makes of a value that is missing or no text. Most are known not to be by their length. */
function isPlaceholder(text: string): boolean {
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

/** Whether a character may be white space: none of those between blank and no-break space is. */
function isOuter(unit: number): boolean {
  return unit <= 32 || unit >= 160;
}

/** The fields identify each item of a batch. */
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

/** A time is in milliseconds. */
export function inspectMilliseconds(time: number, context: InspectionContext): void {
  const fineness = finenessOf(time);
  if (fineness === 0) addRemark(context, 'seconds');
  else if (fineness > 1) addRemark(context, 'microseconds', undefined, () => divideBy(fineness - 1));
}

/** A number stands among the values of codenames. */
export function inspectNumber(number: unknown, key: string, context: InspectionContext): void {
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER) return;
  addRemark(context, 'unsafe-integer', key);
}

/** A text names an event that a metric counts. */
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

/** A key may look the same and differ in how it writes an accent: as part of the letter, or as a mark after it. */
function writeAs(codename: string, key: string): string {
  const isSame = codename.normalize() === key.normalize();
  return `Write ${JSON.stringify(codename)}${isSame ? ', with its accents as they are there: apply normalize() to both' : ''}.`;
}

function unknownField(
  key: string,
  context: InspectionContext,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): void {
  const now = retired.get(key);
  const snake = key.length > longestKey ? key : key.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  if (now !== undefined) addRemark(context, 'retired-field', key, () => `Move what it holds to "${now}".`);
  else if (snake !== key && known.has(snake)) addRemark(context, 'camelcase-field', key, () => writeInstead(snake));
  else addRemark(context, 'unknown-field', key, () => writeInstead(nearest(key, known)));
}
