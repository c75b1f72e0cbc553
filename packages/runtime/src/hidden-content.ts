import type { Change } from './copy-as-sent.ts';
import { isEnumerable } from './plain-json.ts';

/**
 * How an object shows more than JSON.stringify sends, its own enumerable properties.
 *
 * @param fields those that a check reads; what else a plain object hides, nobody looks at
 */
export function hiddenContent(object: object, fields: ReadonlySet<string>): Change[] {
  const hidden = Object.getOwnPropertyNames(object).filter((key) => !isEnumerable(object, key));
  if (Array.isArray(object)) return [];
  if (isBase(Object.getPrototypeOf(object))) {
    return hidden.filter((key) => fields.has(key)).map((key) => ({ code: 'left-out', path: `/${key}` }));
  }
  return hidden.length > 0 || inheritsContent(object) ? [{ code: 'not-plain', path: '' }] : [];
}

/** The end of a chain of prototypes, in any realm. */
function isBase(prototype: object | null): prototype is null {
  return prototype === null || Object.hasOwn(prototype, 'isPrototypeOf');
}

/**
 * Whether the class of an object gives it content: getters, enumerable properties, or a tag, which objects have that keep
 * their content inside, such as Map. Methods are none.
 */
function inheritsContent(object: object): boolean {
  for (let from = Object.getPrototypeOf(object); !isBase(from); from = Object.getPrototypeOf(from)) {
    if (Object.hasOwn(from, Symbol.toStringTag)) return true;
    const properties = Object.values(Object.getOwnPropertyDescriptors(from));
    if (properties.some(({ enumerable, get }) => enumerable || get)) return true;
  }
  return false;
}
