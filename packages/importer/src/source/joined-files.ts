import { identifier } from '../database.ts';
import type { LoadedFile } from './loaded-file.ts';
import { type ColumnType, columnKey, columnText } from './source-column.ts';

/**
 * SQL of the rows of files, one after the other. A column whose values are numbers in one file, and booleans or dates in another, for
 * instance, has the texts of all of them: DuckDB would make 1 of true.
 *
 * @returns a function of the columns besides those of the files, and of the names of columns that are wanted. Default: all
 */
export function joinedFiles(
  files: readonly LoadedFile[],
): (added: readonly string[], wanted?: readonly string[]) => string {
  const types = typesOfFiles(files);
  const texts = files.map((file) => textsOfMixed(file, types));
  return (added, wanted) => {
    const columns = new Map<string, string>();
    for (const name of wanted ?? files.flatMap((file) => file.names)) {
      if (!columns.has(columnKey(name))) columns.set(columnKey(name), identifier(name));
    }
    const selects = files.map((file, index) => {
      const replaced = [...texts[index]!].flatMap(([key, text]) => (columns.has(key) ? [text] : []));
      const star = replaced.length === 0 ? '*' : `* replace (${replaced.join(', ')})`;
      return `select ${star}, ${index} as __file from (${file.select(wanted)})`;
    });
    return `select ${[...columns.values(), ...added].join(', ')} from (${selects.join(' union all by name ')})`;
  };
}

/** The texts of the columns of a file that have another type in another one, by their keys. */
function textsOfMixed(
  { names, types: own }: LoadedFile,
  types: ReadonlyMap<string, ReadonlySet<ColumnType>>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of names) {
    const key = columnKey(name);
    if (types.get(key)!.size > 1) texts.set(key, `${columnText(name, own?.get(key) ?? 'text')} as ${identifier(name)}`);
  }
  return texts;
}

/** The types that files have for each column, by its key. */
export function typesOfFiles(files: readonly LoadedFile[]): ReadonlyMap<string, ReadonlySet<ColumnType>> {
  const found = new Map<string, Set<ColumnType>>();
  for (const { names, types } of files) {
    for (const key of names.map(columnKey))
      found.set(key, (found.get(key) ?? new Set()).add(types?.get(key) ?? 'text'));
  }
  return found;
}
