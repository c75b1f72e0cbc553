/** The parts of the process that a command uses. */
export interface CliProcess {
  env: Readonly<Record<string, string | undefined>>;
  stdin: AsyncIterable<Uint8Array>;
  /** Writes results. The promise resolves when the stream accepts more. */
  out(text: string): void | Promise<void>;
  /** Writes progress and notes. */
  error(text: string): void;
  /** Whether each stream is a terminal. */
  isTerminal: { in: boolean; out: boolean; error: boolean };
}
