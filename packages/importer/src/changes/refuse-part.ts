import type { PreparedImport } from '../prepared-import.ts';
import { areRejects } from '../rejects.ts';
import type { OpenedSource } from '../source/open-source.ts';

/**
 * Customers that leave the source leave the state, and all that come back are sent.
 *
 * @param state its file, and the number of its customers
 * @throws Error if nearly all would leave it by mistake: the source is empty, or has the rejects of an import
 */
export async function refusePart(
  prepared: PreparedImport,
  state: { file: string; length(): Promise<number> },
): Promise<void> {
  const part = partOf(prepared);
  const length = part === undefined ? 0 : await state.length();
  if (length === 0) return;
  const known = length === 1 ? '1 customer' : `${length.toLocaleString('en')} customers`;
  throw new Error(
    `${part!.what}: ${known} would leave ${state.file}, and be sent again by the next import. ${part!.cure} out --changed-since (changedSince).`,
  );
}

/** What a source has instead of all customers. */
function partOf({
  customers,
  sources,
  customerCount,
  unreadableCount,
}: PreparedImport): { what: string; cure: string } | undefined {
  const named = (source: OpenedSource) => source.files.map(({ path }) => path).join(', ');
  const rejects = sources.find(areRejects);
  if (rejects !== undefined) return { what: `${named(rejects)} has the rejects of an import`, cure: 'Leave' };
  if (customerCount > 0) return undefined;
  const [first] = customers.unreadable;
  const why =
    first && ` (${unreadableCount.toLocaleString('en')} unreadable, such as row ${first.row}: ${first.problem})`;
  return { what: `${named(customers)} has no customers${why ?? ''}`, cure: 'Export it again, or leave' };
}
