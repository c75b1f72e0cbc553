import type { TableName } from './mapping/guess.ts';
import type { ColumnCounts } from './records/read-counts.ts';

/** A column, and what would become of its values: `stored`, `dropped`, `misread` and `unsent` add up to `values`. */
export interface PlannedColumn extends ColumnCounts {
  table: TableName;
  /** Values in rows that would not be sent: of customers with errors, and of metrics without a customer. */
  unsent: number;
  /** Values that would be sent, under a key that the API drops. Without an account, 0: nobody knows. */
  dropped: number;
  /** Values that would be sent, and are not what the codename expects: of another type, not an allowed value, or in another unit. */
  misread: number;
  /** All others: they would be sent, or were by an earlier import (`unchanged`), and nothing is known to be wrong with them. */
  stored: number;
}
