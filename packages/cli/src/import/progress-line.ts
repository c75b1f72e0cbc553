import type { ImportProgress, ImportStep, PlanProgress } from '@customerscore-kit/importer';
import type { CliProcess } from '../process.ts';
import { createStatusLine } from '../status-line.ts';
import { planProgressText, progressText, stepText } from './progress-text.ts';

/** Shows on a line of the terminal what a command of the importer does. It also moves while nothing else does: call `clear` at the end. */
export function createProgressLine(process: CliProcess) {
  const line = createStatusLine(process);
  let clock: NodeJS.Timeout | undefined;
  let isStep = false;
  /** @param text given the seconds since it was first shown */
  const show = (text: (seconds: number) => string, isNextStep = false) => {
    clearInterval(clock);
    line.show(() => text(0), isStep || isNextStep);
    isStep = isNextStep;
    let seconds = 0;
    clock = setInterval(() => {
      seconds += 1;
      line.show(() => text(seconds), true);
    }, 1000).unref();
  };
  return {
    /** Shows a step, and from its third second on how long it takes. */
    step: (step: ImportStep) => show((seconds) => stepText(step, seconds), true),
    plan: (progress: PlanProgress) => show(() => planProgressText(progress)),
    upload: (progress: ImportProgress) => show((seconds) => progressText(progress, seconds)),
    /** Removes the line. Call it before other output. */
    clear() {
      clearInterval(clock);
      line.clear();
    },
  };
}
