import { isObject } from '../contract.ts';

/** Keywords whose arrays are unordered. */
const sets = new Set([
  ...['type', 'enum', 'required', 'allOf', 'anyOf', 'oneOf', 'parameters', 'security', 'x-identified-by'],
]);

/** Sorts the unordered arrays of a node, so that nodes can be compared. */
export function sortSets(node: unknown, keyword = ''): unknown {
  if (Array.isArray(node)) {
    const items = node.map((item) => sortSets(item));
    return sets.has(keyword) ? items.sort(byText) : items;
  }
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, sortSets(value, name)]));
}

function byText(one: unknown, other: unknown): number {
  const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
  return text < otherText ? -1 : Number(text > otherText);
}
