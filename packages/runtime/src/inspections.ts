// What the keywords of an inspection do. Each function is called for one place of a payload and returns nothing where there
// is nothing to remark, which is the case that must be fast; the compiled check adds the place.
import type { CodenameTable, Entry } from './account-table.ts';
import { fits, isTaken, mismatch } from './codename-values.ts';
import { encodeToken } from './explain.ts';
import type { FindingCode } from './finding-codes.ts';
import { areDistinct, repeatsOf } from './identities.ts';
import { nearest } from './nearest.ts';
import { type CodenamePlace, type InspectionContext, type Remark, writeInstead } from './remark.ts';
import { mostSeconds } from './times.ts';
import { uncarried } from './uncarried.ts';

/**
 * The keys of an object are codenames.
 *
 * @returns nothing only if, besides, every value is one that the API takes: then the contract's own rule holds too, and
 *   need not be checked; a list, empty maybe, if not.
 */
export function inspectCodenames(
  object: Record<string, unknown>,
  context: InspectionContext,
  place: CodenamePlace,
): Remark[] | undefined {
  const table = context.tables?.lists[place.list];
  let remarks: Remark[] | undefined;
  let index = 0;
  for (const key in object) {
    const value = object[key];
    const entry = table === undefined ? undefined : table.find(key, index);
    index++;
    if (entry !== undefined) {
      if (!fits(entry, value, place)) remarks = add(remarks, misfit(entry, value, key, place));
    } else {
      if (table !== undefined && !place.fields.includes(key)) {
        remarks = add(remarks, [unknownKey(key, table, place)]);
        if (!place.isStrict) context.lost++;
      }
      if (!isTaken(value, place)) remarks = add(remarks, value === undefined ? [leftOut(key)] : []);
    }
  }
  context.values += Math.max(0, index - place.required);
  return index === 0 && object instanceof Date ? [{ code: 'date-object' }] : remarks;
}

/** The fields of an object are those of the API. @param retired fields of its former format, and where they have gone */
export function inspectFields(
  object: Record<string, unknown>,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): Remark[] | undefined {
  const remarks: Remark[] = [];
  for (const key in object) {
    const value = object[key];
    if (!known.has(key)) {
      const path = `/${encodeToken(key)}`;
      remarks.push(unknownField(key, path, known, retired), ...uncarried(value, path));
    } else if (value === undefined) remarks.push(leftOut(key));
  }
  if (object instanceof Date) remarks.push({ code: 'date-object' });
  return remarks;
}

/** A text identifies a record; `refers`: a customer that must be there already. */
export function inspectIdentifier(text: string, context: InspectionContext, refers: boolean): Remark[] | undefined {
  let remarks: Remark[] | undefined;
  if (isOuter(text.charCodeAt(0)) || isOuter(text.charCodeAt(text.length - 1))) {
    if (text.trim() !== text) remarks = [{ code: 'padded-id' }];
  }
  if (refers && context.customers !== undefined && !context.customers.has(text)) {
    remarks = add(remarks, [{ code: 'unknown-customer' }]);
  }
  return remarks;
}

/** Whether a character may be white space: none of those between blank and no-break space is. */
function isOuter(unit: number): boolean {
  return unit <= 32 || unit >= 160;
}

/** Items of a batch are told apart by the fields. */
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
  return Math.abs(time) <= mostSeconds ? [{ code: 'seconds' }] : undefined;
}

/** A text names an event that a metric counts. */
export function inspectEvent(name: string, { tables }: InspectionContext): Remark[] | undefined {
  const events = tables?.events;
  if (events === undefined || events.has(name)) return undefined;
  return [{ code: 'uncounted-event', suggest: () => writeInstead(nearest(name, events)) }];
}

/** What is wrong with the value of a codename. */
function misfit(entry: Entry, value: unknown, key: string, place: CodenamePlace): Remark[] {
  // Without a value, the key is not sent at all.
  if (value === undefined) return [leftOut(key)];
  return [{ ...mismatch(entry, value, place), path: `/${encodeToken(key)}`, isRefused: place.isStrict }];
}

function leftOut(key: string): Remark {
  return { code: 'left-out', path: `/${encodeToken(key)}` };
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
    : { code: 'miscased-codename', path, suggest: () => writeInstead(same), isRefused: place.isStrict };
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

function add(remarks: Remark[] | undefined, more: Remark[]): Remark[] {
  if (remarks === undefined) return more;
  remarks.push(...more);
  return remarks;
}
