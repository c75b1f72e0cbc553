import { painter } from './paint.ts';
import { printable } from './printable.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** Writes two lines for each finding: the position, severity and code, then the message and the cure. */
export function textReporter({ colors }: Pick<ReporterOptions, 'colors'>): Reporter {
  const paint = painter(colors);
  return {
    begin: () => '',
    finding({ file, line, column, severity, code, message, cure }) {
      const place = paint('bold', `${printable(file)}:${line}:${column}`);
      const kind = paint(severity === 'error' ? 'red' : 'yellow', severity);
      return `${place} ${kind} ${paint('cyan', code)}\n  ${printable(message)} ${printable(cure)}\n`;
    },
    end: () => '',
  };
}
