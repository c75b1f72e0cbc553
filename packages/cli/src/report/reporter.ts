import type { PlacedFinding, Summary } from '../payloads/finding.ts';

/** Formats findings one by one. Each method returns the text to write next, which may be empty. */
export interface Reporter {
  begin(): string;
  finding(finding: PlacedFinding): string;
  end(summary: Summary): string;
}

/** The output formats. */
export const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

/** The options of a reporter. */
export interface ReporterOptions {
  /** Whether to color the text. */
  colors: boolean;
  /** Version of this command. */
  version: string;
}
