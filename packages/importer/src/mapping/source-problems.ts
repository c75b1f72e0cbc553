import type { LocatedProblem } from '@customerscore-kit/config-file';
import { nearest } from '@customerscore-kit/runtime/nearest';
import schema from '../../mapping.schema.json' with { type: 'json' };
import { isFields, list } from './fields.ts';

/** Which options fit which formats. */
export function sourceProblems(source: unknown, path: string[]): LocatedProblem[] {
  if (!isFields(source)) return [];
  const { encoding, format } = source;
  const problems: LocatedProblem[] = [];
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
};
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
