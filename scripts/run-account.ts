import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { createFile, draftAccountFromFiles, generateContract } from '@customerscore-kit/generator';
import { UsageError } from '@customerscore-kit/run-tool';
import { fromCaller } from './from-caller.ts';

/** The help of the command. */
export const accountUsage = `npm run account -- --account FILE --out DIR [--check]
npm run account -- --from FILE [--from FILE …] [--out FILE]

The first makes a contract package that knows the codenames of an account: types, client, validators, inspection, examples,
the contract itself and the overlay that closed it.

  --account FILE    the codenames of the account, customerscore.account.yaml
  --out DIR         folder of the package; the files of the package are overwritten, others are left alone
  --check           compare only, write nothing; exit code 1 if something is stale

The second drafts an account file from what you send already.

  --from FILE       JSON or NDJSON: request bodies, or single customers, contacts and events; may be given several times
  --out FILE        file to write; one that is there is not overwritten. Default: standard output

Exit codes: 0 done, 1 the account or a payload is faulty, 2 wrong usage.`;

const options = {
  account: { type: 'string' },
  from: { type: 'string', multiple: true },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Where the command was called, and where it writes. */
export interface AccountIo {
  /** Folder that relative paths start from. Default: the current one. */
  folder?: string | undefined;
  out(text: string): void;
  error(text: string): void;
}

/**
 * Runs `npm run account`.
 *
 * @returns its exit code, unless it throws
 * @throws UsageError for wrong options; Error for a faulty account or payload, naming file, line and column.
 */
export async function runAccount(args: string[], io: AccountIo): Promise<number> {
  const { account, from, out, check, help } = parseArgs({ args, options }).values;
  const path = (given: string) => fromCaller(given, io.folder);
  if (help) {
    io.out(`${accountUsage}\n`);
    return 0;
  }
  if (account !== undefined && from === undefined) {
    if (out === undefined) throw new UsageError('--out DIR is missing: where the package is to be written.');
    return await generate(path(account), path(out), check, io);
  }
  if (from !== undefined && account === undefined) {
    if (check) throw new UsageError('--check goes with --account.');
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
    io.error(`${outDir} is not what ${account} gives. Stale:\n${stale}Cure: run this again without --check.\n`);
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

/** The package's entry, as a module in the folder of the caller imports it. */
function specifier(outDir: string, folder = '.'): string {
  const path = relative(folder, join(outDir, 'index.js')).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

async function draft(files: string[], out: string | undefined, io: AccountIo): Promise<number> {
  const { text, guesses } = await draftAccountFromFiles(files);
  if (out === undefined) io.out(text);
  else {
    await createFile(out, text);
    io.out(`${out} written, with ${guesses} guesses to confirm.\n`);
  }
  return 0;
}
