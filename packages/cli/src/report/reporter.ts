import type { PlacedFinding, Summary } from '../payloads/finding.ts';

/** Writes findings in one format, as they come: each method returns the text to write next, which may be empty. */
export interface Reporter {
  begin(): string;
  finding(finding: PlacedFinding): string;
  end(summary: Summary): string;
}

/** The formats of findings. */
export const formats = ['text', 'json', 'github', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

/** What a reporter is made with. */
export interface ReporterOptions {
  /** Whether the text has colours. */
  colours: boolean;
  /** Version of this command. */
  version: string;
}
