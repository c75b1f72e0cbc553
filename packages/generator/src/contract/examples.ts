import { type Dirent, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AcceptedExample, RejectedExample } from '@customerscore-kit/runtime/declarations/examples';
import { parse } from 'yaml';
import { expandFills } from './fill.ts';
import type { OpenApiDocument } from './openapi.ts';
import { hasDocumentedBody, type Operation } from './operations.ts';

/** The examples of one operation, by the name of their file. */
export interface ExampleSet {
  accepted: Record<string, AcceptedExample<unknown>>;
  rejected: Record<string, RejectedExample>;
}

/**
 * Reads `accepted/<operationId>/*.yaml` and `rejected/<operationId>/*.yaml`.
 *
 * @throws Error naming the file, when an example is malformed or its operation has no body.
 */
export async function readExamples(
  folder: string,
  document: OpenApiDocument,
  operations: Operation[],
): Promise<Record<string, ExampleSet>> {
  const sets: Record<string, ExampleSet> = {};
  for (const verdict of ['accepted', 'rejected'] as const) {
    for (const id of await names(join(folder, verdict), (entry) => entry.isDirectory())) {
      if (!operations.some((operation) => operation.id === id && hasDocumentedBody(operation))) {
        throw new Error(`${join(folder, verdict, id)}: no operation "${id}" has a body of a documented shape.`);
      }
      sets[id] ??= { accepted: {}, rejected: {} };
      for (const file of await names(join(folder, verdict, id), ({ name }) => name.endsWith('.yaml'))) {
        const path = join(folder, verdict, id, file);
        try {
          const content = parse(await readFile(path, 'utf8')) as Record<string, unknown>;
          const name = basename(file, '.yaml');
          if (verdict === 'accepted') sets[id].accepted[name] = readAccepted(content, document);
          else sets[id].rejected[name] = readRejected(content, document);
        } catch (error) {
          throw new Error(`${path}: ${(error as Error).message}`);
        }
      }
    }
  }
  return sets;
}

/** Sorted names of the entries of a folder that pass the filter; empty if the folder does not exist. */
async function names(folder: string, keep: (entry: Dirent) => boolean): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(keep)
    .map(({ name }) => name)
    .sort();
}

function readAccepted(content: Record<string, unknown>, document: OpenApiDocument): AcceptedExample<unknown> {
  const { summary, description, 'x-statements': statements = [], value, ...rest } = content;
  rejectUnknownFields(rest);
  return {
    summary: text({ summary }),
    ...(description === undefined ? {} : { description: text({ description }) }),
    statements: statements as string[],
    body: expandFills(value, document),
  };
}

function readRejected(content: Record<string, unknown>, document: OpenApiDocument): RejectedExample {
  const { summary, reason, 'x-statements': statements = [], status, fault, errors, value, ...rest } = content;
  rejectUnknownFields(rest);
  if (!Number.isInteger(status)) throw new Error('"status" must be the status that the API answers.');
  if (fault !== 'type' && fault !== 'value') throw new Error('"fault" must be "type" or "value".');
  if (!Array.isArray(errors) || errors.length === 0) throw new Error('"errors" must list at least one error.');
  return {
    summary: text({ summary }),
    reason: text({ reason }),
    statements: statements as string[],
    status: status as number,
    fault,
    errors,
    body: expandFills(value, document),
  };
}

function text(field: Record<string, unknown>): string {
  const [[name, value]] = Object.entries(field) as [[string, unknown]];
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`"${name}" is missing.`);
  return value.trim();
}

function rejectUnknownFields(rest: object): void {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new Error(`"${unknown}" is not a field of an example.`);
}
