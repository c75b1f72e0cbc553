import type { ImportProgress, ImportStep, PlanProgress } from '@customerscore-kit/importer';
import type { CliProcess } from '../process.ts';
import { createStatusLine } from '../status-line.ts';
import { planProgressText, progressText, stepText } from './progress-text.ts';

/** Shows on a line of the terminal what a command of the importer does. */
export function createProgressLine(process: CliProcess) {
  const line = createStatusLine(process);
  let clock: NodeJS.Timeout | undefined;
  const stopClock = () => {
    clearInterval(clock);
    clock = undefined;
  };
  const replaceStep = (text: () => string) => {
    const isStep = clock !== undefined;
    stopClock();
    line.show(text, isStep);
  };
  return {
    /** Shows a step, and from its third second on how long it takes. */
    step(step: ImportStep) {
      stopClock();
      let seconds = 0;
      line.show(() => stepText(step, seconds), true);
      clock = setInterval(() => {
        seconds += 1;
        line.show(() => stepText(step, seconds), true);
      }, 1000).unref();
    },
    plan: (progress: PlanProgress) => replaceStep(() => planProgressText(progress)),
    upload: (progress: ImportProgress) => replaceStep(() => progressText(progress)),
    /** Removes the line. Call it before other output. */
    clear() {
      stopClock();
      line.clear();
    },
  };
}
