import type { AccountTables } from './account-table.ts';
import type { CheckContext } from './check.ts';
import type { FindingCode } from './finding-codes.ts';
import { encodeToken } from './json-pointer.ts';
import type { SearchBudget } from './nearest.ts';

/** The state of one inspection. */
export interface InspectionContext extends CheckContext {
  tables: AccountTables | undefined;
  customers: ReadonlySet<string> | undefined;
  /** Number of attribute and metric values in the payload. */
  values: number;
  /** Maximum number of UTF-16 code units of the payload as JSON, if it has no violations. */
  units: number;
  remarks: Remark[];
  /** Number of remarks whose pointer is set. */
  placed: number;
}

/** A finding before its message is created. */
export interface Remark {
  code: FindingCode;
  /** JSON pointer to the value that was inspected. {@link placeRemarks} sets it. */
  pointer: string;
  /** Key of the member that the remark is about; undefined if it is about the value itself. */
  key: string | undefined;
  /** Returns a more specific suggestion than the cure of the code. Called only for reported findings, because it can be slow. */
  suggest: ((budget: SearchBudget) => string | undefined) | undefined;
  /** Whether the API refuses the whole request because of this remark. */
  isRefused: boolean;
}

/** Adds a remark on the inspected value, or on a member of it. */
export function addRemark(
  { remarks }: InspectionContext,
  code: FindingCode,
  key: string | undefined = undefined,
  suggest: Remark['suggest'] = undefined,
  isRefused = false,
): void {
  remarks.push({ code, pointer: '', key, suggest, isRefused });
}

/** Sets the pointer of new remarks to the pointer of the inspected value. */
export function placeRemarks(context: InspectionContext, pointer: string): void {
  const { remarks } = context;
  for (let index = context.placed; index < remarks.length; index++) remarks[index]!.pointer = pointer;
  context.placed = remarks.length;
}

/** JSON pointer to the subject of a remark. */
export function pointerOf({ pointer, key }: Remark): string {
  return key === undefined ? pointer : `${pointer}/${encodeToken(key)}`;
}

/** How to check the codenames of an object. */
export interface CodenamePlace {
  /** The part of the account that the codenames belong to. */
  list: string;
  /** Fields of the API in the same object. */
  fields: readonly string[];
  /** Number of required fields, which do not count as values. */
  required: number;
  takesBooleans: boolean;
  /** Whether the API refuses the whole request because of one wrong codename. */
  isStrict: boolean;
}

/** Suggests another name; undefined if there is none. */
export function writeInstead(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Write ${JSON.stringify(name)}.`;
}
