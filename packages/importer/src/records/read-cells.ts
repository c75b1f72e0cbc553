import type { Database } from '../database.ts';
import { keyPathOf } from '../lost-values.ts';
import { columnsOf, type Rows, type Target, type Targets, valuesOfCustomers } from './targets.ts';
import { textOf } from './value-sql.ts';

/** A value of a customer, and the row of a table that it comes from. */
export interface CellPlace {
  table: 'customers' | 'metrics';
  file: number;
  row: number;
  /** Begins at the customer. */
  pointer: string;
}

/** What stands in a source. */
export interface Cell {
  /** Undefined if the mapping has an expression or a constant. */
  column: string | undefined;
  /** Its text; the first {@link longestText} characters. */
  value: string;
}

/** Characters of a text that are told. */
const longestText = 60;

/**
 * Reads a few cells as they stand in the source.
 *
 * @param places at most some hundreds
 * @returns a cell for each place; undefined if it is empty, its row has several values, or the pointer is to none
 */
export async function readCells(
  database: Database,
  targets: Targets,
  rows: { customers: Rows; metrics: Rows | undefined },
  places: readonly CellPlace[],
): Promise<(Cell | undefined)[]> {
  const wanted = places.map((place) => ({ place, target: targetOf(targets, place) }));
  const texts = new Map<string, string | null>();
  for (const table of ['customers', 'metrics'] as const) {
    const ofTable = wanted.flatMap(({ place, target }) =>
      place.table === table && target !== undefined ? [{ place, target }] : [],
    );
    if (ofTable.length === 0) continue;
    const all = [...new Set(ofTable.map(({ target }) => target))];
    const keys = new Set(ofTable.map(({ place }) => `(${place.file}, ${place.row})`));
    const values = all.map((target) => shortened(textOf(target)));
    const found = await database.all<{ file: number; row: number; values: (string | null)[] }>(
      `SELECT __file::INTEGER AS file, __row::DOUBLE AS row, [${values.join(', ')}] AS values FROM ${rows[table]!.from(columnsOf(all))} WHERE (__file, __row) IN (VALUES ${[...keys].join(', ')})`,
    );
    for (const { file, row, values } of found) {
      for (const [index, text] of values.entries()) {
        const key = keyOf({ table, file, row }, all[index]!);
        // A query may make several rows of one.
        texts.set(key, texts.has(key) && texts.get(key) !== text ? null : text);
      }
    }
  }
  return wanted.map(({ place, target }) => {
    const text = target && texts.get(keyOf(place, target));
    if (text === undefined || text === null) return undefined;
    return { column: target!.value.column, value: text };
  });
}

const keyOf = ({ table, file, row }: Omit<CellPlace, 'pointer'>, { path }: Target) => `${table}:${file}:${row}:${path}`;

const shortened = (text: string) => `left(${text}, ${longestText}) || if(length(${text}) > ${longestText}, '…', '')`;

/** The value of the mapping that makes the value of a customer. */
function targetOf({ customers, metrics }: Targets, { table, pointer }: CellPlace): Target | undefined {
  const path = keyPathOf(pointer);
  if (table === 'customers') return valuesOfCustomers(customers).find((target) => target.path === path);
  if (metrics === undefined || path === 'metrics') return undefined;
  if (path === metrics.date.path) return metrics.date;
  return metrics.long?.value ?? metrics.values.find((target) => target.path === path);
}
