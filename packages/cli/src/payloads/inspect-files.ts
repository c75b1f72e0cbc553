import { findingCodes } from '@customerscore-kit/contract/finding-codes';
import {
  type AccountInput,
  type Finding,
  type InspectedOperationId,
  type Inspection,
  inspect,
} from '@customerscore-kit/contract/inspect';
import { describeValue } from '@customerscore-kit/generator/payloads';
import { Batch, type Payload, type Source } from './batch.ts';
import { emptySummary, type PlacedFinding, type Summary } from './finding.ts';
import type { Input } from './inputs.ts';
import { type Kinds, type PayloadKind, readKinds } from './kinds.ts';
import { locate } from './locate.ts';
import { parseJson } from './parse-json.ts';
import { readPayloadText } from './read-text.ts';
import { TextPosition } from './text-position.ts';

/** Options and callbacks of an inspection. */
export interface InspectionRun {
  /** Codenames of the account. Default: codenames are not checked. */
  account?: AccountInput | undefined;
  /** Operation of all payloads. Default: detected from the fields of each payload. */
  operation?: InspectedOperationId | undefined;
  /** Whether to report only errors. Codenames that do not exist in the account are then errors. Default: false. */
  errorsOnly?: boolean;
  /** Called with each finding. The findings of a file are in the order of its batches. */
  onFinding(finding: PlacedFinding): void | Promise<void>;
  /** Called with a note about a file that is not a finding. */
  onNote(text: string): void;
  /** Called if a file cannot be read. The inspection continues with the next file. */
  onUnreadable(error: Error): void;
  /** Called before the inspection waits for more of a file with lines. */
  onWait(): void | Promise<void>;
  /** Called with the number of bytes of each chunk. */
  onRead(bytes: number): void;
}

/** Inspects JSON and NDJSON files. For NDJSON, it keeps one batch of records in memory. */
export async function inspectFiles(inputs: readonly Input[], run: InspectionRun): Promise<Summary> {
  const summary = emptySummary();
  const kinds = readKinds(run.operation);
  for (const input of inputs) {
    summary.files++;
    try {
      await new FileInspection(input, kinds, run, summary).run();
    } catch (error) {
      if (!isAboutFile(error)) throw error;
      run.onUnreadable(error);
    }
  }
  return summary;
}

/** Whether an error is about reading a file. Bugs in this program throw subclasses of Error, such as TypeError. */
const isAboutFile = (error: unknown): error is Error =>
  error instanceof Error && (error.constructor === Error || 'syscall' in error);

/** The path of a payload that is a whole line. Shared, because a file can have millions of lines. */
const noKeys: readonly string[] = [];

class FileInspection {
  readonly #input: Input;
  readonly #kinds: Kinds;
  readonly #run: InspectionRun;
  readonly #summary: Summary;
  readonly #batches = new Map<PayloadKind, Batch>();
  #isTruncated = false;

  constructor(input: Input, kinds: Kinds, run: InspectionRun, summary: Summary) {
    this.#input = input;
    this.#kinds = kinds;
    this.#run = run;
    this.#summary = summary;
  }

  async run(): Promise<void> {
    const content = await readPayloadText(this.#input, this.#run.onRead);
    if (content.kind === 'json') await this.#inspectWhole(content.text);
    else await this.#inspectLines(content.pieces);
    for (const batch of this.#batches.values()) await this.#flush(batch);
    if (this.#isTruncated) {
      this.#run.onNote(`${this.#input.name}: not all findings are listed. Correct these, and run the command again.`);
    }
  }

  async #inspectWhole(text: string): Promise<void> {
    const source = { text, line: 1 };
    const parsed = parseJson(text);
    if (!parsed.ok) return this.#reportSyntax(source, parsed);
    const { value, hasComments } = parsed;
    if (hasComments) {
      this.#run.onNote(`${this.#input.name} contains comments or trailing commas. Remove them before you send it.`);
    }
    if (!Array.isArray(value)) return this.#inspectOne({ value, source, path: [] }, true);
    this.#run.onNote(
      `${this.#input.name} contains an array. Each item is inspected as a record of an upload, or as a whole upload.`,
    );
    for (const [index, item] of value.entries()) {
      const done = this.#inspectOne({ value: item, source, path: [String(index)] }, false);
      if (done !== undefined) await done;
    }
  }

