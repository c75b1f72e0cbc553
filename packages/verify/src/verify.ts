import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { failurePaths } from './failure-paths.ts';
import { type AnswerLimits, defaultLimits, noAnswer, problemHeader, startForwarder } from './forwarder.ts';
import { type Provocation, provocations, type Terms } from './provocations.ts';
import { type Report, reportOf } from './report.ts';
import { respect, type StepResult } from './respect.ts';
import { withoutKey } from './without-key.ts';

export interface VerifyOptions extends Omit<Terms, 'prefers'> {
  /** Address of the server, with its path up to that of the contract, without a slash at the end. */
  server: string;
  /** The key of the account: sent, and kept out of what is returned and thrown. */
  key: string;
  /** Default: {@link defaultLimits}. */
  limits?: AnswerLimits | undefined;
}

/** The server gave no answer at all, or stopped answering. */
export class UnreachableError extends Error {}

const workflows = fileURLToPath(new URL('../../../openapi/workflows/', import.meta.url));
const contract = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));

const ending = '.arazzo.yaml';

/** The workflows of `openapi/workflows/`, named like their files. All of them change data. */
const written = readdirSync(workflows)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();

/**
 * Runs every workflow against a server: those of `openapi/workflows/`, and one for each documented status.
 *
 * Against the mock each status is provoked. Another server gives those that a request can bring about, and the others are
 * reported as not provoked.
 *
 * @throws UnreachableError when the server does not answer, or no longer does.
 * @throws Error when respect crashes, or leaves a report that cannot be read.
 */
export async function verify({ server, limits = defaultLimits, ...options }: VerifyOptions): Promise<Report> {
  const { key, writes, customer } = options;
  const forwarder = await startForwarder(server, limits);
  try {
    const planned = provocations({ prefers: await isMock(forwarder.url), writes, customer });
    const steps = await run(planned, forwarder.url, options);
    const reason = forwarder.gaveUp();
    if (reason !== undefined) throw new UnreachableError(reason);
    for (const step of steps) step.detail = withoutKey(step.detail, key);
    return reportOf({ server, writes, written }, planned, steps);
  } catch (error) {
    if (error instanceof UnreachableError) error.message = withoutKey(error.message, key);
    throw error;
  } finally {
    await forwarder.close();
  }
}

/**
 * Whether it is Prism, which alone obeys `Prefer: code=NNN`. A request without a key, for a path that no API has, shows it.
 *
 * @param forwarder address of the forwarder to the server
 */
async function isMock(forwarder: string): Promise<boolean> {
  const response = await fetch(`${forwarder}/`);
  const problem = response.headers.get(problemHeader);
  if (response.status === noAnswer && problem !== null) throw new UnreachableError(problem);
  return (await response.text()).includes('https://stoplight.io/prism/errors#');
}

async function run(
  planned: readonly Provocation[],
  server: string,
  options: Pick<VerifyOptions, 'key' | 'writes' | 'customer'>,
): Promise<StepResult[]> {
  const customer = `verify-${randomUUID()}`;
  return withTemporaryFolder('customerscore-verify-', async (folder) => {
    const failures = join(folder, 'failure-paths.arazzo.json');
    writeFileSync(failures, JSON.stringify(failurePaths(planned, contract), undefined, 2));
    const files = [failures, ...(options.writes ? written.map((name) => join(workflows, name + ending)) : [])];
    return respect(files, server, {
      key: options.key,
      customer,
      knownCustomer: options.customer ?? customer,
    });
  });
}
