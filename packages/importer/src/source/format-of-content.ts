import type { Format } from '../types.ts';
import type { SourceFile } from './list-files.ts';
import { firstBytes, readChunks, type Utf8File } from './utf8-file.ts';

/**
 * What standard input is, which has no name to tell it: gzip, and JSON or Parquet. All else is CSV.
 *
 * @param format as the source states it
 */
export async function formatOfContent(
  { location, path }: Pick<Utf8File, 'location' | 'path'>,
  format: Format | undefined,
): Promise<Pick<SourceFile, 'format' | 'isCompressed'>> {
  const [first, second] = await firstBytes({ location, path, isCompressed: false });
  const isCompressed = first === 0x1f && second === 0x8b;
  if (format !== undefined) return { format, isCompressed };
  let beginning = '';
  for await (const chunk of readChunks({ location, path, isCompressed })) {
    beginning += chunk.toString('latin1', 0, 1000);
    if (beginning.trim().length > 2) break;
  }
  if (beginning.startsWith('PAR1')) return { format: 'parquet', isCompressed };
  // A header of CSV may begin with a bracket, as in [id],[name].
  const isJson = /^(\xef\xbb\xbf)?\s*(\[\s*)?\{/.test(beginning);
  return { format: isJson ? 'json' : 'csv', isCompressed };
}
