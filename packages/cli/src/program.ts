import { readFileSync } from 'node:fs';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { DocsCommand } from './commands/docs.ts';
import type { DoctorCommand } from './commands/doctor.ts';
import type { ImportCommand, MapCommand, PlanCommand, ResumeCommand } from './commands/import.ts';
import type { MockCommand } from './commands/mock.ts';
import type { VerifyCommand } from './commands/verify.ts';
import { exitCodesHelp } from './exit-codes.ts';
import type { CliProcess } from './process.ts';
import { type Format, formats } from './report/reporter.ts';

/** Version of this package. */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/**
 * Creates the command line. Each command loads its code only when it runs, so help and completion start fast.
 *
 * @param done receives the exit code of the command that ran
 */
export function createProgram(process: CliProcess, done: (exitCode: number) => void): Command {
  const program = new Command('customerscore')
    .description('Inspect payloads for the Customerscore API, run a mock, verify a server, and print the contract.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .option('--no-color', 'turn off colors')
    .option('--debug', 'print stack traces of errors')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError('Run the command with --help for its usage.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void process.out(text),
      writeErr: (text) => process.error(text),
      outputError: (text, write) => write(withoutValue(text)),
    })
    .addHelpText(
      'after',
      `
Examples:
  customerscore inspect payload.json
  customerscore inspect 'export/*.ndjson' --account customerscore.account.yaml
  customerscore mock

${exitCodesHelp}

Results go to standard output. Progress and notes go to standard error. To turn off colors, set NO_COLOR.`,
    );

  /** Creates a command with examples in its help and the common options. */
  const command = (parent: Command, name: string, description: string, examples: string) =>
    parent
      .command(name)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples.replace(/^/gm, '  ')}\n\n${exitCodesHelp}`)
      .option('--no-color', 'turn off colors')
      .option('--debug', 'print stack traces of errors');

  const colorsFor = ({ color }: { color: boolean }) =>
    color && program.opts().color && process.isTerminal.out && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const formatOption = () =>
    new Option('-f, --format <format>', 'output format of the findings').choices([...formats]).default('text');
  const accountOption = (description = 'account file to check codenames against') =>
    new Option('-a, --account <file>', description).conflicts('contract');
  const contractOption = () =>
    new Option('--contract <folder>', 'contract package of an account, created by "account build"');

  interface InspectOptions {
    account?: string;
    operation?: string;
    format: Format;
    maxWarnings?: number;
    color: boolean;
  }

  const inspectLike = (parent: Command) =>
    parent
      .argument('<file...>', 'JSON, JSON with comments or NDJSON; globs; "-" for standard input')
      .addOption(accountOption())
      .option(
        '-o, --operation <id>',
        'operation of the payloads, such as uploadCustomers (default: detected from their fields)',
      )
      .addOption(formatOption());

  inspectLike(
    command(
      program,
      'inspect',
      'Find what the API refuses (errors) and what it accepts but drops or misreads (warnings).',
      `customerscore inspect payload.json
customerscore inspect 'export/*.ndjson' --account customerscore.account.yaml
export-customers | customerscore inspect - --format github --max-warnings 0`,
    ),
  )
    .option(
      '--max-warnings <number>',
      'exit with 1 if there are more warnings than this (default: no limit)',
      wholeNumber,
    )
    .action(async (files: string[], { color, ...options }: InspectOptions) => {
      const { runInspect } = await import('./commands/inspect.ts');
      done(await runInspect(files, { ...options, errorsOnly: false, colors: colorsFor({ color }), version }, process));
    });

  inspectLike(
    command(
      program,
      'validate',
      'Find only errors. With --account, codenames that do not exist in the account are errors.',
      `customerscore validate payload.json
customerscore validate export.ndjson --account customerscore.account.yaml --format junit`,
    ),
  ).action(async (files: string[], { color, ...options }: InspectOptions) => {
    const { runInspect } = await import('./commands/inspect.ts');
    done(await runInspect(files, { ...options, errorsOnly: true, colors: colorsFor({ color }), version }, process));
  });

  const account = program
    .command('account')
    .description('Work with an account file, which lists the codenames of an account.')
    .addHelpText(
      'after',
      '\nExamples:\n  customerscore account init --from payload.json --out customerscore.account.yaml',
    );
  command(
    account,
    'init',
    'Draft an account file from payloads that you already send. Without payloads, write a template.',
    `customerscore account init --out customerscore.account.yaml
