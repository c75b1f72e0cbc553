import type { LocatedProblem } from '@customerscore-kit/config-file';
import { nearest } from '@customerscore-kit/runtime/nearest';
import schema from '../../mapping.schema.json' with { type: 'json' };
import { type Fields, isFields, list } from './fields.ts';

/** Where rows come from is stated once, and options fit it. */
export function sourceProblems(source: unknown, path: string[]): LocatedProblem[] {
  if (!isFields(source)) return [];
  const { encoding, format } = source;
  const problems = originProblems(source, path);
  if (typeof encoding === 'string' && encoding !== '' && !isEncoding(encoding)) {
    const near = nearest(encoding, encodings);
    const cure = near === undefined ? 'Write a label of the Encoding Standard, such as windows-1250' : `Write ${near}`;
    problems.push({ path: [...path, 'encoding'], at: 'value', message: `"${encoding}" is not an encoding. ${cure}.` });
  }
  for (const [name, formats] of Object.entries(optionFormats)) {
    if (!Object.hasOwn(source, name) || typeof format !== 'string' || !allFormats.includes(format)) continue;
    if (formats.includes(format)) continue;
    const message = `"${name}" is for ${list(formats)}, not ${format}. Remove it, or change the format.`;
    problems.push({ path: [...path, name], at: 'key', message });
  }
  return problems;
}

const optionFormats: Readonly<Record<string, readonly string[]>> = {
  encoding: ['csv', 'tsv', 'json', 'ndjson'],
  delimiter: ['csv', 'tsv'],
  skip: ['csv', 'tsv'],
  header: ['csv', 'tsv'],
  types: ['csv', 'tsv'],
  table: ['sqlite'],
};

const origins = ['files', 'postgres'];

function originProblems(source: Fields, path: string[]): LocatedProblem[] {
  const at = 'key';
  const has = (name: string) => Object.hasOwn(source, name);
  if (has('files') && has('postgres')) {
    const message = 'A source has either files or a database. Remove "files" or "postgres".';
    return [{ path: [...path, 'postgres'], at, message }];
  }
  const problems: LocatedProblem[] = [];
  const isMisspelt = Object.keys(source).some((name) => nearest(name, origins) !== undefined);
  if (!has('files') && !has('postgres') && !isMisspelt) {
    const cure =
      'Write the files of the rows, such as files: customers.csv, or a database, such as postgres: DATABASE_URL';
    problems.push({ path, at, message: `"source" has no rows. ${cure}.` });
  }
  if (has('table') && has('query')) {
    problems.push({ path: [...path, 'query'], at, message: 'There are "table" and "query". Write one of them.' });
  }
  if (!has('postgres')) return problems;
  if (!has('table') && !has('query')) {
    const message = '"postgres" needs a table or a query. Write one, such as table: companies.';
    problems.push({ path: [...path, 'postgres'], at, message });
  }
  for (const name of ['format', 'encoding', 'delimiter', 'skip', 'header', 'types'].filter(has)) {
    problems.push({ path: [...path, name], at, message: `"${name}" is for files, not for a database. Remove it.` });
  }
  return problems;
}

const allFormats = schema.$defs.sourceObject.properties.format.enum;

/** Encodings of files from Excel and older programs, for suggestions. */
const encodings = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254'],
  ...['iso-8859-1', 'iso-8859-2', 'iso-8859-15', 'macintosh', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'],
];

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
