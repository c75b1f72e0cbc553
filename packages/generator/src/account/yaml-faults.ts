import { type Document, isAlias, isScalar, type Node, type Pair, visit } from 'yaml';

/** Something that YAML allows and an account file cannot hold, by its offset in the text. */
export interface YamlFault {
  offset: number;
  message: string;
}

/**
 * Where a file would silently become something else than what it says: `1.0` the codename "1", `1` beside `"1"` one
 * codename instead of two (YAML compares keys as values, so the two differ), half of a surrogate pair another character.
 */
export function yamlFaults(yaml: Document.Parsed): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(yaml, {
    Map(_, { items }) {
      const names = new Set<string>();
      for (const { key } of items as Pair<Node>[]) {
        const offset = key.range?.[0] ?? 0;
        const name = nameOfKey(isAlias(key) ? key.resolve(yaml) : key);
        if (name === undefined) faults.push({ offset, message: 'A key must be a text. Write it in quotes.' });
        else if (isScalar(key) && key.type === 'PLAIN' && key.source !== name) {
          const read = key.value === null ? 'no value' : `"${name}"`;
          faults.push({ offset, message: `YAML reads the key ${key.source} as ${read}. Write it in quotes.` });
        } else if (names.has(name)) {
          faults.push({ offset, message: `The key "${name}" is a duplicate, written in another way. Remove one.` });
        }
        if (name !== undefined) names.add(name);
      }
    },
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !/\p{Surrogate}/u.test(value)) return;
      const message = `${JSON.stringify(value)} holds half of a surrogate pair, which no text can. Remove it.`;
      faults.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return faults;
}

/** The name that a key has in the object that a map becomes; undefined for a list or a map as a key. */
export function nameOfKey(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  // The key of a merge, which a file of YAML 1.1 may have, is a symbol.
  if (typeof key.value === 'symbol') return key.source;
  return key.value === null ? '' : String(key.value);
}