customerscore account init --from payload.json export.ndjson --out customerscore.account.yaml`,
  )
    .option('--from <file...>', 'JSON or NDJSON: request bodies, or single customers, contacts and events')
    .option('--out <file>', 'file to create; an existing file is not overwritten (default: standard output)', path)
    .action(async (options: { from?: string[]; out?: string }) => {
      const { runAccountInit } = await import('./commands/account.ts');
      done(await runAccountInit(options, process));
    });
  command(
    account,
    'check',
    'Find the problems of an account file.',
    'customerscore account check customerscore.account.yaml',
  )
    .addArgument(accountArgument())
    .addOption(formatOption())
    .action(async (file: string, { color, format }: { color: boolean; format: Format }) => {
      const { runAccountCheck } = await import('./commands/account.ts');
      done(await runAccountCheck(file, { format, colors: colorsFor({ color }), version }, process));
    });
  command(
    account,
    'build',
    'Write the contract package of an account: types, client, validators, inspection and examples with its codenames.',
    `customerscore account build --out contract
customerscore account build customerscore.account.yaml --out contract --check`,
  )
    .addArgument(accountArgument())
    .requiredOption(
      '--out <folder>',
      'folder of the package; generated files are overwritten, other files are kept',
      path,
    )
    .option('--check', 'write nothing; exit with 1 if a file is out of date')
    .action(async (file: string, options: { out: string; check?: boolean }) => {
      const { runAccountBuild } = await import('./commands/account.ts');
      done(await runAccountBuild(file, options, process));
    });

  command(
    program,
    'mock',
    'Run a mock of the API. To stop it, press Ctrl+C.',
    `customerscore mock
customerscore mock --account customerscore.account.yaml --processing 10s
customerscore mock --data mock.sqlite
customerscore mock --latency 200±50 --fail 5% --json`,
  )
    .option('-p, --port <number>', 'port to listen on; 0 selects a free port', portNumber, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('-a, --account <file>', 'account file: only its codenames are stored (default: every key is)')
    .option('--key <key...>', 'valid API keys of the mock; others get 403 (default: every key is valid)')
    .option('--user <email...>', 'users of the account, who own customers and are notified')
    .option('--processing <time>', 'how long uploads are processed, such as 5s or 0s..30m', '0s')
    .option(
      '--data <place>',
      'SQLite file or postgres:// URL that keeps the data; with PGPASSWORD (default: in memory)',
    )
    .option('--unconfigured-scoring', 'answer uploads of customers with 490')
    .option('--blocked', 'answer updates of customers with 491')
    .option('--no-rate-limit', 'answer any number of requests')
    .option('--scores <module>', 'JavaScript module that returns the scores of a customer')
    .option('--latency <time>', 'delay of answers in milliseconds, such as 200 or 200±50', '0')
    .option('--fail <share>', 'share of requests that get 503, such as 5%', '0')
    .option('--reset <share>', 'share of requests whose connection is reset, such as 1%', '0')
    .option('--seed <number>', 'seed of the random faults', wholeNumber, 1)
    .option('--json', 'print each request as a line of JSON')
    .action(async ({ color, ...options }: Omit<MockCommand, 'colors'> & { color: boolean }) => {
      const { runMock } = await import('./commands/mock.ts');
      done(await runMock({ ...options, colors: colorsFor({ color }) }, process));
    });

  const verify = command(
    program,
    'verify',
    'Test every documented status of every operation, and the workflows of the contract, against a mock or a server.',
    `customerscore verify
