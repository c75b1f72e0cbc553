import { CustomerscoreError } from '../errors.ts';
import type { Report } from './report.ts';

/** An upload stopped before the end of its source. What it did until then is in `report`. The `cause` says why. */
export class UploadStoppedError extends CustomerscoreError {
  static override readonly kind: string = 'UploadStoppedError';
  /** The records that were read: all of them are counted. */
  declare readonly report: Report;

  constructor(cause: unknown, report: Report, attempts: number) {
    const { operation, acknowledged, refused, inDoubt, neverSent } = report;
    const counts = `${acknowledged} acknowledged, ${refused} refused, ${inDoubt} in doubt, ${neverSent} read and never sent`;
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`the upload stopped: ${why} (${counts})`, { operation, attempts, cause });
    Object.defineProperty(this, 'report', { value: report });
  }
}
