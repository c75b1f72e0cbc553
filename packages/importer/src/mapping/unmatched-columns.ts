import { nearest } from '@customerscore-kit/runtime/nearest';
import { type CodenameMatches, type CustomerCodenames, certainties } from './codename-matches.ts';
import { customerFields } from './customer-fields.ts';
import type { UnmatchedColumn } from './guess.ts';
import { headerKey } from './headers.ts';
import type { TableColumns } from './table-columns.ts';

const noCodename = 'the account has no such codename';
const leftOut = 'the mapping leaves it out';
const nested = 'it has objects or lists. Select a value by SQL, as in { sql: "company->>\'$.name\'" }';
const unknownCodename = 'the codenames of the account are not known';

/**
 * The columns that are not taken, with the reasons.
 *
 * @param isMapped whether a mapping took the others. Otherwise, a guess did, which takes whatever it can
 */
export function unmatchedColumns(
  columns: TableColumns,
  { attributes, metrics }: CustomerCodenames,
  isMapped = false,
): UnmatchedColumn[] {
  const table = columns.name;
  const parts = table === 'customers' ? [attributes, metrics] : [metrics];
  const taken = new Map(columns.matched.map(({ column, to }) => [to, column]));
  const isComplete = parts.every((part) => part.isComplete);
  return columns.free.map(({ name: column, type }) => {
    if (type === 'nested' && !isMapped) return { table, column, why: nested };
    for (const codenames of parts) {
      const codename = certainties
        .map((certainty) => codenames.find(column, certainty))
        .find((found) => found !== undefined);
      if (codename === undefined) continue;
      const to = codenames.prefix + codename;
      const other = taken.get(to);
      if (codenames.isFed(codename)) return { table, column, why: `an integration feeds ${to}` };
      if (other !== undefined) return { table, column, why: `${to} is the column ${JSON.stringify(other)}` };
      if (isMapped) return { table, column, why: leftOut, resembles: to };
      return { table, column, why: `it is ${to}, but other columns that are needed for it are missing` };
    }
    const field =
      table === 'customers'
        ? nearest(headerKey(column), customerFields.filter((name) => !taken.has(name)).map(headerKey))
        : undefined;
    const near = customerFields.find((name) => headerKey(name) === field) ?? codenameLike(column, parts);
    const why = isComplete ? noCodename : unknownCodename;
    return { table, column, why, ...(near === undefined ? {} : { resembles: near }) };
  });
}

function codenameLike(column: string, parts: readonly CodenameMatches[]): string | undefined {
  for (const codenames of parts) {
    const near = codenames.resemblance(column);
    if (near !== undefined) return codenames.prefix + near;
  }
  return undefined;
}
