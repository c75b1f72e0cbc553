// What the keywords of an inspection do. Each function is called for one place of a payload and returns nothing where there
// is nothing to remark, which is the case that must be fast; the compiled check adds the place.
import type { AccountTables, CodenameTable, Entry } from './account-table.ts';
import { encodeToken } from './explain.ts';
import type { FindingCode } from './finding-codes.ts';
import { isDate, isEmail, isUri } from './formats.ts';
import { areDistinct, repeatsOf } from './identities.ts';
import { nearest } from './nearest.ts';
import { mostSeconds } from './times.ts';

/** What one inspection knows, and what it counts. */
export interface InspectionContext {
  tables: AccountTables | undefined;
  customers: ReadonlySet<string> | undefined;
  values: number;
  lost: number;
}

/** A remark on something in a payload. */
export interface Remark {
  code: FindingCode;
  /** JSON pointer from the place that the function was called for. Default: that place itself. */
  path?: string;
  /** What to do, if there is more to say than the cure of the code. */
  suggestion?: string | undefined;
  /** Whether the API refuses the whole request for it. Default: as the code has it. */
  isRefused?: boolean;
}

/** How the codenames of a place are treated. */
export interface CodenamePlace {
  /** The part of the account that they belong to. */
  list: string;
  /** Fields of the API that stand among them. */
  fields: readonly string[];
  /** How many of these are required: they are counted as no values. */
  required: number;
  takesBooleans: boolean;
  /** Whether one wrong codename refuses the whole request. */
  isStrict: boolean;
}

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
  if (table !== undefined) return compareWithAccount(object, context, place, table);
  let index = 0;
  let remarks: Remark[] | undefined;
  for (const key in object) {
    const value = object[key];
    index++;
    if (!isTaken(value, place)) remarks = add(remarks, value === undefined ? [leftOut(key)] : []);
  }
  context.values += Math.max(0, index - place.required);
  return index === 0 && object instanceof Date ? [{ code: 'date-object' }] : remarks;
}

function compareWithAccount(
  object: Record<string, unknown>,
  context: InspectionContext,
  place: CodenamePlace,
  table: CodenameTable,
): Remark[] | undefined {
  let remarks: Remark[] | undefined;
  let index = 0;
  for (const key in object) {
    const value = object[key];
    const entry = table.find(key, index++);
    if (entry !== undefined) {
      if (!fits(entry, value, place)) remarks = add(remarks, misfit(entry, value, key, place));
    } else {
      if (!place.fields.includes(key)) {
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
  return [{ code: 'uncounted-event', suggestion: writeInstead(nearest(name, events)) }];
}

function fits({ type, values, isFed }: Entry, value: unknown, { takesBooleans }: CodenamePlace): boolean {
  if (isFed || (values !== undefined && !values.has(value))) return false;
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean' && takesBooleans;
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'timestamp':
      return typeof value === 'number' && Number.isFinite(value) && value <= mostSeconds;
    case 'url':
      return typeof value === 'string' && isUri(value);
    case 'email':
      return typeof value === 'string' && isEmail(value);
  }
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

function mismatch(entry: Entry, value: unknown, place: CodenamePlace): Remark {
  const { type, values, isFed } = entry;
  if (isFed) return { code: 'integration-fed' };
  if (type === 'boolean' && !place.takesBooleans) return { code: 'not-tracked' };
  if (type === 'timestamp' && typeof value === 'number' && value > mostSeconds) return { code: 'milliseconds' };
  if (type === 'date' && typeof value === 'string' && /^[T ]/.test(value.slice(10)) && isDate(value.slice(0, 10))) {
    return { code: 'date-time', suggestion: 'Send its first ten characters.' };
  }
  if (values !== undefined && fits({ ...entry, values: undefined }, value, place)) {
    const near = typeof value === 'string' ? nearest(value, [...values].map(String)) : undefined;
    return { code: 'value-not-allowed', suggestion: writeInstead(near) };
  }
  return { code: 'wrong-type', suggestion: asType(type, value) };
}

function unknownKey(key: string, table: CodenameTable, place: CodenamePlace): Remark {
  const path = `/${encodeToken(key)}`;
  const same = table.differingInCase(key);
  return same === undefined
    ? { code: 'unknown-codename', path, suggestion: writeInstead(table.nearest(key)), isRefused: place.isStrict }
    : { code: 'miscased-codename', path, suggestion: writeInstead(same), isRefused: place.isStrict };
}

function unknownField(
  key: string,
  path: string,
  known: ReadonlySet<string>,
  retired: ReadonlyMap<string, string>,
): Remark {
  const now = retired.get(key);
  if (now !== undefined) return { code: 'retired-field', path, suggestion: `Move what it holds to ${quote(now)}.` };
  const snake = key.replaceAll(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  if (snake !== key && known.has(snake)) return { code: 'camelcase-field', path, suggestion: writeInstead(snake) };
  return { code: 'unknown-field', path, suggestion: writeInstead(nearest(key, known)) };
}

/** How to send a value as another type. */
function asType(type: Entry['type'], value: unknown): string {
  const isText = typeof value === 'string';
  switch (type) {
    case 'string':
      return 'Send it as a text, in quotes.';
    case 'number':
      return isText ? 'Send a number, without quotes.' : 'Send a number.';
    case 'boolean':
      return isText ? 'Send true or false, without quotes.' : 'Send true or false.';
    case 'date':
      return 'Send a day of the calendar as a text, written YYYY-MM-DD.';
    case 'timestamp':
      return isText ? 'Send the seconds since 1970 as a number, without quotes.' : 'Send the seconds since 1970.';
    case 'url':
      return 'Send an address with its scheme, such as https://example.com.';
    case 'email':
      return 'Send an e-mail address, without a name or blanks.';
  }
}

function writeInstead(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Write ${quote(name)}.`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}

/** Whether the API takes a value, whatever its codename. */
function isTaken(value: unknown, { takesBooleans }: CodenamePlace): boolean {
  switch (typeof value) {
    case 'string':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return takesBooleans;
    default:
      return false;
  }
}

/** What JSON does not carry of a value, and of what is within it. @param path its JSON pointer */
export function uncarried(value: unknown, path: string, within: unknown[] = []): Remark[] {
  const type = typeof value;
  if (value === null || type === 'string' || type === 'boolean' || Number.isFinite(value)) return [];
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    return [{ code: uncarriedAs(value, within.at(-1)), path }];
  }
  if (within.includes(value)) return [{ code: 'unserializable', path }];
  return Object.entries(value).flatMap(([key, inner]) =>
    uncarried(inner, `${path}/${encodeToken(key)}`, [...within, value]),
  );
}

function uncarriedAs(value: unknown, holder: unknown): FindingCode {
  if (typeof value === 'bigint') return 'unserializable';
  if (typeof value === 'object') return 'date-object';
  return typeof value === 'number' || Array.isArray(holder) ? 'becomes-null' : 'left-out';
}

function add(remarks: Remark[] | undefined, more: Remark[]): Remark[] {
  if (remarks === undefined) return more;
  remarks.push(...more);
  return remarks;
}
