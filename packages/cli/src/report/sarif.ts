import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import { cliCodes } from '../payloads/finding.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** All finding codes as SARIF rules. */
const rules = [
  ...Object.entries(findingCodes).map(([id, { severity, cause, consequence, cure }]) => ({
    id,
    shortDescription: { text: cause },
    fullDescription: { text: `${cause} The value ${consequence}` },
    help: { text: cure },
    defaultConfiguration: { level: severity === 'error' ? 'error' : 'warning' },
  })),
  ...Object.entries(cliCodes).map(([id, text]) => ({
    id,
    shortDescription: { text },
    defaultConfiguration: { level: 'error' },
  })),
];

const ruleIndex = new Map<string, number>(rules.map(({ id }, index) => [id, index]));

/**
 * Writes a SARIF log with one run. Each result is on its own line.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReporter({ version }: Pick<ReporterOptions, 'version'>): Reporter {
  let count = 0;
  const driver = { name: 'customerscore', version, rules };
  return {
    begin: () =>
      `{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{"tool": ${JSON.stringify({ driver })}, "columnKind": "utf16CodeUnits", "results": [`,
    finding({ file, line, column, severity, code, message, cure }) {
      const result = {
        ruleId: code,
        ruleIndex: ruleIndex.get(code),
        level: severity,
        message: { text: `${message} ${cure}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              region: { startLine: line, startColumn: column },
            },
          },
        ],
      };
      return `${count++ === 0 ? '\n' : ',\n'}  ${JSON.stringify(result)}`;
    },
    end: () => `${count === 0 ? '' : '\n'}]}]}\n`,
  };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  const path = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  return path.split('/').map(encodeURIComponent).join('/');
}
