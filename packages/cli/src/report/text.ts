import { styleText } from 'node:util';
import { printable } from './printable.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** Two lines for each finding: where and what it is; and what is wrong with the cure. */
export function textReporter({ colours }: Pick<ReporterOptions, 'colours'>): Reporter {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
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
