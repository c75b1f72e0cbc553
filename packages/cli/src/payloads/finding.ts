/** A finding with its place in a file. */
export interface PlacedFinding {
  /** As the user named it; `<stdin>` for standard input. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units, as editors count. */
  column: number;
  severity: 'error' | 'warning';
  /** A code of the contract package, or one of {@link cliCodes}. */
  code: string;
  /** JSON pointer in the file, or in the line of an NDJSON file. */
  pointer: string;
  /** What is wrong. It holds no part of the payload but its keys. */
  message: string;
  /** What to do about it. */
  cure: string;
}

/** What only the command finds: the codes of `inspect` are about a payload that was read and recognized. */
export const cliCodes = {
  syntax: 'The text is not JSON.',
  'unknown-payload': 'The value is no request body, and no record of one.',
  'account-file': 'The account file cannot be used as it is.',
} as const;

/** Counts over all files. */
export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  /** Customers, contacts, events and bodies on single records. */
  items: number;
  /** Values of attributes and metrics; and how many of them are dropped, misread and refused. */
  values: number;
  dropped: number;
  misread: number;
  refused: number;
}

/** A summary in which nothing has been counted. */
export const emptySummary = (): Summary => ({
  files: 0,
  errors: 0,
  warnings: 0,
  items: 0,
  values: 0,
  dropped: 0,
  misread: 0,
  refused: 0,
});
