import { readContractFile } from '../contract-file.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CliProcess } from '../process.ts';

/** Prints the contract from the contract package. */
export async function runOpenapi(
  { version, format }: { version: string; format: 'json' | 'yaml' },
  { out }: CliProcess,
) {
  await out(await printDocument(version, format));
  return exitCodes.success;
}

async function printDocument(version: string, format: 'json' | 'yaml'): Promise<string> {
  if (version === '3.1') return readContractFile(`openapi.${format}`);
  const json = readContractFile('openapi-3.0.json');
  if (format === 'json') return json;
  const { stringify } = await import('yaml');
  return stringify(JSON.parse(json), { lineWidth: 0, aliasDuplicateObjects: false });
}