CUSTOMERSCORE_KEY=… customerscore verify --server https://staging.example.com
customerscore verify --server https://staging.example.com --key-file key.txt --write --junit report.xml`,
  )
    .option('--server <url>', 'server to verify, with read requests only (default: start and stop a mock)')
    .option('--write', 'also send requests that can change data; use the key of a test account')
    .option('--customer <id>', 'external id of a customer that exists on the server, for the read requests')
    .option('--key-file <file>', 'file that contains the key (default: CUSTOMERSCORE_KEY, or a prompt)')
    .option('--json <file>', 'file for a JSON report')
    .option('--junit <file>', 'file for a JUnit XML report');
  verify.action(async (options: VerifyCommand) => {
    const { runVerifyCommand } = await import('./commands/verify.ts');
    done(await runVerifyCommand(options, process));
  });

  command(
    program,
    'docs',
    'Build the site: guides, errors, findings and the reference.',
    `customerscore docs --serve
customerscore docs --out site --account customerscore.account.yaml
customerscore docs --base /kit --url https://example.com/kit`,
  )
    .option('--out <folder>', 'folder for the site: empty, or with a site, which is replaced', path, 'dist/site')
    .option('--base <path>', 'path below which the site will be served', '/')
    .option('--url <url>', 'address of the published site, for canonical links, the sitemap and the feed')
    .option('--serve', 'serve the site on 127.0.0.1 after the build, until Ctrl+C')
    .option('-p, --port <number>', 'port to serve on; 0 selects a free port', portNumber, 4011)
    .addOption(accountOption('account file whose codenames the site has'))
    .addOption(contractOption())
    .action(async (options: DocsCommand) => {
      const { runDocs } = await import('./commands/docs.ts');
      done(await runDocs(options, process));
    });

  command(
    program,
    'openapi',
    'Print the contract as an OpenAPI document.',
    `customerscore openapi > openapi.yaml
customerscore openapi --format json > openapi.json`,
  )
    .addOption(new Option('--version <version>', 'version of OpenAPI').choices(['3.1', '3.0']).default('3.1'))
    .addOption(new Option('-f, --format <format>', 'format of the document').choices(['yaml', 'json']).default('yaml'))
    .action(async (options: { version: string; format: 'yaml' | 'json' }) => {
      const { runOpenapi } = await import('./commands/openapi.ts');
      done(await runOpenapi(options, process));
    });

  const mappingOption = () =>
    new Option('-m, --mapping <file>', 'mapping of columns to fields (default: by the names of columns)');
  const keyFileOption = () => new Option('--key-file <file>', 'file with the key (default: CUSTOMERSCORE_KEY)');
  const changedSinceOption = () =>
    new Option(
      '--changed-since <file>',
      'leave out customers that have not changed since the import that wrote this file; it is created and kept up to date',
    );
  const memoryOption = () =>
    new Option('--memory <MB>', 'memory for reading and sorting rows, if it says that it needs more').argParser(
      megabytes,
    );
  /** What `map`, `plan` and `import` read. */
  const ofSources = (subcommand: Command) =>
    subcommand
      .addArgument(
        new Argument(
          '[file...]',
          'CSV, TSV, JSON, NDJSON or Parquet, also gzipped; SQLite; globs; "-" for standard input',
        ),
      )
      .option('--postgres <variable>', 'PostgreSQL, by the environment variable with its connection string')
      .option('--table <name>', 'table of customers in PostgreSQL or SQLite')
      .option('--query <sql>', 'SQL of customers: of the database, or over the table "source" of the files')
      .option('--metrics <file...>', 'files of metrics, with a row for each value or date')
      .option('--metrics-table <name>', 'table of metrics in the same database')
      .option(
        '--encoding <label>',
        'encoding of the files, such as windows-1250 (default: UTF-8, or by a byte order mark)',
      )
      .option('-a, --account <file>', 'account file, whose codenames are matched and checked')
      .addOption(memoryOption());

  ofSources(
    command(
      program,
      'map',
      'Write a mapping of the columns of files, as their names suggest it, to correct by hand.',
      `customerscore map customers.csv --account customerscore.account.yaml --out mapping.yaml
customerscore map customers.csv --metrics usage.csv
customerscore map --postgres DATABASE_URL --table companies --metrics-table usage --out mapping.yaml`,
    ),
  )
    .option('--out <file>', 'file to create; an existing file is not overwritten (default: standard output)', path)
    .action(async (files: string[], options: MapCommand) => {
      const { runMap } = await import('./commands/import.ts');
      done(await runMap(files, options, process));
    });

  ofSources(
    command(
      program,
      'plan',
      'Read files and show what an import would send, and what the API would refuse or drop. Sends nothing.',
      `customerscore plan customers.csv --account customerscore.account.yaml
customerscore plan customers.csv --metrics usage.csv --format html --out plan.html
customerscore plan --mapping mapping.yaml --format json`,
    ),
  )
    .addOption(mappingOption())
    .addOption(changedSinceOption())
    .option('--server <url>', 'server of the import, for --changed-since (default: the API)')
    .addOption(new Option('-f, --format <format>', 'output format').choices(['text', 'json', 'html']).default('text'))
    .option('--out <file>', 'file to write, or to replace (default: standard output)', path)
    .action(async (files: string[], options: PlanCommand) => {
      const { runPlan } = await import('./commands/import.ts');
      done(await runPlan(files, options, process));
    });

  ofSources(
    command(
      program,
      'import',
      'Import customers and metrics from files and databases. What is refused is written to files that can be corrected and imported again.',
      `customerscore import customers.csv --metrics usage.csv --account customerscore.account.yaml
customerscore import --mapping mapping.yaml --server http://127.0.0.1:4010 --out try
customerscore import --mapping mapping.yaml --changed-since customers.state --out today --yes`,
    ),
  )
    .addOption(mappingOption())
    .addOption(changedSinceOption())
    .option('--server <url>', 'server to import to, such as a mock (default: the API, after a question)')
    .option(
      '--out <folder>',
      'folder for the state of the import, its rejects and its report',
      path,
      'customerscore-import',
    )
    .option('--concurrency <number>', 'maximum number of requests at once', positiveNumber, 4)
    .addOption(keyFileOption())
    .option('-y, --yes', 'import to the API without a question')
    .action(async (files: string[], options: ImportCommand) => {
      const { runImport } = await import('./commands/import.ts');
      done(await runImport(files, options, process));
    });

  command(
    program,
    'resume',
    'Go on with an import that was interrupted, or send again what did not arrive.',
    'customerscore resume customerscore-import',
  )
    .argument('[folder]', 'folder of the import', path, 'customerscore-import')
    .option('--concurrency <number>', 'maximum number of requests at once', positiveNumber, 4)
    .addOption(memoryOption())
    .addOption(keyFileOption())
    .action(async (folder: string, options: ResumeCommand) => {
      const { runResume } = await import('./commands/import.ts');
      done(await runResume(folder, options, process));
    });

  command(
    program,
    'doctor',
    'Check everything that an import needs: Node, DuckDB, the key, the server, the clock, folders and files. Changes nothing.',
    `customerscore doctor
customerscore doctor --mapping mapping.yaml --account customerscore.account.yaml
customerscore doctor --server http://127.0.0.1:4010 --format json`,
  )
    .option('-m, --mapping <file>', 'mapping whose files, columns and codenames are checked')
    .option('-a, --account <file>', 'account file to check')
    .option('--server <url>', 'server of the import, such as a mock (default: the API)')
    .addOption(keyFileOption())
    .option('--out <folder>', 'folder of the import', path, 'customerscore-import')
    .option('--timeout <seconds>', 'time to wait for an answer of the server', seconds, 10)
    .addOption(memoryOption())
    .addOption(new Option('-f, --format <format>', 'output format').choices(['text', 'json']).default('text'))
    .action(async ({ color, ...options }: Omit<DoctorCommand, 'colors'> & { color: boolean }) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      done(await runDoctor({ ...options, colors: colorsFor({ color }) }, process));
    });

  command(
    program,
    'completion',
    'Print a script that adds completion of commands and options to your shell.',
    `source <(customerscore completion bash)
customerscore completion zsh > ~/.zfunc/_customerscore`,
  )
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .action(async (shell: string) => {
      const { runCompletion } = await import('./commands/completion.ts');
      done(runCompletion(program.name(), shell));
    });
  return program;
}

/** Removes the value of an unknown option from an error message, because the value may be the key. */
const withoutValue = (text: string) =>
  text.replace(/^(error: unknown option '(?:-[^-]|--[^=]*))[\s\S]*'$/m, (whole, option: string) =>
    whole === `${option}'` ? whole : `${option}…'`,
  );

const accountArgument = () => new Argument('[file]', 'account file').default('customerscore.account.yaml');

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Use a whole number.');
  return Number(text);
}

function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('Use 1 or more.');
  return number;
}

function seconds(text: string): number {
  const number = positiveNumber(text);
  if (number > 3600) throw new InvalidArgumentError('Use 3600 or less.');
  return number;
}

function megabytes(text: string): number {
  const number = wholeNumber(text);
  if (number < 100) throw new InvalidArgumentError('Use 100 or more.');
  return number;
}

/** Not the empty text of a variable that is not set, which would mean the current folder. */
function path(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty. Name a path.');
  return text;
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new InvalidArgumentError('Use a number from 0 to 65535.');
  }
  return Number(text);
}
