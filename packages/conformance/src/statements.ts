import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cases } from './cases.ts';

/** A statement of the vendor's page, from `openapi/statements.yaml`. */
export interface Statement {
  text: string;
  /** `run`: a test can prove it. `carried`: only the vendor can prove it, so the contract must cite it. */
  proof: 'run' | 'carried';
}

const document = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
) as { 'x-statements': Record<string, Statement> };

/** All statements, by id. */
export const statements = document['x-statements'];

/** Ids of the statements that the contract cites in `x-provenance`. */
export function statementsInProvenance(): Set<string> {
  const found = new Set<string>();
  JSON.stringify(document, (key, value) => {
    if (key === 'x-provenance') for (const { source } of value as { source: string }[]) found.add(source);
    return value;
  });
  return found;
}

/** Ids of the statements that the examples cite. */
export function statementsInExamples(): Set<string> {
  return new Set(cases.flatMap(({ statements }) => statements.split(' ').filter(Boolean)));
}

/**
 * Compares the statements with the ids in test titles.
 *
 * @returns a sentence for each statement without a test, and for each id in a title that is not a statement
 */
export function untestedStatements(titles: string[], wanted: Record<string, Statement>): string[] {
  const named = new Set(titles.flatMap((title) => title.match(/\bS\d{2}\b/g) ?? []));
  return [
    ...Object.entries(wanted)
      .filter(([id]) => !named.has(id))
      .map(([id, { text }]) => `${id} has no test: ${text}`),
    ...[...named].filter((id) => !(id in wanted)).map((id) => `${id} appears in a test title, but is not a statement.`),
  ];
}
