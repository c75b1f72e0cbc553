import { type AccountTables, tablesOf } from './account-table.ts';
import { countBytes, isCertainlyWithin } from './body-size.ts';
import { type Check, maxFindings } from './check.ts';
import { checkAccount } from './check-account.ts';
import { countValues } from './count-values.ts';
import type { Account, Codenames } from './declarations/account.ts';
import type { FindingDescription } from './declarations/finding-codes.ts';
import type { Finding, Inspection, InspectionStats, InspectOptions } from './declarations/inspection.ts';
import type { ValidationError } from './declarations/validation.ts';
import { explain, memberOf, placesIn } from './explain.ts';
import { type FindingCode, findingCodes } from './finding-codes.ts';
import { hiddenContent } from './hidden-content.ts';
import { type InspectionContext, pointerOf, type Remark } from './remark.ts';
import { checkAsSent } from './sent-json.ts';

/** The data of an operation that `inspect` needs. */
export interface InspectedOperation {
  /** Checks the rules of the contract, and adds remarks. */
  check: Check<InspectionContext>;
  /** The field with the items of an upload, and the maximum number of items. */
  batch?: { field: string; maxItems: number } | undefined;
  maxBodyBytes: number;
  /** Matches the pointers of the values of attributes and metrics. */
  values: RegExp;
  /** Whether each request notifies people. */
  notifies: boolean;
}

/** The data of the contract that `inspect` needs. */
export interface InspectedContract {
  /** By operationId. */
  operations: Record<string, InspectedOperation>;
  /** Codenames that every account has, by part of the account. */
  system: Record<string, Codenames>;
  /** The names of all fields. */
  fields: readonly string[];
  /** The default account. */
  account: Account | undefined;
}

/** Creates the function `inspect` of a package. */
export function createInspect({ operations, system, fields, account: own }: InspectedContract) {
  const names = new Set(fields);
  const known = new WeakMap<Account, AccountTables>();
  const lookUp = (account: unknown): AccountTables => {
    const cached = known.get(account as Account);
    if (cached !== undefined) return cached;
    checkAccount(account);
    const tables = tablesOf(account, system);
    known.set(account, tables);
    return tables;
  };
  return (id: string, payload: unknown, { account = own, customers, previous }: InspectOptions = {}): Inspection => {
    if (!Object.hasOwn(operations, id)) {
      throw new TypeError(`inspect: "${id}" must be one of ${Object.keys(operations).join(', ')}.`);
    }
    if (customers !== undefined && typeof customers.has !== 'function') {
      throw new TypeError('inspect: customers must be a Set of identifiers. Write new Set(identifiers).');
    }
    const operation = operations[id]!;
    const tables = account === undefined ? undefined : lookUp(account);
    const { sent, violations, changes, units, context } = checkAsSent(
      operation.check,
      payload,
      (): InspectionContext => ({
        isPlain: true,
        violations: [],
        maxViolations: Number.POSITIVE_INFINITY,
        tables,
        customers,
        values: 0,
        units: 0,
        remarks: [],
        placed: 0,
      }),
      (object) => hiddenContent(object, names),
    );
    const errors = explain(violations.slice(0, maxFindings), sent, errorOf)!;
    const { maxBodyBytes } = operation;
    const canBeSent = sent !== undefined && !violations.some(({ keyword }) => isUnsent(keyword));
    if (canBeSent && !isCertainlyWithin(maxBodyBytes, violations.length === 0 ? context.units : sent)) {
      const bytes = countBytes(sent, units);
      if (bytes > maxBodyBytes) errors.push(tooLarge(bytes, maxBodyBytes));
    }
    const items = itemsOf(operation, sent);
    const { remarks } = context;
    remarks.push(...remarksOnUpload(operation, items, previous));
    for (const { code, path } of changes) remarks.push(remarkOn(code, path));
    // Only changes can be duplicates.
    const distinct = changes.length === 0 ? remarks : dedupe(remarks);
    const refused: Finding[] = [];
    const accepted: Finding[] = [];
    const toFinding = findingsIn(sent);
    for (const remark of distinct.length === 0 ? [] : reported(distinct, errors))
      (remark.isRefused ? refused : accepted).push(toFinding(remark));
    return {
      errors: [...errors, ...refused],
      warnings: accepted,
      stats: {
        // An operation on one record has one item.
        items: operation.batch ? (items?.length ?? 0) : 1,
        values: context.values,
        ...countValues(operation.values, violations, remarks),
      },
    };
  };
}

