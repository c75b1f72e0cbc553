import type { CliProcess } from './process.ts';

/** Time between two updates in milliseconds. */
const interval = 100;

/** A line of the terminal that shows how a command is going. Shows nothing if standard error is not a terminal. */
export function createStatusLine({ error, isTerminal }: CliProcess) {
  let [written, isShown] = [performance.now(), false];
  return {
    /** Replaces the line, unless it is new. @param text called if it is shown @param isUrgent whether a new line is replaced too */
    show(text: () => string, isUrgent = false) {
      const now = performance.now();
      if (!isTerminal.error || (now - written < interval && !isUrgent)) return;
      written = now;
      isShown = true;
      error(`\r\u001b[K${text()}`);
    },
    /** Removes the line. Call it before other output. */
    clear() {
      if (isShown) error('\r\u001b[K');
      isShown = false;
    },
  };
}
