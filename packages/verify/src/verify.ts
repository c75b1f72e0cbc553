import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTemporaryFolder } from '@customerscore-kit/run-tool';
import { type AnswerLimits, defaultLimits, noAnswer, problemHeader, startForwarder } from './forwarder.ts';
import { type Report, reportOf } from './report.ts';
import { respect, type StepResult } from './respect.ts';
import { type ServerAccess, type StatusTest, statusTests } from './status-tests.ts';
import { statusWorkflows } from './status-workflows.ts';
import { withoutKey } from './without-key.ts';

export interface VerifyOptions extends Omit<ServerAccess, 'isMock'> {
  /** Base URL of the server, including everything before the contract's paths, without a trailing slash. */
  server: string;
  /** The key of the account. It is sent to the server, and masked in everything that is returned or thrown. */
  key: string;
  /** Default: {@link defaultLimits}. */
  limits?: AnswerLimits | undefined;
}

/** The server did not answer, or stopped answering. */
export class UnreachableError extends Error {}

/** In the published package, the workflows are in a folder next to the code. */
const published = fileURLToPath(new URL('../workflows/', import.meta.url));
const workflows = existsSync(published)
  ? published
  : fileURLToPath(new URL('../../../openapi/workflows/', import.meta.url));
const contract = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));

const ending = '.arazzo.yaml';

/** Names of the workflows in `openapi/workflows/`, the same as those of their files. All of them change data. */
const written = readdirSync(workflows)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();

/**
 * Runs all workflows against a server: those in `openapi/workflows/`, and one for each documented status.
 *
 * The mock can return every status. On another server, statuses that no request can trigger are reported as not tested.
 *
 * @throws UnreachableError when the server does not answer, or stops answering.
 * @throws Error when respect crashes, or leaves no readable report.
 */
export async function verify({ server, limits = defaultLimits, ...options }: VerifyOptions): Promise<Report> {
  const { key, writes, customer, isPrepared } = options;
  const forwarder = await startForwarder(server, limits);
  try {
    const planned = statusTests({ isMock: await isMock(forwarder.url), isPrepared, writes, customer });
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
 * Whether the server is the mock or Prism, which support `Prefer: code=NNN`. The mock answers its name; Prism, an error of its own.
 *
 * @param forwarder address of the forwarder to the server
 */
async function isMock(forwarder: string): Promise<boolean> {
  const response = await fetch(`${forwarder}/_mock/`);
  const problem = response.headers.get(problemHeader);
  if (response.status === noAnswer && problem !== null) throw new UnreachableError(problem);
  const text = await response.text();
  return text.includes('"mock": "customerscore"') || text.includes('https://stoplight.io/prism/errors#');
}

async function run(
  planned: readonly StatusTest[],
  server: string,
  options: Pick<VerifyOptions, 'key' | 'writes' | 'customer'>,
): Promise<StepResult[]> {
  const customer = `verify-${randomUUID()}`;
  return withTemporaryFolder('customerscore-verify-', async (folder) => {
    const statuses = join(folder, 'statuses.arazzo.json');
    writeFileSync(statuses, JSON.stringify(statusWorkflows(planned, contract, server), undefined, 2));
    // The workflows refer to the contract as ../openapi.yaml, which a published package does not have.
    copyFileSync(join(dirname(contract), 'openapi.yaml'), join(folder, 'openapi.yaml'));
    const copies = join(folder, 'workflows');
    cpSync(workflows, copies, { recursive: true });
    const files = [statuses, ...(options.writes ? written.map((name) => join(copies, name + ending)) : [])];
    return respect(files, server, {
      key: options.key,
      customer,
      knownCustomer: options.customer ?? customer,
    });
  });
}
