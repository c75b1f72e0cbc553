/**
 * Returns the value at a JSON pointer in URI fragment form: `#/components/schemas/Customer`.
 *
 * @throws Error naming the pointer and the first key that does not exist.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function lookup(document: unknown, pointer: string): unknown {
  if (!pointer.startsWith('#/')) throw new Error(`"${pointer}" is not a JSON pointer: it must start with "#/".`);
  let here = document;
  for (const token of pointer.slice(2).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) {
      throw new Error(`"${pointer}" does not exist: "${key}" is missing.`);
    }
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** Like {@link lookup}, for a value that must be an integer, such as a limit. */
export function lookupCount(document: unknown, pointer: string): number {
  const value = lookup(document, pointer);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new Error(`"${pointer}" must be an integer, but is ${JSON.stringify(value)}.`);
}
