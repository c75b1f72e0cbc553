import type { Case } from './cases.ts';

/** A tool that is tested with the examples. */
export interface Tool {
  name: string;
  /** Whether the tool can be tested with the case. Types cannot check lengths, for example, and a client checks nothing. */
  applies(example: Case): boolean;
  /** The expected result. */
  expected(example: Case): unknown;
  /** Runs the tool and returns its result. */
  run(example: Case): unknown;
  /** Releases resources, such as a server. */
  close?(): Promise<void>;
}
