import { join, relative, sep } from 'node:path';
import type { AccountError } from '@customerscore-kit/generator/account';
import { accountSchema, readAccountFile } from '../account-file.ts';
import { accountTemplate } from '../account-template.ts';
import { exitCodes } from '../exit-codes.ts';
import { emptySummary } from '../payloads/finding.ts';
import type { CliProcess } from '../process.ts';
import { createReporter } from '../report/create-reporter.ts';
import type { Format, ReporterOptions } from '../report/reporter.ts';

/** Drafts an account file from payloads. Without payloads, writes a template. */
export async function runAccountInit({ from, out }: { from?: string[]; out?: string }, process: CliProcess) {
  const { text, guesses } =
    from === undefined ? { text: accountTemplate(accountSchema()), guesses: 0 } : await draft(from);
  if (out === undefined) {
    await process.out(text);
    return exitCodes.success;
  }
  const { createFile } = await import('@customerscore-kit/generator/account');
  await createFile(out, text);
  const next = from === undefined ? ' Replace the example codenames with yours.' : toConfirm(guesses);
  await process.out(`Created ${out}.${next}\n`);
  return exitCodes.success;
}

function toConfirm(guesses: number): string {
  if (guesses === 0) return '';
  return ` Confirm ${guesses} ${guesses === 1 ? 'guess' : 'guesses'}: see the lines marked "confirm:".`;
}

async function draft(files: readonly string[]) {
  const { draftAccountFromFiles } = await import('@customerscore-kit/generator');
  return draftAccountFromFiles(files);
}

/** Reports the problems of an account file. */
export async function runAccountCheck(
  file: string,
  { format, ...options }: ReporterOptions & { format: Format },
  process: CliProcess,
) {
  const summary = { ...emptySummary(), files: 1 };
  const reporter = await createReporter(format, options);
  await process.out(reporter.begin());
  try {
    await readAccountFile(file);
  } catch (error) {
    if (!isAccountError(error)) throw error;
    for (const { line, column, message } of error.problems) {
      summary.errors++;
      const cure = 'Correct the account file.';
      await process.out(
        reporter.finding({ file, line, column, severity: 'error', code: 'account-file', pointer: '', message, cure }),
      );
    }
  }
  await process.out(reporter.end(summary));
  if (format === 'text' && summary.errors === 0) process.error(`${file}: no findings.\n`);
  return summary.errors === 0 ? exitCodes.success : exitCodes.findings;
}

/** Writes the contract package of an account, or checks that the existing package is up to date. */
export async function runAccountBuild(
  account: string,
  { out: outDir, check }: { out: string; check?: boolean },
  process: CliProcess,
) {
  const started = performance.now();
  const { generateContract } = await import('@customerscore-kit/generator');
  let generation: Awaited<ReturnType<typeof generateContract>>;
  try {
    generation = await generateContract({ account, outDir, check: check ?? false });
  } catch (error) {
    if (!isAccountError(error)) throw error;
    process.error(`${error.message}\n`);
    return exitCodes.findings;
  }
  const { files, changed } = generation;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (changed.length === 0) await process.out(`${outDir} is up to date: ${files.length} files, ${seconds} s\n`);
  else if (check) {
    const stale = changed.map((name) => `  ${join(outDir, name)}\n`).join('');
    process.error(
      `${outDir} does not match ${account}. These files are out of date:\n${stale}To update them, run the command again without --check.\n`,
    );
    return exitCodes.findings;
  } else {
    await process.out(`Updated ${outDir}: ${changed.length} of ${files.length} files changed, ${seconds} s
Import: import { createClient, inspect } from '${specifier(outDir)}';
Mock:   customerscore mock --account FILE
Docs:   customerscore docs --contract ${outDir}
`);
  }
  return exitCodes.success;
}

/** Checks the name, because different bundles of the generator have different classes. */
const isAccountError = (error: unknown): error is AccountError =>
  error instanceof Error && error.name === 'AccountError';

/** The import specifier of the package for a module in the current folder. */
function specifier(outDir: string): string {
  const path = relative('.', join(outDir, 'index.js')).replaceAll(sep, '/');
  return path.startsWith('.') ? path : `./${path}`;
}
