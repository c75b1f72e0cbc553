import { type Database, identifier, literal } from '../database.ts';
import type { LoadedFile } from './loaded-file.ts';
import { type ColumnType, columnKey, columnText, type DescribedColumn } from './source-column.ts';

/** SQL of the rows of files. @param wanted names of the columns of the files. Default: all. @param added other columns */
type JoinedFiles = (added: readonly string[], wanted?: readonly string[]) => string;

/**
 * The rows of files, one after the other. A column whose values are numbers in one file, and booleans or dates in another, for instance,
 * has the texts of all of them: DuckDB would make 1 of true. So has one of numbers of which the type that DuckDB chooses for all would
 * change some.
 */
export async function joinFiles(database: Database, files: readonly LoadedFile[]): Promise<JoinedFiles> {
  const types = typesOfFiles(files);
  const mixed = new Set([...types].flatMap(([key, ofColumn]) => (ofColumn.size > 1 ? [key] : [])));
  for (const key of await changedNumbers(database, files, types)) mixed.add(key);
  return joined(files, mixed);
}

/** @param texts keys of the columns whose values become texts */
function joined(files: readonly LoadedFile[], texts: ReadonlySet<string>): JoinedFiles {
  const replaced = files.map((file) => textsOf(file, texts));
  return (added, wanted) => {
    const columns = new Map<string, string>();
    for (const name of wanted ?? files.flatMap((file) => file.names)) {
      if (!columns.has(columnKey(name))) columns.set(columnKey(name), identifier(name));
    }
    const selects = files.map((file, index) => {
      const found = [...replaced[index]!].flatMap(([key, text]) => (columns.has(key) ? [text] : []));
      const star = found.length === 0 ? '*' : `* replace (${found.join(', ')})`;
      return `select ${star}, ${index} as __file from (${file.select(wanted)})`;
    });
    return `select ${[...columns.values(), ...added].join(', ')} from (${selects.join(' union all by name ')})`;
  };
}

/** SQL of the texts of some columns of a file, by their keys. */
function textsOf({ names, types: own }: LoadedFile, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of names) {
    const key = columnKey(name);
    if (wanted.has(key)) texts.set(key, `${columnText(name, own?.get(key) ?? 'text')} as ${identifier(name)}`);
  }
  return texts;
}

/** Keys of columns of numbers of which DuckDB's type for all files changes some, such as a long integer beside a decimal number. */
async function changedNumbers(
  database: Database,
  files: readonly LoadedFile[],
  types: ReadonlyMap<string, ReadonlySet<ColumnType>>,
): Promise<string[]> {
  const numbers = new Map<string, { name: string; sqlType: string; file: LoadedFile }[]>();
  for (const file of files) {
    const isNumber = (key: string) => types.get(key)?.size === 1 && file.types?.get(key) === 'number';
    const names = file.names.filter((name) => isNumber(columnKey(name)));
    if (names.length === 0) continue;
    const described = await database.all<DescribedColumn>(`describe ${file.select(names)}`);
    for (const { column_name: name, column_type: sqlType } of described) {
      const key = columnKey(name);
      if (!isNumber(key)) continue;
      numbers.set(key, [...(numbers.get(key) ?? []), { name, sqlType, file }]);
    }
  }
  const changed: string[] = [];
  for (const [key, columns] of numbers) {
    if (new Set(columns.map(({ sqlType }) => sqlType)).size === 1) continue;
    const values = columns.map(({ name, file }) => {
      const value = identifier(name);
      return `select ${value} as value, ${columnText(name, 'number')} as text from (${file.select([name])})`;
    });
    const [row] = await database.all<{ isChanged: boolean | null }>(
      `select bool_or(${columnText('value', 'number')} <> text) as "isChanged" from (${values.join(' union all ')})`,
    );
    if (row!.isChanged) changed.push(key);
  }
  return changed;
}

/**
 * The files without values of columns of texts that have none, where other files have values of another type: an export of a day on which
 * a field is null everywhere does not make texts of those of other days.
 */
export async function withoutEmptyColumns(
  database: Database,
  files: readonly LoadedFile[],
): Promise<readonly LoadedFile[]> {
  const types = typesOfFiles(files);
  const found: LoadedFile[] = [];
  for (const file of files) {
    const ofOthers = new Map<string, ColumnType>();
    for (const name of file.names) {
      const key = columnKey(name);
      const [other, ...more] = [...types.get(key)!].filter((type) => type !== 'text');
      const isText = (file.types?.get(key) ?? 'text') === 'text';
      if (isText && other !== undefined && more.length === 0) ofOthers.set(name, other);
    }
    const empty = await withoutValues(database, file, [...ofOthers.keys()]);
    found.push(empty.length === 0 ? file : withTypes(file, empty, ofOthers));
  }
  return found;
}

/** Those of the columns that have no values. */
async function withoutValues(database: Database, file: LoadedFile, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const counts = names.map((name) => `count(${identifier(name)})::integer`);
  const [row] = await database.all<{ counts: number[] }>(
    `select [${counts.join(', ')}] as counts from (${file.select(names)})`,
  );
  return names.filter((_, index) => row!.counts[index] === 0);
}

/** A file whose empty columns have a type. They are not in the result of its statement, where DuckDB gives them that of other files. */
function withTypes(file: LoadedFile, empty: readonly string[], types: ReadonlyMap<string, ColumnType>): LoadedFile {
  const columns = `columns(name -> name not in (${empty.map(literal).join(', ')}))`;
  return {
    ...file,
    types: new Map([...(file.types ?? []), ...empty.map((name) => [columnKey(name), types.get(name)!] as const)]),
    select: (wanted) => `select ${columns} from (${file.select(wanted)})`,
  };
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
