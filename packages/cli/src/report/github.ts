import type { Reporter } from './reporter.ts';

/**
 * Writes annotations for GitHub Actions. GitHub shows the first ten errors and the first ten warnings of a step.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReporter(): Reporter {
  return {
    begin: () => '',
    finding({ file, line, column, severity, code, message, cure }) {
      const properties = { file: file.replaceAll('\\', '/'), line, col: column, title: code };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${severity} ${list.join(',')}::${escapeData(`${message}\n${cure}`)}\n`;
    },
    end: () => '',
  };
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
