import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { createFile, draftAccountFromFiles, generateContract } from '@customerscore-kit/generator';
import { UsageError } from '@customerscore-kit/run-tool';
import { fromCaller } from './from-caller.ts';

/** The help of the command. */
export const accountUsage = `npm run account -- --account FILE --out DIR [--check]
npm run account -- --from FILE [--from FILE …] [--out FILE]

The first form generates a contract package with the codenames of an account: types, client, validators, inspection, examples,
the contract itself, and the overlay that restricts it.

  --account FILE    the codenames of the account: customerscore.account.yaml
  --out DIR         folder of the package. Overwrites the files of the package, and leaves others alone
  --check           only compare, write nothing. Exit code 1 if a file is out of date

The second form drafts an account file from payloads that you already send.

  --from FILE       JSON or NDJSON: request bodies, or single customers, contacts and events. Can be repeated
  --out FILE        file to write. An existing file is not overwritten. Default: standard output

Exit codes: 0 success, 1 the account file or a payload is invalid, 2 wrong usage.`;

const options = {
  account: { type: 'string' },
  from: { type: 'string', multiple: true },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Working folder and output streams of the command. */
export interface AccountIo {
  /** Base folder of relative paths. Default: the current folder. */
  folder?: string | undefined;
  out(text: string): void;
  error(text: string): void;
}

/**
 * Runs `npm run account`.
 *
 * @returns the exit code
 * @throws UsageError for wrong options; Error for an invalid account file or payload, with file, line and column.
 */
export async function runAccount(args: string[], io: AccountIo): Promise<number> {
  const { account, from, out, check, help } = parseArgs({ args, options }).values;
  const path = (given: string) => fromCaller(given, io.folder);
  if (help) {
    io.out(`${accountUsage}\n`);
    return 0;
  }
  if (account !== undefined && from === undefined) {
    if (out === undefined) throw new UsageError('--out DIR is missing. Give the folder for the package.');
    return await generate(path(account), path(out), check, io);
  }
  if (from !== undefined && account === undefined) {
    if (check) throw new UsageError('--check requires --account.');
    return await draft(from.map(path), out === undefined ? undefined : path(out), io);
  }
  throw new UsageError('Give either --account or --from.');
}

async function generate(account: string, outDir: string, check: boolean, io: AccountIo): Promise<number> {
  const started = performance.now();
  const { files, changed } = await generateContract({ account, outDir, check });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (changed.length === 0) io.out(`${outDir} is up to date: ${files.length} files, ${seconds} s\n`);
  else if (check) {
    const stale = changed.map((name) => `  ${join(outDir, name)}\n`).join('');
    io.error(
      `${outDir} is out of date with ${account}:\n${stale}To update it, run this command again without --check.\n`,
    );
    return 1;
  } else {
    io.out(`${outDir} written: ${changed.length} of ${files.length} files changed, ${seconds} s
Import it: import { createClient, inspect } from '${specifier(outDir, io.folder)}';
Its mock:  npm run mock -- --contract ${outDir}
Its page:  npm run docs -- --contract ${outDir}
`);
  }
  return 0;
}

/** The import specifier of the package for a module in the caller's folder. */
function specifier(outDir: string, folder = '.'): string {
  const path = relative(folder, join(outDir, 'index.js')).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

async function draft(files: string[], out: string | undefined, io: AccountIo): Promise<number> {
  const { text, guesses } = await draftAccountFromFiles(files);
  if (out === undefined) io.out(text);
  else {
    await createFile(out, text);
    io.out(`${out} written. Guesses to confirm: ${guesses}\n`);
  }
  return 0;
}
