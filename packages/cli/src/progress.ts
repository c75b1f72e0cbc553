import type { CliProcess } from './process.ts';

/** Time between two updates in milliseconds. */
const interval = 100;

/** Shows how much of the input has been read, on a line of the terminal. Shows nothing if standard error is not a terminal. */
export function createProgress({ error, isTerminal }: CliProcess, totalBytes: number | undefined) {
  const started = performance.now();
  let [bytes, written, isShown] = [0, started, false];
  const clear = () => {
    if (isShown) error('\r\u001b[K');
    isShown = false;
  };
  return {
    /** Counts bytes that were read. */
    read(count: number) {
      bytes += count;
      const now = performance.now();
      if (!isTerminal.error || now - written < interval) return;
      written = now;
      isShown = true;
      const done = totalBytes === undefined ? '' : `${Math.floor((100 * bytes) / Math.max(totalBytes, 1))} %, `;
      error(`\r\u001b[K${done}${megabytes(bytes)} MB, ${megabytes((1000 * bytes) / (now - started))} MB/s`);
    },
    /** Removes the line. Call it before other output. */
    clear,
  };
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
