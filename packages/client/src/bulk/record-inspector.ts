import { type AccountInput, type Finding, type Inspection, inspect } from '@customerscore-kit/contract/inspect';
import { ValidationError } from '../errors.ts';
import type { BulkPlan } from './kinds.ts';

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
    const { validate } = this.#options;
    if (validate === 'off' || records.length === 0) return;
    const { errors, warnings, stats } = this.#inspectTogether(records.map(({ part }) => part));
    if (errors.length + warnings.length === 0) return;
    // A list of findings ends at a thousand.
    if (records.length > 1 && Math.max(errors.length, warnings.length) >= 1000) {
      for (const each of records) this.inspect([each], onInvalid);
      return;
    }
    const byEntry = new Map<Each['entry'], Finding[]>();
    for (const [record, finding] of this.#placed(records, errors)) {
      if (validate === 'warn') this.#warn(finding, record);
      else byEntry.set(record.entry, [...(byEntry.get(record.entry) ?? []), finding]);
    }
    for (const [record, finding] of this.#placed(records, warnings)) {
      // Records with one identity are sent one after the other, so they do not repeat each other.
      if (!finding.code.startsWith('duplicate-')) this.#warn(finding, record);
    }
    for (const [entry, findings] of byEntry) {
      onInvalid(entry, new ValidationError(findings, stats, this.#plan.operation));
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
      const inPart = finding.pointer.slice(prefix.length + index!.length);
      const pointer = inPart.replace(/(?<=^\/metrics\/)\d+/, (at) => `${Number(at) + record.metricsBefore}`);
      yield [record, { ...finding, pointer }];
    }
  }

  #warn(finding: Finding, { entry }: Inspected): void {
    const { warnings, onWarning } = this.#options;
    warnings[finding.code] = (warnings[finding.code] ?? 0) + 1;
    onWarning?.(finding, entry.number);
  }
}
