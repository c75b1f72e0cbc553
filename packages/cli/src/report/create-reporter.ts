import type { Format, Reporter, ReporterOptions } from './reporter.ts';

/** Loads and creates the reporter of a format. */
export async function createReporter(format: Format, options: ReporterOptions): Promise<Reporter> {
  switch (format) {
    case 'text':
      return (await import('./text.ts')).textReporter(options);
    case 'json':
      return (await import('./json.ts')).jsonReporter();
    case 'github':
      return (await import('./github.ts')).githubReporter();
    case 'sarif':
      return (await import('./sarif.ts')).sarifReporter(options);
    case 'junit':
      return (await import('./junit.ts')).junitReporter();
  }
}
