/** Receives what a client does. `console` is one. No message and no detail contains the key or a body. */
export interface Logger {
  debug?(message: string, details: LogDetails): void;
  warn?(message: string, details: LogDetails): void;
}

/** Facts of a log entry, such as `operation`, `attempt`, `status` and times in milliseconds. */
export type LogDetails = Readonly<Record<string, string | number>>;
