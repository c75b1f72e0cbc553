import type { Progress } from '@customerscore-kit/importer';
import type { CliProcess } from '../process.ts';

/** Time between two updates in milliseconds. */
const interval = 100;

/** Shows how an import is going, on a line of the terminal. Shows nothing if standard error is not a terminal. */
export function createImportProgress({ error, isTerminal }: CliProcess) {
  let [written, isShown] = [performance.now(), false];
  return {
    show: ({ records, refused, recordsPerSecond, timeLeftMs, waitedMs }: Progress) => {
      const now = performance.now();
      if (!isTerminal.error || now - written < interval) return;
      written = now;
      isShown = true;
      const parts = [
        `${records.toLocaleString('en')} customers`,
        `${Math.round(recordsPerSecond).toLocaleString('en')} a second`,
        ...(refused > 0 ? [`${refused.toLocaleString('en')} refused`] : []),
        ...(waitedMs >= 1000 ? [`waited ${Math.round(waitedMs / 1000)} s`] : []),
        ...(timeLeftMs === undefined ? [] : [`${timeText(timeLeftMs)} left`]),
      ];
      error(`\r\u001b[K${parts.join(', ')}`);
    },
    /** Removes the line. Call it before other output. */
    clear: () => {
      if (isShown) error('\r\u001b[K');
      isShown = false;
    },
  };
}

const timeText = (milliseconds: number) =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} min`;