function remarksOnUpload(
  { batch, notifies }: InspectedOperation,
  items: readonly unknown[] | undefined,
  previous: InspectionStats | undefined,
): Remark[] {
  if (batch === undefined || items === undefined) return [];
  if (items.length === 0) return [remarkOn('empty-upload')];
  const fitsIntoPrevious = notifies && previous !== undefined && previous.items + items.length <= batch.maxItems;
  return fitsIntoPrevious ? [remarkOn('small-uploads')] : [];
}

function remarkOn(code: FindingCode, pointer = ''): Remark {
  return { code, pointer, key: undefined, suggest: undefined, isRefused: false };
}

/** The items of an upload; undefined if there is no array of items. */
function itemsOf({ batch }: InspectedOperation, payload: unknown): readonly unknown[] | undefined {
  const items = batch && (payload as Record<string, unknown> | null | undefined)?.[batch.field];
  return Array.isArray(items) ? items : undefined;
}

/** Removes remarks with the same code and position. */
function dedupe(remarks: readonly Remark[]): Remark[] {
  const distinct = new Map<string, Remark>();
  for (const remark of remarks) {
    const key = `${remark.code} ${pointerOf(remark)}`;
    if (!distinct.has(key)) distinct.set(key, remark);
  }
  return [...distinct.values()];
}

/** The remarks to report. Omits remarks on the type of a value that already has a type error. */
function reported(remarks: readonly Remark[], errors: readonly Finding[]): Remark[] {
  const withTypeError = new Set<string>(
    errors.filter(({ code }) => typeKeywords.has(code)).map(({ pointer }) => pointer),
  );
  const isNew = (remark: Remark) => !(typeCodes.has(remark.code) && withTypeError.has(pointerOf(remark)));
  return (withTypeError.size === 0 ? remarks : remarks.filter(isNew)).slice(0, maxFindings);
}

/** Whether a keyword means that a value cannot be sent. */
function isUnsent(keyword: string): boolean {
  return keyword === 'readable' || keyword === 'unserializable';
}

const typeKeywords = new Set<string>(['type', 'format', 'readable', 'unserializable']);
const typeCodes = new Set<FindingCode>(['wrong-type', 'date-time', 'value-not-allowed', 'unsafe-integer']);

function errorOf({ pointer, keyword, message }: ValidationError): Finding {
  const code = keyword as FindingCode;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}

function tooLarge(bytes: number, limit: number): Finding {
  const size = Number.isFinite(bytes) ? `${bytes} bytes as JSON` : 'more bytes than JSON.stringify can write';
  const message = `The body has ${size}, but may have at most ${limit}.`;
  return { code: 'maxBodyBytes', pointer: '', message, suggestion: findingCodes.maxBodyBytes.cure };
}

/** Turns remarks into findings. Consecutive remarks on the same value share the lookup of its position. */
function findingsIn(sent: unknown): (remark: Remark) => Finding {
  const placeOf = placesIn(sent);
  const budget = { left: maxComparisons };
  let last: string | undefined;
  let place = '';
  return (remark) => {
    const { code, pointer, key, suggest, isRefused } = remark;
    if (pointer !== last) {
      last = pointer;
      place = placeOf(pointer).place;
    }
    const named = key === undefined ? place || 'The body' : memberOf(place, key);
    const { consequence, whereRefused, cure }: Omit<FindingDescription, 'cause' | 'severity'> = findingCodes[code];
    const happens = isRefused ? (whereRefused ?? consequence) : consequence;
    const suggestion = suggest?.(budget) ?? cure;
    return { code, pointer: pointerOf(remark), message: `${named} ${happens}`, suggestion };
  };
}

/** Maximum number of characters that one inspection compares to find similar names: about half a second. */
const maxComparisons = 50_000_000;
