import type { AccountTables } from './account-table.ts';
import type { CheckContext } from './check.ts';
import type { FindingCode } from './finding-codes.ts';
import type { SearchBudget } from './nearest.ts';

/** What one inspection knows, and what it counts. */
export interface InspectionContext extends CheckContext {
  tables: AccountTables | undefined;
  customers: ReadonlySet<string> | undefined;
  /** Values of attributes and metrics. */
  values: number;
  /** UTF-16 code units that the payload takes as JSON at most, if it breaks no rule. */
  units: number;
}

/** A remark on something in a payload. */
export interface Remark {
  code: FindingCode;
  /** JSON pointer from the place that the function was called for. Default: that place itself. */
  path?: string;
  /** Says what to do, if there is more to say than the cure of the code. Called only for what is reported: a search takes time. */
  suggest?: (budget: SearchBudget) => string | undefined;
  /** Whether the API refuses the whole request for it. Default: as the code has it. */
  isRefused?: boolean;
}

/** A remark with a pointer into the payload. */
export type Found = Remark & { path: string };

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
