import type { ImportProgress } from '@customerscore-kit/importer';

/** How an import is going, in one line. */
export function progressText({
  records,
  refused,
  unchanged,
  recordsPerSecond,
  timeLeftMs,
  waitedMs,
}: ImportProgress): string {
  return [
    `${records.toLocaleString('en')} customers`,
    `${Math.round(recordsPerSecond).toLocaleString('en')} a second`,
    ...(refused > 0 ? [`${refused.toLocaleString('en')} refused`] : []),
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en')} unchanged`] : []),
    ...(waitedMs >= 1000 ? [`waited ${Math.round(waitedMs / 1000)} s`] : []),
    ...(timeLeftMs === undefined ? [] : [`${timeText(timeLeftMs)} left`]),
  ].join(', ');
}

const timeText = (milliseconds: number) =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} min`;
