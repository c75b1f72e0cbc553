/** What a command needs of the process that it runs in. */
export interface CliProcess {
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  /** Writes results. Resolved when more can be written. */
  out(text: string): void | Promise<void>;
  /** Writes progress and notes. */
  error(text: string): void;
  /** What is a terminal. */
  isTerminal: { in: boolean; out: boolean; error: boolean };
}
