import type { Case } from './cases.ts';

/** A tool that is asked about examples. */
export interface Tool {
  name: string;
  /** Whether the tool has a say in the case: types know nothing of lengths, a client judges nothing. */
  isAsked(example: Case): boolean;
  /** What the tool should say of the case. */
  want(example: Case): unknown;
  /** What it says. */
  ask(example: Case): unknown;
  /** Frees what the tool holds. */
  close?(): Promise<void>;
}
