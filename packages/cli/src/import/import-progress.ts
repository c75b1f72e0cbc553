import type { Progress } from '@customerscore-kit/importer';
import type { CliProcess } from '../process.ts';
import { createStatusLine } from '../status-line.ts';
import { progressText } from './progress-text.ts';

/** Milliseconds without progress after which the line says for how long there is none. */
const patience = 2000;

/** Shows how an import is going, on a line of the terminal, which also moves while nothing else does: call `end` at the end. */
export function createImportProgress(process: CliProcess) {
  const line = createStatusLine(process);
  let latest: Progress | undefined;
  let since = performance.now();
  const text = () => {
    const silence = performance.now() - since;
    const seconds = `${Math.round(silence / 1000)} s`;
    if (latest === undefined) return `Reading files, ${seconds}`;
    return `${progressText(latest)}${silence < patience ? '' : `, nothing new for ${seconds}`}`;
  };
  const timer = setInterval(() => line.show(text), 1000).unref();
  return {
    show(progress: Progress) {
      latest = progress;
      since = performance.now();
      line.show(text);
    },
    end() {
      clearInterval(timer);
      line.clear();
    },
  };
}
