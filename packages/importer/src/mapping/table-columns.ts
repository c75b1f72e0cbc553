import type { SourceColumn } from '../source/source-column.ts';
import type { Columns, Value } from '../types.ts';
import { type Certainty, type CodenameMatches, certainties } from './codename-matches.ts';
import type { MatchedColumn, Table, TableName } from './guess.ts';
import { headerKey } from './headers.ts';

/** Columns that become attributes or metrics. */
export interface CodenameColumns {
  values: Record<string, Value>;
  from?: Columns;
  /** The same by codename, with the reason. */
  matches: ReadonlyMap<string, { column: string; why: string }>;
}

const reasons: Record<Certainty, string> = {
  codename: 'it is the codename',
  similar: 'it is the codename, apart from case and separators',
  label: 'it is the label of the codename',
};

/** The columns of a table, each of which is taken once. */
export class TableColumns {
  readonly table: Table;
  readonly name: TableName;
  readonly #taken = new Map<string, MatchedColumn>();

  constructor(name: TableName, table: Table) {
    this.name = name;
    this.table = table;
  }

  /** Those that are not taken. */
  get free(): SourceColumn[] {
    return this.table.columns.filter(({ name }) => !this.#taken.has(name));
  }

  /** Those that are not taken, and can be sent as they are: fields, attributes and metrics are no objects or lists. */
  get #usable(): string[] {
    return this.free.filter(({ type }) => type !== 'nested').map(({ name }) => name);
  }

  /** Those that are taken, in the order of the table. */
  get matched(): MatchedColumn[] {
    return this.table.columns.flatMap(({ name }) => this.#taken.get(name) ?? []);
  }

  /** The free column with the first of the headers that there is one with. */
  find(headers: readonly string[], isAllowed: (column: string) => boolean = () => true): string | undefined {
    const free = this.#usable.filter(isAllowed);
    for (const header of headers) {
      const found = free.find((name) => name === header) ?? free.find((name) => headerKey(name) === headerKey(header));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Takes a column. */
  take(column: string, to: string, why: string): Value {
    this.#taken.set(column, { table: this.name, column, to, why });
    return { column };
  }

  /** Takes nothing, after all. */
  release(): void {
    this.#taken.clear();
  }

  /** The free columns that become codenames. Does not take them. The surest match of a codename wins, then the first. */
  findCodenames(codenames: CodenameMatches): CodenameColumns {
    const free = this.#usable;
    const matches = new Map<string, { column: string; why: string }>();
    const used = new Set<string>();
    const add = (codename: string, column: string, why: string) => {
      if (matches.has(codename) || used.has(column) || codenames.isFed(codename)) return;
      matches.set(codename, { column, why });
      used.add(column);
    };
    // Without an account, the prefix says that what follows is a codename.
    const prefixed = codenames.isComplete ? [] : free.filter((name) => codenames.afterPrefix(name) !== undefined);
    for (const name of prefixed) add(codenames.afterPrefix(name)!, name, `it begins with "${codenames.prefix}"`);
    for (const certainty of certainties) {
      for (const name of free) {
        const codename = codenames.find(name, certainty);
        if (codename !== undefined) add(codename, name, reasons[certainty]);
      }
    }
    const from = this.#isPrefix(codenames.prefix, prefixed) ? { prefix: codenames.prefix } : undefined;
    const explicit = [...matches].filter(([, { column }]) => from === undefined || !prefixed.includes(column));
    return {
      // In the order of the table.
      values: Object.fromEntries(
        free.flatMap((name) =>
          explicit.filter(([, { column }]) => column === name).map(([codename]) => [codename, { column: name }]),
        ),
      ),
      ...(from === undefined ? {} : { from }),
      matches,
    };
  }

  /** Takes columns as codenames. */
  takeCodenames({ prefix }: CodenameMatches, { matches }: CodenameColumns): void {
    for (const [codename, { column, why }] of matches) this.take(column, prefix + codename, why);
  }

  /** Whether the prefix selects these columns, and no others. */
  #isPrefix(prefix: string, columns: readonly string[]): boolean {
    const selected = this.table.columns.filter(({ name }) => name.startsWith(prefix));
    return (
      columns.length > 0 && selected.length === columns.length && selected.every(({ name }) => columns.includes(name))
    );
  }
}
