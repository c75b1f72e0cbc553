import type { OperationId } from '@customerscore-kit/contract/operations';
import { operationTable } from './operation-table.ts';

/** The operations of a path, by method. */
export interface Route {
  operations: ReadonlyMap<string, OperationId>;
  /** The values of the path parameters, by name. */
  params: Record<string, string>;
}

interface Template {
  segments: { name: string | undefined; text: string }[];
  operations: Map<string, OperationId>;
}

const templates = readTemplates();

function readTemplates(): Template[] {
  const byPath = new Map<string, Template>();
  for (const [id, { method, path }] of Object.entries(operationTable)) {
    const segments = path.split('/').map((text) => ({ name: /^\{(.+)\}$/.exec(text)?.[1], text }));
    const template = byPath.get(path) ?? { segments, operations: new Map() };
    template.operations.set(method, id as OperationId);
    byPath.set(path, template);
  }
  // A path without parameters comes first: it wins over a template that also matches.
  return [...byPath.values()].sort((a, b) => parameters(a) - parameters(b));
}

function parameters({ segments }: Template): number {
  return segments.filter(({ name }) => name !== undefined).length;
}

/** The routes of the paths without parameters. */
const routes: ReadonlyMap<string, Route> = new Map(
  templates
    .filter((template) => parameters(template) === 0)
    .map(({ segments, operations }) => [segments.map(({ text }) => text).join('/'), { operations, params: {} }]),
);

/**
 * Finds the route of a request target.
 *
 * @returns undefined if no path of the contract matches. A parameter that is empty, or whose percent-encoding is malformed, does
 *   not match.
 */
export function findRoute(target: string): Route | undefined {
  const path = pathOf(target);
  const exact = routes.get(path);
  if (exact !== undefined) return exact;
  const segments = path.split('/');
  for (const template of templates) {
    if (template.segments.length !== segments.length) continue;
    const params = match(template, segments);
    if (params !== undefined) return { operations: template.operations, params };
  }
  return undefined;
}

/** The path of a target, which is a path with a query or, in requests to proxies, a URL. */
function pathOf(target: string): string {
  const path = target.startsWith('/') ? target : target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '');
  const end = path.search(/[?#]/);
  return end === -1 ? path : path.slice(0, end);
}

function match({ segments: wanted }: Template, segments: readonly string[]): Record<string, string> | undefined {
  // Parameter names come from the contract, so a plain object is safe.
  const params: Record<string, string> = {};
  for (const [index, { name, text }] of wanted.entries()) {
    const segment = segments[index]!;
    if (name === undefined) {
      if (segment !== text) return undefined;
      continue;
    }
    const value = decoded(segment);
    if (value === undefined || value === '') return undefined;
    params[name] = value;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
