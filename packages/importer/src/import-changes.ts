import { runningOf } from './changes/kept-state.ts';
import { hashOf, type StartedImport, type WorkFolder } from './work-folder.ts';

/** What an import is of, besides its files. */
export type ImportSettings = Omit<StartedImport, 'files' | 'rowsHash' | 'hasKeptRows'>;

/** What tells whether the same rows were read. */
type ReadRows = Pick<StartedImport, 'files' | 'rowsHash'>;

/** How they differ, as clauses. */
export function settingChanges(before: ImportSettings, now: ImportSettings): string[] {
  const changes: string[] = [];
  if (hashOf(before.mapping) !== hashOf(now.mapping)) changes.push('the mapping is another one');
  if (before.accountHash !== now.accountHash) changes.push('the account is another one');
  if (before.baseUrl !== now.baseUrl) changes.push('baseUrl is another one');
  if (before.changedSince?.file !== now.changedSince?.file) changes.push('the state (changedSince) is another one');
  return changes;
}

/** How what was read differs, as clauses. */
export function rowChanges(before: ReadRows, now: ReadRows): string[] {
  const changes: string[] = [];
  for (const file of now.files) {
    const known = before.files.find(({ path }) => path === file.path);
    if (known === undefined) changes.push(`${file.path} is new`);
    else if (known.bytes !== file.bytes || known.modified !== file.modified) changes.push(`${file.path} has changed`);
  }
  for (const { path } of before.files) {
    if (!now.files.some((file) => file.path === path)) changes.push(`${path} is no longer read`);
  }
  if (before.rowsHash !== now.rowsHash) {
    changes.push('the customers are others, or in another order (ORDER BY gives those of a query one)');
  }
  return changes;
}

/**
 * @param state the file of the state that the import keeps from others
 * @throws Error if there are changes, because numbers of records would mean others
 */
export function refuseChanges(work: WorkFolder, changes: readonly string[], state?: string): void {
  if (changes.length === 0) return;
  const freed = state === undefined ? '' : `delete ${state} and ${runningOf(state)}, and `;
  const cure = `${freed}start a new one in another folder; what was sent is sent again.`;
  throw new Error(
    `The import in ${work.path} cannot go on: ${changes.join('; ')}. ${cure[0]!.toUpperCase()}${cure.slice(1)}`,
  );
}
