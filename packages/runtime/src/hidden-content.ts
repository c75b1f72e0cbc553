import type { Change } from './copy-as-sent.ts';
import { isEnumerable } from './plain-json.ts';

/**
 * Finds content of an object that JSON.stringify does not send, because it is not an own enumerable property.
 *
 * @param fields the fields that a check reads; other hidden properties of a plain object are ignored
 */
export function hiddenContent(object: object, fields: ReadonlySet<string>): Change[] {
  const hidden = Object.getOwnPropertyNames(object).filter((key) => !isEnumerable(object, key));
  if (Array.isArray(object)) return [];
  if (isBase(Object.getPrototypeOf(object))) {
    return hidden.filter((key) => fields.has(key)).map((key) => ({ code: 'left-out', path: `/${key}` }));
  }
  return hidden.length > 0 || inheritsContent(object) ? [{ code: 'not-plain', path: '' }] : [];
}

/** Whether a prototype is the end of the chain, in any realm. */
function isBase(prototype: object | null): prototype is null {
  return prototype === null || Object.hasOwn(prototype, 'isPrototypeOf');
}

/**
 * Whether an object has content from its class: getters, enumerable properties, or a string tag, which objects with internal
 * content have, such as Map. Methods do not count.
 */
function inheritsContent(object: object): boolean {
  for (let from = Object.getPrototypeOf(object); !isBase(from); from = Object.getPrototypeOf(from)) {
    if (Object.hasOwn(from, Symbol.toStringTag)) return true;
    const properties = Object.values(Object.getOwnPropertyDescriptors(from));
    if (properties.some(({ enumerable, get }) => enumerable || get)) return true;
  }
  return false;
}
