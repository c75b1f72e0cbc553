import { type AccountTables, tablesOf } from './account-table.ts';
import type { Account, Codenames } from './declarations/account.ts';
import type {
  Finding,
  FindingDescription,
  Inspection,
  InspectionStats,
  InspectOptions,
} from './declarations/inspection.ts';
import type { ValidationError } from './declarations/validation.ts';
import { explain, type Fault, placesIn } from './explain.ts';
import { type FindingCode, findingCodes } from './finding-codes.ts';
import type { SearchBudget } from './nearest.ts';
import type { InspectionContext, Remark } from './remark.ts';
import { uncarried } from './uncarried.ts';
import { type Check, most } from './validate.ts';

/** What an inspection knows of an operation. */
export interface InspectedOperation {
  /** The contract's rules, and those of the inspection. */
  check: Check;
  /** The field that holds the items of an upload, and how many there may be. */
  batch?: { field: string; maxItems: number } | undefined;
  /** Whether each request notifies people. */
  notifies: boolean;
}

/**
 * Makes the function `inspect` of a package.
 *
 * @param operations by operationId
 * @param system codenames that every account has, by the part of the account that they belong to
 * @param own the account that is meant where a caller names none
 */
export function createInspect(
  operations: Record<string, InspectedOperation>,
  system: Record<string, Codenames>,
  own: Account | undefined,
) {
  const known = new WeakMap<Account, AccountTables>();
  const lookUp = (account: Account): AccountTables => {
    const tables = known.get(account) ?? tablesOf(account, system);
    known.set(account, tables);
    return tables;
  };
  return (id: string, payload: unknown, { account = own, customers, previous }: InspectOptions = {}): Inspection => {
    if (!Object.hasOwn(operations, id)) {
      throw new TypeError(`inspect: "${id}" must be one of ${Object.keys(operations).join(', ')}.`);
    }
    const context = { tables: account && lookUp(account), customers, values: 0, lost: 0 };
    try {
      return examine(operations[id]!, context, payload, previous);
    } catch {
      const { cure } = findingCodes.readable;
      const error: Finding = { code: 'readable', pointer: '', message: unreadable, suggestion: cure };
      return { errors: [error], warnings: [], stats: { items: 0, values: 0, lost: 0 } };
    }
  };
}

function examine(
  operation: InspectedOperation,
  context: InspectionContext,
  payload: unknown,
  previous: InspectionStats | undefined,
): Inspection {
  const faults = operation.check.call(context, payload) ? [] : (operation.check.errors ?? []);
  const items = itemsOf(operation, payload);
  const ofContract = faults.filter((fault) => remarkOf(fault) === undefined).slice(0, most);
  const errors = explain(ofContract, payload).map(errorOf);
  const placeOf = placesIn(payload);
  const budget = { left: maxComparisons };
  const asFinding = (found: Found) => findingOf(found, placeOf(found.path).place, budget);
  const findings = told(remarks(faults, payload, remarksOnUpload(operation, items, previous)), errors);
  return {
    errors: [...errors, ...findings.filter(({ isRefused }) => isRefused).map(asFinding)],
    warnings: findings.filter(({ isRefused }) => !isRefused).map(asFinding),
    // An operation on one record has one item.
    stats: { items: operation.batch ? (items?.length ?? 0) : 1, values: context.values, lost: context.lost },
  };
}

/** A remark, with a pointer into the payload. */
type Found = Remark & { path: string };

/** The remark that a keyword of the inspection has made; undefined for a fault. */
function remarkOf({ params }: Fault): Remark | undefined {
  return (params as { remark?: Remark }).remark;
}

/** One after the other, since of very many only the first are looked at. */
function* remarks(faults: Fault[], payload: unknown, onUpload: Found[]): Iterable<Found> {
  for (const fault of faults) {
    const remark = remarkOf(fault);
    if (remark !== undefined) yield { ...remark, path: fault.instancePath + (remark.path ?? '') };
    // What JSON does not carry is of no type that the contract takes.
    else if (fault.keyword === 'type') yield* uncarriedAt(payload, fault.instancePath);
  }
  yield* onUpload;
}

function uncarriedAt(payload: unknown, pointer: string): Found[] {
  const placeOf = placesIn(payload);
  const holders = pointer === '' ? [] : [placeOf(pointer.slice(0, pointer.lastIndexOf('/'))).value];
  return uncarried(placeOf(pointer).value, pointer, holders) as Found[];
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

/** One word on one thing: a value that the contract refuses needs no second one on its type. */
function told(remarks: Iterable<Found>, errors: Finding[]): Found[] {
  const refused = new Set(
    errors.flatMap(({ code, pointer }) => (code === 'type' || code === 'format' ? [pointer] : [])),
  );
  const findings = new Map<string, Found>();
  for (const remark of remarks) {
    const { code, path } = remark;
    if (findings.size === most) break;
    if (valueCodes.has(code) && refused.has(path)) continue;
    const key = `${code} ${path}`;
    if (!findings.has(key)) findings.set(key, remark);
  }
  return [...findings.values()];
}

const valueCodes = new Set<FindingCode>(['wrong-type', 'date-time', 'value-not-allowed']);

/** Letters that one inspection may compare in search of names that were meant; half a second or so. */
const maxComparisons = 50_000_000;

const unreadable = `The payload ${findingCodes.readable.consequence}`;

function errorOf({ pointer, keyword, message }: ValidationError): Finding {
  const code = keyword as FindingCode;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}

function findingOf({ code, path, suggest, isRefused }: Found, place: string, budget: SearchBudget): Finding {
  const { consequence, whereRefused, cure }: FindingDescription = findingCodes[code];
  const happens = isRefused ? (whereRefused ?? consequence) : consequence;
  return { code, pointer: path, message: `${place} ${happens}`, suggestion: suggest?.(budget) ?? cure };
}
