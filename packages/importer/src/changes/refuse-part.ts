import type { PreparedImport } from '../prepared-import.ts';
import { areRejects } from '../rejects.ts';

/**
 * Customers that leave the source leave the state, and all that come back are sent.
 *
 * @param state its file, and the number of its customers
 * @throws Error if nearly all would leave it by mistake: the source is empty, or has the rejects of an import
 */
export async function refusePart(
  { customers, sources, customerCount, unreadableCount }: PreparedImport,
  state: { file: string; length(): Promise<number> },
): Promise<void> {
  const isEmpty = customerCount === 0;
  if (!isEmpty && !sources.some(areRejects)) return;
  const length = await state.length();
  if (length === 0) return;
  const names = (isEmpty ? [customers] : sources.filter(areRejects)).flatMap(({ files }) =>
    files.map(({ path }) => path),
  );
  const [unreadable] = customers.unreadable;
  const why =
    isEmpty && unreadable !== undefined
      ? ` (${unreadableCount.toLocaleString('en')} unreadable, such as row ${unreadable.row}: ${unreadable.problem})`
      : '';
  const known = length === 1 ? '1 customer' : `${length.toLocaleString('en')} customers`;
  throw new Error(
    `${names.join(', ')} has ${isEmpty ? 'no customers' : 'the rejects of an import'}${why}: ${known} would leave ${state.file}, and be sent again by the next import. ${isEmpty ? 'Export it again, or leave' : 'Leave'} out --changed-since (changedSince).`,
  );
}
