// What the keywords of an inspection do. Each function is called for one place of a payload and returns nothing where there
// is nothing to remark, which is the case that must be fast; the compiled check adds the place.
import type { CodenameTable } from './account-table.ts';
import { fits, mismatch } from './codename-values.ts';
import { encodeToken } from './explain.ts';
import type { FindingCode } from './finding-codes.ts';
import { areDistinct, repeatsOf } from './identities.ts';
import { nearest } from './nearest.ts';
import { plainLength } from './plain-json.ts';
import { type CodenamePlace, type InspectionContext, type Remark, writeInstead } from './remark.ts';
import { divideBy, finenessOf } from './times.ts';

/** The keys of an object are codenames of an account. */
export function inspectCodenames(
  object: Record<string, unknown>,
  { tables }: InspectionContext,
  place: CodenamePlace,
): Remark[] | undefined {
  const table = tables?.lists[place.list];
  if (table === undefined) return undefined;
  let remarks: Remark[] | undefined;
  let index = 0;
  for (const key in object) {
    const value = object[key];
    const entry = table.find(key, index);
    index++;
    if (entry === undefined) {
      if (!place.fields.includes(key)) remarks = add(remarks, unknownKey(key, table, place));
    } else if (!fits(entry, value, place)) {
      const remark = { ...mismatch(entry, value, place), path: `/${encodeToken(key)}`, isRefused: place.isStrict };
      remarks = add(remarks, remark);
    }
  }
  return remarks;
}

/** The fields of an object are those of the API. @param retired fields of its former format, and where they have gone */
export function inspectFields(
  object: Record<string, unknown>,
  context: InspectionContext,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): Remark[] | undefined {
  const remarks: Remark[] = [];
  for (const key in object) {
    const value = object[key];
    if (value === undefined) context.isPlain = false;
    if (known.has(key)) continue;
    remarks.push(unknownField(key, `/${encodeToken(key)}`, known, retired));
    const units = plainLength(value);
    if (units === undefined) context.isPlain = false;
    context.units += units ?? Number.POSITIVE_INFINITY;
  }
  return remarks;
}

/** A text identifies a record; `refers`: a customer that must be there already. */
export function inspectIdentifier(text: string, context: InspectionContext, refers: boolean): Remark[] | undefined {
  let remarks: Remark[] | undefined;
  if (isBlank(text)) remarks = [{ code: 'blank' }];
  else if (isPadded(text)) remarks = [{ code: 'padded-id' }];
  else if (isPlaceholder(text)) remarks = [{ code: 'placeholder-id' }];
  if (refers && context.customers !== undefined && !context.customers.has(text)) {
    remarks = add(remarks, { code: 'unknown-customer' });
  }
  return remarks;
}

/** A text names a record. */
export function inspectName(text: string): Remark[] | undefined {
  return isBlank(text) ? [{ code: 'blank' }] : undefined;
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
  fields: readonly string[],
  code: FindingCode,
  maxItems: number,
): Remark[] | undefined {
  if (items.length > maxItems || areDistinct(items, fields)) return undefined;
  return repeatsOf(items, fields).map((index) => ({ code, path: `/${index}` }));
}

/** A time is in milliseconds. */
export function inspectMilliseconds(time: number): Remark[] | undefined {
  const fineness = finenessOf(time);
  if (fineness === 0) return [{ code: 'seconds' }];
  return fineness === 1 ? undefined : [{ code: 'microseconds', suggest: () => divideBy(fineness - 1) }];
}

/** A number is a value of a codename. */
export function inspectNumber(number: unknown, key: string): Remark[] | undefined {
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) <= Number.MAX_SAFE_INTEGER)
    return undefined;
  return [{ code: 'unsafe-integer', path: `/${encodeToken(key)}` }];
}

/** A text names an event that a metric counts. */
export function inspectEvent(name: string, { tables }: InspectionContext): Remark[] | undefined {
  const events = tables?.events;
  if (events === undefined || events.names.has(name)) return undefined;
  return [{ code: 'uncounted-event', suggest: (budget) => writeInstead(events.candidates.nearest(name, budget)) }];
}

function unknownKey(key: string, table: CodenameTable, place: CodenamePlace): Remark {
  const path = `/${encodeToken(key)}`;
  const same = table.differingInCase(key);
  return same === undefined
    ? {
        code: 'unknown-codename',
        path,
        suggest: (budget) => writeInstead(table.nearest(key, budget)),
        isRefused: place.isStrict,
      }
    : { code: 'miscased-codename', path, suggest: () => writeAs(same, key), isRefused: place.isStrict };
}

/** A key may look the same and differ in how it writes an accent: as part of the letter, or as a mark after it. */
function writeAs(codename: string, key: string): string {
  const isSame = codename.normalize() === key.normalize();
  return `Write ${JSON.stringify(codename)}${isSame ? ', with its accents as they are there: apply normalize() to both' : ''}.`;
}

function unknownField(
  key: string,
  path: string,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): Remark {
  const now = retired.get(key);
  if (now !== undefined) return { code: 'retired-field', path, suggest: () => `Move what it holds to "${now}".` };
  const snake = key.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  if (snake !== key && known.has(snake)) return { code: 'camelcase-field', path, suggest: () => writeInstead(snake) };
  return { code: 'unknown-field', path, suggest: () => writeInstead(nearest(key, known)) };
}

function add(remarks: Remark[] | undefined, remark: Remark): Remark[] {
  if (remarks === undefined) return [remark];
  remarks.push(remark);
  return remarks;
}
