import {
  type AccountInput,
  type Finding,
  type Inspection,
  type InspectionStats,
  inspect,
} from '@customerscore-kit/contract/inspect';
import { ValidationError } from '../errors.ts';
import type { BulkPlan } from './kinds.ts';

/** Where a list of findings ends. */
const mostFindings = 1000;

export interface InspectionOptions {
  validate: 'error' | 'warn' | 'off';
  account: AccountInput | undefined;
  /** Fields of the body besides the records. */
  envelope: object;
  /** Counts the warnings by code. */
  warnings: Partial<Record<Finding['code'], number>>;
  onWarning: ((finding: Finding, number: number) => void) | undefined;
}

/** A record, or a part of one, and the number of the record in its source. */
export interface Inspected {
  part: unknown;
  /** Number of metrics of the record that are in the parts before this one. */
  metricsBefore: number;
  entry: { number: number };
}

/** `inspect` for records that become parts of bodies. */
export class RecordInspector {
  readonly #plan: BulkPlan;
  readonly #options: InspectionOptions;

  constructor(plan: BulkPlan, options: InspectionOptions) {
    this.#plan = plan;
    this.#options = options;
  }

  /**
   * Inspects records together, and passes on the warnings.
   *
   * @param onInvalid called for the entry of each record that the API would refuse, if such records are not to be sent
   */
  inspect<Each extends Inspected>(
    records: readonly Each[],
    onInvalid: (entry: Each['entry'], error: ValidationError) => void,
  ): void {
    if (this.#options.validate === 'off' || records.length === 0) return;
    const errors = new Map<Each['entry'], { findings: Finding[]; stats: InspectionStats }>();
    this.#collect(records, errors);
    for (const [entry, { findings, stats }] of errors) {
      onInvalid(entry, new ValidationError(findings, stats, this.#plan.operation));
    }
  }

  /** Passes on the warnings, and collects the errors of each entry. */
  #collect<Each extends Inspected>(
    records: readonly Each[],
    collected: Map<Each['entry'], { findings: Finding[]; stats: InspectionStats }>,
  ): void {
    const { errors, warnings, stats } = this.#inspectTogether(records.map(({ part }) => part));
    if (errors.length + warnings.length === 0) return;
    if (records.length > 1 && Math.max(errors.length, warnings.length) >= mostFindings) {
      for (const each of records) this.#collect([each], collected);
      return;
    }
    for (const [record, finding] of this.#placed(records, errors)) {
      if (this.#options.validate === 'warn') {
        this.#warn(finding, record);
        continue;
      }
      const ofEntry = collected.get(record.entry);
      if (ofEntry === undefined) collected.set(record.entry, { findings: [finding], stats });
      else if (ofEntry.findings.length < mostFindings) ofEntry.findings.push(finding);
    }
    for (const [record, finding] of this.#placed(records, warnings)) {
      // Records with one identity are sent one after the other, so they do not repeat each other.
      if (!finding.code.startsWith('duplicate-')) this.#warn(finding, record);
    }
  }

  /** What is wrong with a record that fits into no body, or has no JSON. */
  errorOf(record: unknown): ValidationError {
    const { errors, stats } = this.#inspectTogether([record]);
    return new ValidationError(errors, stats, this.#plan.operation);
  }

  #inspectTogether(records: unknown[]): Inspection {
    const { envelope, account } = this.#options;
    return inspect(this.#plan.operation, { ...envelope, [this.#plan.field]: records }, { account });
  }

  /** Findings with their records; their pointers begin there. Those about the body, such as its size, are left out. */
  *#placed<Each extends Inspected>(records: readonly Each[], findings: readonly Finding[]): Generator<[Each, Finding]> {
    const prefix = `/${this.#plan.field}/`;
    for (const finding of findings) {
      if (!finding.pointer.startsWith(prefix)) continue;
      const [index] = finding.pointer.slice(prefix.length).split('/', 1);
      const record = records[Number(index)]!;
      const pointer = finding.pointer.slice(prefix.length + index!.length);
      const { metricsBefore } = record;
      if (metricsBefore === 0) yield [record, { ...finding, pointer }];
      // All parts have the same fields, which are told once.
      else if (pointer.startsWith('/metrics/')) {
        const shift = (at: string) => `${Number(at) + metricsBefore}`;
        const message = finding.message.replace(/(?<=^\w+\[\d+\]\.metrics\[)\d+/, shift);
        yield [record, { ...finding, pointer: pointer.replace(/(?<=^\/metrics\/)\d+/, shift), message }];
      }
    }
  }

  #warn(finding: Finding, { entry }: Inspected): void {
    const { warnings, onWarning } = this.#options;
    warnings[finding.code] = (warnings[finding.code] ?? 0) + 1;
    onWarning?.(finding, entry.number);
  }
}
