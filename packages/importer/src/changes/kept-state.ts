import { existsSync, realpathSync } from 'node:fs';
import { access, constants, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { serverUrl } from '@customerscore-kit/contract/operations';
import { orFullDisk } from '../full-disk.ts';
import { objectIn } from '../object-in.ts';
import { workFiles } from '../work-files.ts';
import type { WorkFolder } from '../work-folder.ts';
import { processIn } from '../work-lock.ts';
import { tryCreate, writeWhole } from '../write-whole.ts';
import { CustomerHashes } from './customer-hashes.ts';
import { decodeState } from './state-file.ts';

/** The import that uses a state, as a file beside the state has it. */
interface Claim {
  /** Where it began. Its folder may have been moved since. */
  folder: string;
  /** Its random name. */
  run: string;
}

/**
 * The file of a state, and an import that uses it. A file beside it, `….running`, has the {@link Claim} of an import that began and has
 * not ended: the server may have what that import sent, so no other one may begin with the state.
 */
export class KeptState {
  readonly file: string;
  readonly #running: string;
  readonly #baseUrl: string;
  readonly #work: WorkFolder;
  readonly #run: string;
  /** Whether other imports could begin before `claim`. */
  #wasFree = false;

  /** @param run a random name of the import */
  constructor({ file, run }: { file: string; run: string }, baseUrl: string | undefined, work: WorkFolder) {
    this.file = file;
    this.#running = runningOf(file);
    this.#baseUrl = serverOf(baseUrl);
    this.#work = work;
    this.#run = run;
  }

  /** Number of customers of the state. @throws Error if it cannot be used */
  async length(): Promise<number> {
    return (await readState(this.file, this.#baseUrl)).length;
  }

  /** Copies the state to the folder of an import that begins. @throws Error if the state cannot be used or written */
  async copy(): Promise<void> {
    const bytes = await stateBytes(this.file, this.#baseUrl);
    await access(dirname(this.file), constants.W_OK).catch((cause: unknown) => {
      throw new Error(`${this.file} cannot be written. Name a file in a folder that is yours.`, { cause });
    });
    if (bytes === undefined) await rm(this.#work.file(workFiles.stateBefore), { force: true });
    else await this.#work.write(workFiles.stateBefore, bytes);
  }

  /**
   * Lets no other import begin.
   *
   * @throws Error if another one began before, or ended since the state was copied
   */
  async claim(): Promise<void> {
    const text = JSON.stringify({ folder: this.#work.path, run: this.#run } satisfies Claim);
    this.#wasFree = tryCreate(this.#running, text);
    if (!this.#wasFree) {
      // It is empty for a moment, and stays so if the import was killed as it wrote it.
      const claim = (await claimOf(this.file)) ?? (await setTimeout(100).then(() => claimOf(this.file)));
      if (claim !== undefined && !this.#isMine(claim)) throw inUse(this.file, claim);
      await writeWhole(this.#running, text);
    }
    if (await this.#isOwn()) return;
    await this.#release();
    throw new Error(`${this.file} was replaced by another import as this one began. Start it again.`);
  }

  /** The file of the state, if this import lets no other begin. */
  async claimed(): Promise<string | undefined> {
    const claim = await claimOf(this.file);
    return claim !== undefined && this.#isMine(claim) ? this.file : undefined;
  }

  /** Why an import cannot go on, as clauses. */
  async changes(): Promise<string[]> {
    const claim = await claimOf(this.file);
    if (claim !== undefined && !this.#isMine(claim)) return [`the import in ${claim.folder} uses ${this.file}`];
    return (await this.#isOwn()) ? [] : [`${this.file} is not as it was`];
  }

  /** The customers of the state that the import began with. */
  async customers(expected: number): Promise<CustomerHashes> {
    const file = this.#work.file(workFiles.stateBefore);
    const bytes = await readIfThere(file);
    return bytes === undefined ? new CustomerHashes(expected) : decodeState(bytes, file, this.#baseUrl);
  }

  /** Replaces the state at the end of a complete import. @throws Error if another import did so */
  async replace(next: (of: { baseUrl: string; run: string }) => Buffer): Promise<void> {
    const bytes = next({ baseUrl: this.#baseUrl, run: this.#run });
    await this.#work.write(workFiles.stateAfter, bytes);
    if (!(await this.#isOwn())) {
      throw new Error(
        `${this.file} is not as it was when the import began, so it is left as it is. Delete it to send all customers.`,
      );
    }
    await writeWhole(this.file, bytes).catch((error: unknown) => {
      throw orFullDisk(error, dirname(this.file), 'the state (changedSince)');
    });
    await this.#release();
  }

  /** Lets other imports begin again, if they could before `claim`. */
  async giveBack(): Promise<void> {
    if (this.#wasFree) await this.#release();
  }

  async #release(): Promise<void> {
    this.#wasFree = false;
    await rm(this.#running, { force: true });
  }

  /** Whether a claim is that of this import, also if its folder was moved. A copy of the folder is another import. */
  #isMine({ folder, run }: Claim): boolean {
    const { path } = this.#work;
    return run === this.#run && (!existsSync(folder) || realpathSync(folder) === realpathSync(path));
  }

  /** Whether the state is the one that the import began with or wrote. */
  async #isOwn(): Promise<boolean> {
    const [now, before, after] = await Promise.all(
      [this.file, this.#work.file(workFiles.stateBefore), this.#work.file(workFiles.stateAfter)].map(readIfThere),
    );
    if (now === undefined) return before === undefined;
    return [before, after].some((own) => own?.equals(now));
  }
}

/** The absolute path of a state, through links: the file itself is replaced, and keeps others out by a file beside it. */
export function stateFile(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    // It does not exist yet.
    const folder = dirname(absolute);
    return existsSync(folder) ? join(realpathSync(folder), basename(absolute)) : absolute;
  }
}

/** Reads a state for a plan. A file that does not exist has no customers. @throws Error if it cannot be used */
export async function readState(file: string, baseUrl: string | undefined): Promise<CustomerHashes> {
  const server = serverOf(baseUrl);
  const bytes = await stateBytes(file, server);
  return bytes === undefined ? new CustomerHashes(0) : decodeState(bytes, file, server);
}

/** The bytes of a state with which an import may begin. */
async function stateBytes(file: string, baseUrl: string): Promise<Buffer | undefined> {
  const bytes = await readIfThere(file);
  if (bytes !== undefined) decodeState(bytes, file, baseUrl);
  else if (!existsSync(dirname(file))) {
    throw new Error(`The folder of the state ${file} does not exist. Make it, or name a file in another folder.`);
  }
  const claim = await claimOf(file);
  if (claim !== undefined) throw inUse(file, claim);
  return bytes;
}

/** The import that uses a state; undefined if none does. */
async function claimOf(file: string): Promise<Claim | undefined> {
  const bytes = await readIfThere(runningOf(file));
  return bytes && (objectIn(bytes.toString('utf8')) as Claim | undefined);
}

/** The file that says which import uses a state. */
export const runningOf = (file: string): string => `${file}.running`;

function inUse(file: string, { folder }: Claim): Error {
  const pid = processIn(folder);
  if (pid !== undefined) {
    return new Error(`${file} cannot be used: process ${pid} is importing in ${folder} with it. Wait until it ends.`);
  }
  return new Error(
    `${file} cannot be used: the import in ${folder} has not ended, and the server may have what it sent. Resume it first, or delete ${file} and ${runningOf(file)} to send all customers.`,
  );
}

/** A server, without what makes no difference in its URL. */
function serverOf(baseUrl: string = serverUrl): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).href.replace(/\/+$/, '') : baseUrl;
}

function readIfThere(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    const problem = error.code === 'EISDIR' ? 'is a folder' : `cannot be read: ${error.message}`;
    throw new Error(`${file} ${problem}. Name a file, in a folder that is yours.`, { cause: error });
  });
}
