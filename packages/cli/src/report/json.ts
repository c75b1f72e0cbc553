import type { Reporter } from './reporter.ts';

/** Writes one JSON object with `findings`, each on its own line, and `summary`. */
export function jsonReporter(): Reporter {
  let count = 0;
  return {
    begin: () => '{"findings": [',
    finding: (finding) => `${count++ === 0 ? '\n' : ',\n'}  ${JSON.stringify(finding)}`,
    end: (summary) => `${count === 0 ? '' : '\n'}], "summary": ${JSON.stringify(summary)}}\n`,
  };
}
