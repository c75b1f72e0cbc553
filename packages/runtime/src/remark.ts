import type { AccountTables } from './account-table.ts';
import type { CheckContext } from './check.ts';
import type { FindingCode } from './finding-codes.ts';
import { encodeToken } from './json-pointer.ts';
import type { SearchBudget } from './nearest.ts';

/** The state of one inspection. */
export interface InspectionContext extends CheckContext {
  tables: AccountTables | undefined;
  customers: ReadonlySet<string> | undefined;
  /** How many values of attributes and metrics the payload has. */
  values: number;
  /** UTF-16 code units that the payload takes as JSON at most, if it breaks no rule. */
  units: number;
  remarks: Remark[];
  /** How many of the remarks have their pointer. */
  placed: number;
}

/** A remark on a value in a payload. */
export interface Remark {
  code: FindingCode;
  /** JSON pointer to the value that was inspected. {@link placeRemarks} sets it. */
  pointer: string;
  /** Of the member of that value which the remark is on; undefined for a remark on the value itself. */
  key: string | undefined;
  /** Returns what to do, if the cure of the code says less. Called only for what is reported: a search takes time. */
  suggest: ((budget: SearchBudget) => string | undefined) | undefined;
  /** Whether the API refuses the whole request for it. */
  isRefused: boolean;
}

/** Adds a remark on the value that is inspected, or on a member of it. */
export function addRemark(
  { remarks }: InspectionContext,
  code: FindingCode,
  key: string | undefined = undefined,
  suggest: Remark['suggest'] = undefined,
  isRefused = false,
): void {
  remarks.push({ code, pointer: '', key, suggest, isRefused });
}

/** Sets the pointer of new remarks: that of the value which was inspected. */
export function placeRemarks(context: InspectionContext, pointer: string): void {
  const { remarks } = context;
  for (let index = context.placed; index < remarks.length; index++) remarks[index]!.pointer = pointer;
  context.placed = remarks.length;
}

/** JSON pointer to what a remark is on. */
export function pointerOf({ pointer, key }: Remark): string {
  return key === undefined ? pointer : `${pointer}/${encodeToken(key)}`;
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

/** A suggestion to write another name; none where there is no name. */
export function writeInstead(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Write ${JSON.stringify(name)}.`;
}
