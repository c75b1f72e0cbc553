import type { CliProcess } from './process.ts';
import { createStatusLine } from './status-line.ts';

/** Shows how much of the input has been read, on a line of the terminal. Shows nothing if standard error is not a terminal. */
export function createProgress(process: CliProcess, totalBytes: number | undefined) {
  const started = performance.now();
  const line = createStatusLine(process);
  let bytes = 0;
  return {
    /** Counts bytes that were read. */
    read(count: number) {
      bytes += count;
      line.show(() => {
        const done = totalBytes === undefined ? '' : `${Math.floor((100 * bytes) / Math.max(totalBytes, 1))} %, `;
        const speed = megabytes((1000 * bytes) / (performance.now() - started));
        return `${done}${megabytes(bytes)} MB, ${speed} MB/s`;
      });
    },
    /** Removes the line. Call it before other output. */
    clear: line.clear,
  };
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
