import { type AccountTables, tablesOf } from './account-table.ts';
import { countBytes, isCertainlyWithin } from './body-size.ts';
import { type Check, maxFindings } from './check.ts';
import { checkAccount } from './check-account.ts';
import { countValues } from './count-values.ts';
import type { Account, Codenames } from './declarations/account.ts';
import type { FindingDescription } from './declarations/finding-codes.ts';
import type { Finding, Inspection, InspectionStats, InspectOptions } from './declarations/inspection.ts';
import type { ValidationError } from './declarations/validation.ts';
import { explain, placesIn } from './explain.ts';
import { type FindingCode, findingCodes } from './finding-codes.ts';
import { hiddenContent } from './hidden-content.ts';
import type { SearchBudget } from './nearest.ts';
import type { Found, InspectionContext, Remark } from './remark.ts';
import { judge } from './sent-json.ts';

/** What an inspection knows of an operation. */
export interface InspectedOperation {
  /** The contract's rules, and those of the inspection. */
  check: Check<InspectionContext>;
  /** The field that holds the items of an upload, and how many there may be. */
  batch?: { field: string; maxItems: number } | undefined;
  maxBodyBytes: number;
  /** Matches the pointers of the values of attributes and metrics. */
  values: RegExp;
  /** Whether each request notifies people. */
  notifies: boolean;
}

/** What an inspection knows of the contract. */
export interface InspectedContract {
  /** By operationId. */
  operations: Record<string, InspectedOperation>;
  /** Codenames that every account has, by the part of the account that they belong to. */
  system: Record<string, Codenames>;
  /** The names of all fields. */
  fields: readonly string[];
  /** The account that is meant where a caller names none. */
  account: Account | undefined;
}

/** Makes the function `inspect` of a package. */
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
    const { sent, faults, changes, units, context } = judge(
      operation.check,
      payload,
      () => ({ isPlain: true, tables, customers, values: 0, units: 0 }),
      (object) => hiddenContent(object, names),
    );
    const broken = faults.filter(({ params }) => params.remark === undefined);
    const errors = explain(broken.slice(0, maxFindings), sent).map(errorOf);
    const { maxBodyBytes } = operation;
    const canBeSent = sent !== undefined && !broken.some(({ keyword }) => isUnsent(keyword));
    if (canBeSent && !isCertainlyWithin(maxBodyBytes, broken.length === 0 ? context.units : sent)) {
      const bytes = countBytes(sent, units);
      if (bytes > maxBodyBytes) errors.push(tooLarge(bytes, maxBodyBytes));
    }
    const items = itemsOf(operation, sent);
    const remarks: Found[] = [
      ...faults.flatMap(({ instancePath, params }) => {
        const remark = params.remark as Remark | undefined;
        return remark === undefined ? [] : [{ ...remark, path: instancePath + (remark.path ?? '') }];
      }),
      ...remarksOnUpload(operation, items, previous),
      ...changes,
    ];
    const placeOf = placesIn(sent);
    const budget = { left: maxComparisons };
    const [refused, accepted] = [[], []] as [Finding[], Finding[]];
    for (const remark of dedupe(remarks, errors)) {
      (remark.isRefused ? refused : accepted).push(findingOf(remark, placeOf(remark.path).place, budget));
    }
    return {
      errors: [...errors, ...refused],
      warnings: accepted,
      stats: {
        // An operation on one record has one item.
        items: operation.batch ? (items?.length ?? 0) : 1,
        values: context.values,
        ...countValues(operation.values, broken, remarks),
      },
    };
  };
}

function remarksOnUpload(
  { batch, notifies }: InspectedOperation,
  items: readonly unknown[] | undefined,
  previous: InspectionStats | undefined,
): Found[] {
  if (batch === undefined || items === undefined) return [];
  if (items.length === 0) return [{ code: 'empty-upload', path: '' }];
  const isNeedless = notifies && previous !== undefined && previous.items + items.length <= batch.maxItems;
  return isNeedless ? [{ code: 'small-uploads', path: '' }] : [];
}

/** The items of an upload; undefined where there are none, or no list of them. */
function itemsOf({ batch }: InspectedOperation, payload: unknown): readonly unknown[] | undefined {
  const items = batch && (payload as Record<string, unknown> | null | undefined)?.[batch.field];
  return Array.isArray(items) ? items : undefined;
}

/** One remark of a code for one place, and none on the type of a value that is refused for it already. */
function dedupe(remarks: readonly Found[], errors: readonly Finding[]): Found[] {
  const refused = new Set(
    errors.flatMap(({ code, pointer }) => (code === 'type' || code === 'format' || isUnsent(code) ? [pointer] : [])),
  );
  const findings = new Map<string, Found>();
  for (const remark of remarks) {
    const { code, path } = remark;
    if (findings.size === maxFindings) break;
    if (valueCodes.has(code) && refused.has(path)) continue;
    const key = `${code} ${path}`;
    if (!findings.has(key)) findings.set(key, remark);
  }
  return [...findings.values()];
}

/** Whether a keyword says that there is no JSON to be sent. */
function isUnsent(keyword: string): boolean {
  return keyword === 'readable' || keyword === 'unserializable';
}

const valueCodes = new Set<FindingCode>(['wrong-type', 'date-time', 'value-not-allowed']);

function errorOf({ pointer, keyword, message }: ValidationError): Finding {
  const code = keyword as FindingCode;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}

function tooLarge(bytes: number, limit: number): Finding {
  const size = Number.isFinite(bytes) ? `${bytes} bytes as JSON` : 'more bytes than JSON.stringify can write';
  const message = `The body has ${size}, but may have at most ${limit}.`;
  return { code: 'maxBodyBytes', pointer: '', message, suggestion: findingCodes.maxBodyBytes.cure };
}

function findingOf({ code, path, suggest, isRefused }: Found, place: string, budget: SearchBudget): Finding {
  const { consequence, whereRefused, cure }: Omit<FindingDescription, 'cause' | 'severity'> = findingCodes[code];
  const happens = isRefused ? (whereRefused ?? consequence) : consequence;
  return { code, pointer: path, message: `${place} ${happens}`, suggestion: suggest?.(budget) ?? cure };
}

/** Letters that one inspection may compare in search of names that were meant; half a second or so. */
const maxComparisons = 50_000_000;
