import { hashOf, type StartedImport, type WorkFolder } from './work-folder.ts';

/** What an import is of, besides its files. */
export type ImportSettings = Omit<StartedImport, 'files' | 'hasKeptRows'>;

/** How they differ, as clauses. */
export function settingChanges(before: ImportSettings, now: ImportSettings): string[] {
  const changes: string[] = [];
  if (hashOf(before.mapping) !== hashOf(now.mapping)) changes.push('the mapping is another one');
  if (before.accountHash !== now.accountHash) changes.push('the account is another one');
  if (before.baseUrl !== now.baseUrl) changes.push('baseUrl is another one');
  return changes;
}

/** How they differ, as clauses. */
export function fileChanges(before: StartedImport['files'], now: StartedImport['files']): string[] {
  const changes: string[] = [];
  for (const file of now) {
    const known = before.find(({ path }) => path === file.path);
    if (known === undefined) changes.push(`${file.path} is new`);
    else if (known.bytes !== file.bytes || known.modified !== file.modified) changes.push(`${file.path} has changed`);
  }
  for (const { path } of before) {
    if (!now.some((file) => file.path === path)) changes.push(`${path} is no longer read`);
  }
  return changes;
}

/** @throws Error if there are changes, because numbers of records would mean others */
export function refuseChanges(work: WorkFolder, changes: readonly string[]): void {
  if (changes.length === 0) return;
  throw new Error(
    `The import in ${work.path} cannot go on: ${changes.join('; ')}. Start a new one in another folder; what was sent is sent again.`,
  );
}
