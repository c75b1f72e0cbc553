import type { OperationId } from '@customerscore-kit/contract/operations';
import type { ContractPackage } from '../contract-package.ts';
import type { Document, Provenance } from '../document.ts';
import type { Page } from '../page-source.ts';
import { levelLink, prose, sourceLink, table } from './markdown.ts';
import { type StatusAdvice, statusAdvice } from './status-advice.ts';

interface Status {
  status: string;
  /** The operations that document it, each with its meaning. */
  of: { id: OperationId; meaning: string; provenance: Provenance[] }[];
}

/** A page for each status that the contract documents, and the list of them. */
export function errorPages(contract: ContractPackage): Page[] {
  const statuses = statusesOf(contract);
  return [indexPage(statuses), ...statuses.map((status) => statusPage(status, contract))];
}

function statusesOf({ operations }: ContractPackage): Status[] {
  const statuses = new Map<string, Status['of']>();
  for (const [id, operation] of Object.entries(operations)) {
    for (const [status, { meaning, provenance }] of Object.entries(operation.statuses)) {
      const of = statuses.get(status) ?? [];
      of.push({ id: id as OperationId, meaning, provenance: provenance as unknown as Provenance[] });
      statuses.set(status, of);
    }
  }
  return [...statuses].sort().map(([status, of]) => ({ status, of }));
}

function adviceOf(status: string): StatusAdvice {
  const advice = statusAdvice[status];
  if (advice === undefined) throw new Error(`status-advice.ts has no entry for the status ${status}.`);
  return advice;
}

function indexPage(statuses: Status[]): Page {
  const rows = statuses.map(({ status, of }) => {
    const { title, retry } = adviceOf(status);
    return [`[${status}](/errors/${status})`, title, retry.short, levelLink(strongest(of.flatMap(provenanceOf)))];
  });
  return {
    path: 'errors/index',
    title: 'Statuses and errors',
    description: 'Every status that the API is documented or reported to answer: what it means, and whether to retry.',
    markdown: `# Statuses and errors

Each answer has one of these statuses. The bodies of answers are documented nowhere, so do not read them in code: decide by the status.

${table(['Status', 'Meaning', 'Retry?', 'Level'], rows)}

A *level* says [who stated it](/provenance).

## What no page documents

- **The shape of error bodies.** The client returns \`body\` as \`unknown\`. The [mock](/guides/testing) and
  [servers built with the kit](/guides/server-side) answer \`application/problem+json\` with JSON pointers; the API may not.
- **409, 413, 415, 422 and 5xx.** No source mentions them. Treat 5xx and a broken connection as temporary. The mock answers 413 to a body
  over the limit, which is an assumption.
- **Which items of a batch were refused.** Nothing documents an answer that lists items. [Inspect](/guides/silent-drops) the payload
  before you send it.
`,
  };
}

function statusPage({ status, of }: Status, { operations, document }: ContractPackage): Page {
  const { title, cause, retry, cure, provoke } = adviceOf(status);
  const meanings = [...new Set(of.map(({ meaning }) => meaning))];
  const rows = of.map(({ id, provenance }) => [
    `\`${id}\``,
    `\`${operations[id].method} ${operations[id].path}\``,
    provenance
      .filter((entry) => entry.of === undefined)
      .map((entry) => sourceLinkWithLevel(entry, document))
      .join('; '),
  ]);
  return {
    path: `errors/${status}`,
    title: `${status}: ${title}`,
    description: `What the status ${status} of the Customerscore API means, whether to retry, and how to reproduce it.`,
    markdown: `# ${status}: ${title}

${meanings.map((meaning) => `> ${prose(meaning)}`).join('\n>\n')}

## Cause

${cause}

## Retry?

${retry.text}

## ${status === '200' ? 'What to do' : 'Cure'}

${cure}

## Reproduce it with the mock

${provoke}

## Operations that answer it

${table(['Operation', 'Request', 'Source'], rows)}
`,
  };
}

const provenanceOf = ({ provenance }: Status['of'][number]) => provenance;

const sourceLinkWithLevel = (entry: Provenance, document: Document) =>
  `${levelLink(entry.level)}, ${sourceLink(entry, document)}`;

/** The level on which a status is known best. */
function strongest(provenance: Provenance[]): string {
  return (
    ['documented', 'reported', 'assumed'].find((each) => provenance.some(({ level }) => level === each)) ?? 'assumed'
  );
}
