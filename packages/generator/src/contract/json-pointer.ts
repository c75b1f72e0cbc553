/**
 * Returns what stands at a JSON pointer of a document, written as a URI fragment: `#/components/schemas/Customer`.
 *
 * @throws Error naming the pointer and the first key that leads nowhere.
 * @see https://www.rfc-editor.org/rfc/rfc6901#section-6
 */
export function lookup(document: unknown, pointer: string): unknown {
  if (!pointer.startsWith('#/')) throw new Error(`"${pointer}" is no JSON pointer: it must begin with "#/".`);
  let here = document;
  for (const token of pointer.slice(2).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) {
      throw new Error(`"${pointer}" leads nowhere: there is no "${key}".`);
    }
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** As {@link lookup}, for a place that must hold a whole number, such as a limit. */
export function lookupCount(document: unknown, pointer: string): number {
  const value = lookup(document, pointer);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new Error(`"${pointer}" should hold a whole number, but holds ${JSON.stringify(value)}.`);
}
