import { type AccountTables, tablesOf } from './account-table.ts';
import type { Account, Codenames } from './declarations/account.ts';
import type {
  Finding,
  FindingDescription,
  Inspection,
  InspectionStats,
  InspectOptions,
} from './declarations/inspection.ts';
import { at, explain, type Fault, place } from './explain.ts';
import { type FindingCode, findingCodes } from './finding-codes.ts';
import { type InspectionContext, type Remark, uncarried } from './inspections.ts';
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
    const operation = operations[id]!;
    const context = { tables: account && lookUp(account), customers, values: 0, lost: 0 };
    const { faults, remarks } = run(operation.check, context, payload);
    const errors = faults.slice(0, most).map((fault) => errorOf(fault, payload));
    const stats = { items: countItems(operation, payload), values: context.values, lost: context.lost };
    remarks.push(...remarksOnUpload(operation, stats, previous));
    const findings = withoutRepetition(remarks, errors).slice(0, most);
    return {
      errors: [...errors, ...findings.filter(({ isRefused }) => isRefused).map(findingOf)],
      warnings: findings.filter(({ isRefused }) => !isRefused).map(findingOf),
      stats,
    };
  };
}

/** A remark, with a pointer into the payload. */
type Found = Remark & { path: string };

function run(check: Check, context: InspectionContext, payload: unknown): { faults: Fault[]; remarks: Found[] } {
  try {
    if (check.call(context, payload)) return { faults: [], remarks: [] };
  } catch {
    return { faults: [{ instancePath: '', keyword: 'readable', params: {} }], remarks: [] };
  }
  const faults: Fault[] = [];
  const remarks: Found[] = [];
  for (const fault of check.errors ?? []) {
    const { remark } = fault.params as { remark?: Remark };
    if (remark === undefined) {
      faults.push(fault);
      // What JSON does not carry is of no type that the contract takes.
      if (fault.keyword === 'type') remarks.push(...uncarriedAt(payload, fault.instancePath));
    } else remarks.push({ ...remark, path: fault.instancePath + (remark.path ?? '') });
  }
  return { faults, remarks };
}

function uncarriedAt(payload: unknown, pointer: string): Found[] {
  const holder = at(payload, pointer.slice(0, pointer.lastIndexOf('/')));
  return uncarried(at(payload, pointer), pointer, [holder]) as Found[];
}

function remarksOnUpload(
  { batch, notifies }: InspectedOperation,
  { items }: InspectionStats,
  previous: InspectionStats | undefined,
): Found[] {
  if (batch === undefined) return [];
  if (items === 0) return [{ code: 'empty-upload', path: '' }];
  const isNeedless = notifies && previous !== undefined && previous.items + items <= batch.maxItems;
  return isNeedless ? [{ code: 'small-uploads', path: '' }] : [];
}

/** An operation on one record has one item. */
function countItems({ batch }: InspectedOperation, payload: unknown): number {
  if (batch === undefined) return 1;
  const items = (payload as Record<string, unknown> | null | undefined)?.[batch.field];
  return Array.isArray(items) ? items.length : -1;
}

/** One word on one thing: a value that the contract refuses needs no second one on its type. */
function withoutRepetition(remarks: Found[], errors: Finding[]): Found[] {
  const refused = new Set(
    errors.flatMap(({ code, pointer }) => (code === 'type' || code === 'format' ? [pointer] : [])),
  );
  const said = new Set<string>();
  return remarks.filter(({ code, path }) => {
    const isNews = !said.has(`${code} ${path}`) && !(valueCodes.has(code) && refused.has(path));
    said.add(`${code} ${path}`);
    return isNews;
  });
}

const valueCodes = new Set<FindingCode>(['wrong-type', 'date-time', 'value-not-allowed']);

function errorOf(fault: Fault, payload: unknown): Finding {
  const { pointer, keyword, message } = explain(fault, payload);
  const code = keyword as FindingCode;
  return { code, pointer, message, suggestion: findingCodes[code].cure };
}

function findingOf({ code, path, suggestion, isRefused }: Found): Finding {
  const { consequence, whereRefused, cure }: FindingDescription = findingCodes[code];
  const happens = isRefused ? (whereRefused ?? consequence) : consequence;
  return { code, pointer: path, message: `${place(path)} ${happens}`, suggestion: suggestion ?? cure };
}