  async #inspectLines(pieces: AsyncIterable<string>): Promise<void> {
    let line = 0;
    for await (const piece of pieces) {
      for (let start = 0, end: number; start < piece.length; start = end + 1) {
        end = piece.indexOf('\n', start);
        if (end === -1) end = piece.length;
        line++;
        const text = piece.slice(start, end);
        // Await only when there is a promise: most lines return none, and awaiting each line would be slow.
        const done = this.#inspectLine({ text, line });
        if (done !== undefined) await done;
      }
      await this.#run.onWait();
    }
    if (line === 0)
      await this.#reportSyntax({ text: '', line: 1 }, { offset: 0, message: 'The file is empty. JSON is expected.' });
  }

  #inspectLine(source: Source): Promise<void> | undefined {
    let value: unknown;
    try {
      value = JSON.parse(source.text);
    } catch {
      if (source.text.trim() === '') return undefined;
      const parsed = parseJson(source.text);
      if (!parsed.ok) return this.#reportSyntax(source, parsed);
      value = parsed.value;
    }
    return this.#inspectOne({ value, source, path: noKeys }, false);
  }

  /** @param isOne whether the payload is the only one in the file */
  #inspectOne(payload: Payload, isOne: boolean): Promise<void> | undefined {
    const kind = this.#kinds.of(payload.value, isOne);
    if (kind === undefined) return this.#reportUnknown(payload);
    if (kind.list === undefined) return this.#inspectBody(payload, kind);
    let batch = this.#batches.get(kind);
    if (batch === undefined) {
      batch = new Batch(kind);
      this.#batches.set(kind, batch);
    }
    const done = batch.isFullFor(payload) ? this.#flush(batch) : undefined;
    batch.add(payload);
    return done;
  }

  #inspectBody(payload: Payload, kind: PayloadKind): Promise<void> | undefined {
    const inspection = this.#inspect(kind, payload.value);
    const found = this.#found(inspection);
    return found.length === 0
      ? undefined
      : this.#report(found.map((each) => ({ ...each, payload, keys: keysOf(each.finding.pointer) })));
  }

  /** Inspects the records of a batch as one upload, and clears the batch. */
  #flush(batch: Batch): Promise<void> | undefined {
    const { kind, payloads } = batch;
    const inspection = this.#inspect(kind, batch.body());
    batch.clear();
    const found = this.#found(inspection);
    if (found.length === 0) return undefined;
    return this.#report(
      found.flatMap((each) => {
        const [field, index, ...keys] = keysOf(each.finding.pointer);
        // A finding about the whole body: the batch is one record that is too large.
        if (field === undefined) return [{ ...each, payload: payloads[0]!, keys: [] }];
        if (field !== kind.list || index === undefined) return [];
        const payload = payloads[Number(index)]!;
        return [{ ...each, finding: ofRecord(each.finding, `${field}[${index}]`), payload, keys }];
      }),
    );
  }

  #inspect({ operation }: PayloadKind, body: unknown): Inspection {
    const inspection = inspect(operation, body, { account: this.#run.account });
    const { errors, warnings, stats } = inspection;
    // An inspection lists at most 1000 errors and 1000 warnings.
    if (errors.length >= 1000 || warnings.length >= 1000) this.#isTruncated = true;
    if (!this.#summary.operations.includes(operation)) this.#summary.operations.push(operation);
    for (const key of ['items', 'values', 'dropped', 'misread', 'refused'] as const) this.#summary[key] += stats[key];
    return inspection;
  }

  #found({ errors, warnings }: Inspection): Found[] {
    if (errors.length === 0 && warnings.length === 0) return [];
    const asError = (finding: Finding): Found => ({ severity: 'error', finding });
    if (!this.#run.errorsOnly) {
      return [...errors.map(asError), ...warnings.map((finding): Found => ({ severity: 'warning', finding }))];
    }
    // Codes whose severity depends on the operation are about codenames. The validators of the account's package refuse these.
    const refused = warnings.filter(({ code }) => findingCodes[code].severity === 'by-operation');
    return [...errors, ...refused].map(asError);
  }

  /** Emits findings with their positions. Scans each source once. */
  async #report(found: readonly PlacedIn[]): Promise<void> {
    const bySource = new Map<Source, PlacedIn[]>();
    for (const each of found) {
      const { source } = each.payload;
      const others = bySource.get(source);
      if (others === undefined) bySource.set(source, [each]);
      else others.push(each);
    }
    for (const [{ text, line }, all] of [...bySource].sort(([a], [b]) => a.line - b.line)) {
      const paths = all.map(({ payload, keys }) => [...payload.path, ...keys]);
      const offsets = locate(text, paths);
      const position = new TextPosition(text, line);
      const placed = all.map((each, index) => ({ ...each, offset: offsets[index]!, path: paths[index]! }));
      for (const { severity, finding, offset, path } of placed.sort((a, b) => a.offset - b.offset)) {
        const { code, message, suggestion } = finding;
        await this.#emit({
          severity,
          code,
          message,
          cure: suggestion,
          pointer: pointerOf(path),
          ...position.at(offset),
        });
      }
    }
  }

  #reportSyntax({ text, line }: Source, { offset, message }: { offset: number; message: string }): Promise<void> {
    const cure = 'Correct the syntax. The rest of this text was not checked.';
    const position = new TextPosition(text, line).at(offset);
    return this.#emit({ severity: 'error', code: 'syntax', message, cure, pointer: '', ...position });
  }

  #reportUnknown({ value, source, path }: Payload): Promise<void> {
    const position = new TextPosition(source.text, source.line).at(locate(source.text, [path])[0]!);
    const message = `This is ${describeValue(value)}. It is neither a request body nor a record of one.`;
    const cure = `${this.#kinds.expected} If it is one of these, set its operation with --operation.`;
    return this.#emit({
      severity: 'error',
      code: 'unknown-payload',
      message,
      cure,
      pointer: pointerOf(path),
      ...position,
    });
  }

  async #emit(finding: Omit<PlacedFinding, 'file'>): Promise<void> {
    this.#summary[finding.severity === 'error' ? 'errors' : 'warnings']++;
    await this.#run.onFinding({ file: this.#input.name, ...finding });
  }
}

interface Found {
  severity: 'error' | 'warning';
  finding: Finding;
}

interface PlacedIn extends Found {
  payload: Payload;
  /** Keys from the payload to the value. */
  keys: string[];
}

/** Removes the index in the batch from the message, because that index is not in the file. */
function ofRecord(finding: Finding, prefix: string): Finding {
  const { message } = finding;
  if (!message.startsWith(prefix)) return finding;
  const rest = message.slice(prefix.length);
  if (rest.startsWith('.')) return { ...finding, message: rest.slice(1) };
  return { ...finding, message: rest.startsWith('[') ? rest : `The record${rest}` };
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
