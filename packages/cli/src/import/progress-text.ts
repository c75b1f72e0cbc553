import type { ImportProgress, ImportStep, PlanProgress } from '@customerscore-kit/importer';
import { printable } from '../report/printable.ts';

const steps = {
  keeping: 'Keeping the rows, to resume from them',
  counting: 'Counting values',
  sorting: 'Sorting customers and their metrics',
  writing: 'Writing what was refused',
};

/** How many characters of a path are shown: the last ones, so that the line does not wrap. */
const pathLength = 50;

/** A step that takes a while, in one line. */
export function stepText(step: ImportStep, seconds: number): string {
  const time = seconds < 2 ? '' : ` ${seconds} s`;
  if (step.step !== 'reading') return `${steps[step.step]} …${time}`;
  const path = printable(step.file);
  return `Reading ${path.length > pathLength ? `…${path.slice(-pathLength)}` : path} …${time}`;
}

/** How a plan is going, in one line. */
export function planProgressText({ customers, total }: PlanProgress): string {
  const done = Math.floor((100 * customers) / Math.max(total, 1));
  return `Inspecting customers: ${customers.toLocaleString('en')} of ${total.toLocaleString('en')}, ${done} %`;
}

/** How an import is going, in one line. @param silence seconds without progress, which are shown from the second one on */
export function progressText(
  { records, refused, unchanged, recordsPerSecond, timeLeftMs, waitedMs }: ImportProgress,
  silence = 0,
): string {
  return [
    `${records.toLocaleString('en')} customers`,
    `${Math.round(recordsPerSecond).toLocaleString('en')} a second`,
    ...(refused > 0 ? [`${refused.toLocaleString('en')} refused`] : []),
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en')} unchanged`] : []),
    ...(waitedMs >= 1000 ? [`waited ${Math.round(waitedMs / 1000)} s`] : []),
    ...(timeLeftMs === undefined ? [] : [`${timeText(timeLeftMs)} left`]),
    ...(silence < 2 ? [] : [`nothing new for ${silence} s`]),
  ].join(', ');
}

const timeText = (milliseconds: number) =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} min`;
