import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Contract, isObject, parseContract } from './contract.ts';
import { diffContracts } from './contract-diff.ts';
import { GateError } from './gate-error.ts';
import { highest } from './level.ts';

/** What JSON may be at any depth. */
type Document = ReturnType<typeof JSON.parse>;
type Path = readonly string[];

/** The real contract; for speed without what another path or component has too, and without words. */
const real: Document = parseContract(
  readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
  'openapi.json',
);
const isKept = /customers|customer\/\{customerExternalId\}$/;
for (const path of Object.keys(real.paths)) if (!isKept.test(path)) delete real.paths[path];
for (const part of [real, real.components.parameters, real.components.responses, real.components.schemas]) {
  for (const name of Object.keys(part)) {
    if (/^(x-sources|x-statements|Contact|contact|Uploaded|Event|Track|Created|CustomerCreation)/.test(name))
      delete part[name];
  }
}
delete real.components.examples;

/** Keys of objects whose members are names and no keywords. */
const maps = new Set([
  ...['paths', 'webhooks', 'responses', 'headers', 'content', 'properties', 'schemas', 'parameters', 'securitySchemes'],
  ...['x-limits', 'x-retired'],
]);
const words = /^(info|tags|externalDocs|description|summary|title|examples?|x-(provenance|sources|statements))$/;
/** `openapi` may change in wording alone. */
const isSpecial = (path: Path) => path.join() === 'openapi';

/** Paths of all nodes that are more than words for people. */
function nodesIn(node: Document, path: Path = []): Path[] {
  const members = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  return members
    .filter(([name]) => maps.has(path.at(-1) ?? '') || !words.test(name))
    .flatMap(([name, value]) => [[...path, name], ...nodesIn(value, [...path, name])]);
}

const at = (path: Path): Document => path.reduce((node, name) => node[name], real);
/** Of nodes with the same content and place, such as the limits that all operations share, the first will do. */
const nodes = [
  ...new Map(
    nodesIn(real)
      .reverse()
      .map((path) => [JSON.stringify([path.slice(-3), at(path)]), path]),
  ).values(),
].reverse();

/** Those that say nothing: they may be left out as well. A response without a body and headers has words only. */
function isSilent(path: Path): boolean {
  const value = at(path);
  const reference = path.at(-1) === '$ref' && path.at(-3) === 'responses' && !/TooManyRequests$/.test(value);
  return value === false || (isObject(value) && Object.keys(value).length === 0) || reference;
}

/** Those that a user of the contract loses with the whole feature. */
function isFeature(path: Path): boolean {
  const [name, holder] = [path.at(-1)!, path.at(-2) ?? ''];
  const holders = ['paths', 'webhooks', 'responses', 'headers', 'content', 'properties', 'parameters', 'servers'];
  return holders.includes(holder) || /^(get|put|post|delete|requestBody|operationId|servers)$/.test(name);
}

function edited(path: Path, edit: (holder: Document, name: string) => void): Contract {
  const contract = structuredClone(real);
  const holder = path.slice(0, -1).reduce((node, name) => node[name], contract);
  edit(holder, path.at(-1)!);
  return contract;
}

/** The levels of a change and of taking it back. An error stops a release as a breaking change does. */
function levels(today: Contract): string {
  const both = [
    [real, today],
    [today, real],
  ].map(([before, after]) => {
    try {
      return highest(diffContracts(before, after));
    } catch (error) {
      if (error instanceof GateError) return 'major';
      throw error;
    }
  });
  return both.join();
}

/** What is possible one way and not the other breaks one of the two. */
const semantic = ['major,minor', 'minor,major', 'major,major'];

const pathsWithout = (expected: readonly string[], paths: Path[], edit: (holder: Document, name: string) => void) =>
  paths.filter((path) => !expected.includes(levels(edited(path, edit)))).map((path) => path.join('/'));

const remove = (holder: Document, name: string) => {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else delete holder[name];
};

test('compares nodes of every kind', () => {
  expect(diffContracts(real, structuredClone(real))).toEqual([]);
  expect(nodes.length).toBeGreaterThan(200);
  expect(nodes.filter(isFeature).length).toBeGreaterThan(40);
});

test('adding or removing a node is never a patch, and breaks in one direction; removing a feature breaks', () => {
  const [features, others] = [nodes.filter(isFeature), nodes.filter((path) => !isFeature(path) && !isSilent(path))];
  expect(pathsWithout(['major,minor', 'major,major'], features, remove)).toEqual([]);
  expect(pathsWithout(semantic, others, remove)).toEqual([]);
});

test('adding or removing an unknown keyword breaks, in any position', () => {
  const objects = nodes.filter((path) => isObject(at(path)) && !maps.has(path.at(-1)!) && path.at(-2) !== 'security');
  const insert = (holder: Document, name: string) => Object.assign(holder[name], { 'x-unheard-of': true });
  expect(pathsWithout(['major,major'], objects, insert)).toEqual([]);
});

test('changing a value or name is never a patch, and breaks in one direction', () => {
  const altered = (value: unknown): unknown => {
    if (typeof value === 'string') return `${value}x`;
    if (typeof value === 'number') return value + 1;
    return typeof value === 'boolean' ? !value : 'x';
  };
  const edits: Record<string, (holder: Document, name: string) => void> = {
    value: (holder, name) => Object.assign(holder, { [name]: altered(holder[name]) }),
    name: (holder, name) => {
      if (!Array.isArray(holder)) holder[`${name}x`] = holder[name];
      remove(holder, name);
    },
  };
  const anyNode = fc.constantFrom(...nodes.filter((path) => !isSilent(path) && !isSpecial(path)));
  fc.assert(
    fc.property(anyNode, fc.constantFrom('value', 'name'), (path, kind) => {
      expect(semantic, path.join('/')).toContain(levels(edited(path, edits[kind]!)));
    }),
    { numRuns: 100 },
  );
});

test('the order of keys and sets does not matter', () => {
  const sets = new Set(['required', 'type', 'enum', 'parameters', 'security', 'x-identified-by']);
  const shuffled = (node: Document, compare: () => number, keyword = ''): Document => {
    if (Array.isArray(node)) {
      const items = node.map((item) => shuffled(item, compare));
      return sets.has(keyword) ? items.sort(compare) : items;
    }
    if (!isObject(node)) return node;
    const members = Object.entries(node).map(([name, value]) => [name, shuffled(value, compare, name)] as const);
    return Object.fromEntries(members.sort(compare));
  };
  fc.assert(
    fc.property(fc.infiniteStream(fc.constantFrom(-1, 1)), (order) => {
      const compare = () => order.next().value as number;
      expect(diffContracts(real, shuffled(real, compare))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});
