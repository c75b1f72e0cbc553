// npm run account -- --account FILE --out DIR [--check]
// npm run account -- --from FILE.json [--from …] [--out FILE]
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { draftAccount, generateContract, knownCodenames } from '@customerscore-kit/generator';
import { runCommand, UsageError } from '@customerscore-kit/run-tool';

const usage = `npm run account -- --account FILE --out DIR [--check]
npm run account -- --from FILE.json [--from FILE.json …] [--out FILE]

The first makes a contract package that knows the codenames of an account: types, client, validators, inspection, examples,
the contract itself and the overlay that closed it.

  --account FILE    the codenames of the account, customerscore.account.yaml
  --out DIR         folder of the package; the files of the package are overwritten, others are left alone
  --check           compare only, write nothing; exit code 1 if something is stale

The second drafts an account file from what is sent already.

  --from FILE       JSON: the body of a request, or a list of bodies; may be given several times
  --out FILE        file to write; one that is there is not overwritten. Default: standard output

Exit codes: 0 done, 1 the account or a payload is faulty, 2 wrong usage.`;

const options = {
  account: { type: 'string' },
  from: { type: 'string', multiple: true },
  out: { type: 'string' },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { account, from, out, check, help } = parseArgs({ options }).values;
  if (help) {
    console.log(usage);
    return 0;
  }
  if (account !== undefined && from === undefined) return generate(account, out, check);
  if (from !== undefined && account === undefined) return draft(from, out);
  throw new UsageError('Give either --account or --from.');
}, usage);

async function generate(account: string, outDir: string | undefined, check: boolean): Promise<number> {
  if (outDir === undefined) throw new UsageError('--out DIR is missing: where the package is to be written.');
  const started = performance.now();
  const { files, changed } = await generateContract({ account, outDir, check });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (changed.length === 0) console.log(`${outDir} is up to date: ${files.length} files, ${seconds} s`);
  else if (check) {
    console.error(`What ${account} gives is not what is there. Stale:`);
    for (const name of changed) console.error(`  ${join(outDir, name)}`);
    console.error('Cure: run this again without --check.');
    return 1;
  } else {
    console.log(`${outDir} written: ${changed.length} of ${files.length} files changed, ${seconds} s`);
    console.log(`Import it: import { createClient, inspect } from '${specifier(outDir)}';`);
    console.log(`Its mock:  npm run mock -- --contract ${outDir}`);
    console.log(`Its page:  npm run docs -- --contract ${outDir}`);
  }
  return 0;
}

/** The package's entry, as a module in the current folder imports it. */
function specifier(outDir: string): string {
  const path = relative('.', join(outDir, 'index.js')).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

async function draft(files: string[], out: string | undefined): Promise<number> {
  const payloads = await Promise.all(files.map(readPayload));
  const text = draftAccount(payloads, await knownCodenames());
  if (out === undefined) {
    process.stdout.write(text);
    return 0;
  }
  if (existsSync(out))
    throw new Error(`${out} is there already and is not overwritten. Move it, or choose another name.`);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, text);
  const guesses = text.match(/# confirm:/g)?.length ?? 0;
  console.log(`${out} written, with ${guesses} guesses to confirm.`);
  return 0;
}

async function readPayload(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`);
  }
}
