import type { Finding } from '@customerscore-kit/contract/inspect';
import { effects } from '@customerscore-kit/runtime/count-values';
import { keyPathOf } from './lost-values.ts';
import type { RowNumbers } from './records/row-numbers.ts';

/** A finding, and the row that has it. */
export interface PlacedFinding extends Pick<Finding, 'pointer' | 'message' | 'suggestion'> {
  file: string;
  row: number;
  /** The column of the value, if the mapping names one. */
  column?: string | undefined;
  /** The value as it stands in the source: its first 60 characters. Left out where the API drops it, whatever it is. */
  value?: string | undefined;
}

/** Findings with the same code. */
export interface FindingGroup {
  code: Finding['code'];
  /** Error: the record is not sent. Warning: it is, and the API drops or misreads the value. */
  severity: 'error' | 'warning';
  count: number;
  /** Ten: those whose customers are in the first rows. */
  first: PlacedFinding[];
}

/** What the API would drop. */
export interface DroppedValues {
  /** Such as `attributes.Seats`. */
  path: string;
  /** Number of values, of the customers that are sent. */
  values: number;
  /** What to do, for example the codename that it resembles. */
  suggestion: string;
}

/** How many findings of a code are kept. */
const kept = 10;

/** A finding, and the number of the record that has it. */
export interface KeptFinding extends Pick<Finding, 'code' | 'pointer' | 'message' | 'suggestion'> {
  number: number;
}

/** Counts findings by code and by the key that has them. */
export class FindingsByCode {
  readonly #groups = new Map<string, Omit<FindingGroup, 'first'> & { first: KeptFinding[] }>();
  readonly #others: FindingGroup[] = [];
  /** What to do about the keys whose values the API would drop, by their paths. */
  readonly dropped: Map<string, string> = new Map();
  readonly #rowOf: RowNumbers;

  /** @param rowOf the row of each record */
  constructor(rowOf: RowNumbers) {
    this.#rowOf = rowOf;
  }

  /** @param number of the record */
  add(finding: Finding, severity: FindingGroup['severity'], number: number): void {
    const { code, pointer, message, suggestion } = finding;
    const group = this.#groups.get(code) ?? { code, severity, count: 0, first: [] };
    this.#groups.set(code, group);
    group.count += 1;
    const { first } = group;
    // Customers with metrics are read in the order of their identifiers.
    const isAmongFirst = first.length < kept || this.#rowOf.compare(number, first.at(-1)!.number) < 0;
    if (isAmongFirst) {
      first.push({ code, number, pointer, message: aboutRecord(message), suggestion });
      first.sort((a, b) => this.#rowOf.compare(a.number, b.number)).splice(kept);
    }
    if (severity === 'error' || effects[code] !== 'dropped') return;
    const path = keyPathOf(pointer);
    if (!this.dropped.has(path)) this.dropped.set(path, suggestion);
  }

  /** Adds what no finding of `inspect` says. */
  addGroup(group: FindingGroup): void {
    this.#others.push(group);
  }

  /** The findings of `inspect` that are kept. */
  get kept(): KeptFinding[] {
    return [...this.#groups.values()].flatMap(({ first }) => first);
  }

  /** Errors first, then by count. @param placed finds the row of a finding */
  groups(placed: (finding: KeptFinding) => PlacedFinding): FindingGroup[] {
    const ofInspect = [...this.#groups.values()].map((group) => ({ ...group, first: group.first.map(placed) }));
    return [...ofInspect, ...this.#others].sort(
      (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || b.count - a.count,
    );
  }
}

/** A message without the position in a request, which says nothing of a file. */
export function aboutRecord(message: string): string {
  return message.replace(/^customers\[\d+\](\.[^\s.[]+|\[\d+\]|\["([^"\\]|\\.)*"\])* /, '');
}
