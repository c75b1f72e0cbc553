import type { InspectedOperationId } from '@customerscore-kit/contract/inspect';

/** A finding with its position in a file. */
export interface PlacedFinding {
  /** The name that the user entered; `<stdin>` for standard input. */
  file: string;
  /** Starts at 1. */
  line: number;
  /** Starts at 1. Counts UTF-16 code units, like editors. */
  column: number;
  severity: 'error' | 'warning';
  /** A code of the contract package, or one of {@link cliCodes}. */
  code: string;
  /** JSON pointer in the file, or in the line if the file is NDJSON. */
  pointer: string;
  /** What is wrong. Contains keys of the payload but no values. */
  message: string;
  /** What to do about it. */
  cure: string;
}

/** Codes that only the command reports. The codes of the contract package are about payloads that were parsed and recognized. */
export const cliCodes = {
  syntax: 'The text is not JSON.',
  'unknown-payload': 'The value is neither a request body nor a record of one.',
  'account-file': 'The account file has a problem.',
} as const;

/** Totals for all files. */
export interface Summary {
  files: number;
  /** Operations of the payloads, in the order in which they occur. */
  operations: InspectedOperationId[];
  errors: number;
  warnings: number;
  /** Customers, contacts, events, and request bodies for single records. */
  items: number;
  /** Values of attributes and metrics. The API drops, misreads or refuses some of them. */
  values: number;
  dropped: number;
  misread: number;
  refused: number;
}

/** Returns a summary with zero for every count. */
export const emptySummary = (): Summary => ({
  files: 0,
  operations: [],
  errors: 0,
  warnings: 0,
  items: 0,
  values: 0,
  dropped: 0,
  misread: 0,
  refused: 0,
});
