import { nameOfKey } from '@customerscore-kit/config-file';
import { type Document, isAlias, isScalar, type Node, type Pair, visit } from 'yaml';

/** Something that YAML allows but account files do not, with its offset in the text. */
export interface YamlProblem {
  offset: number;
  message: string;
}

/**
 * Finds keys and strings that YAML would silently change: `1.0` becomes the codename "1"; `1` and `"1"` become one codename
 * (YAML compares keys as values, so it sees two); a lone surrogate becomes another character.
 */
export function yamlProblems(yaml: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(yaml, {
    Map(_, { items }) {
      const names = new Set<string>();
      for (const { key } of items as Pair<Node>[]) {
        const offset = key.range?.[0] ?? 0;
        const name = nameOfKey(isAlias(key) ? key.resolve(yaml) : key);
        if (name === undefined) problems.push({ offset, message: 'A key must be a string. Put it in quotes.' });
        else if (isScalar(key) && key.type === 'PLAIN' && key.source !== name) {
          const read = key.value === null ? 'no value' : `"${name}"`;
          problems.push({ offset, message: `YAML reads the key ${key.source} as ${read}. Put it in quotes.` });
        } else if (names.has(name)) {
          problems.push({ offset, message: `The key "${name}" is a duplicate in another notation. Remove one.` });
        }
        if (name !== undefined) names.add(name);
      }
    },
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !/\p{Surrogate}/u.test(value)) return;
      const message = `${JSON.stringify(value)} contains a lone surrogate, which is not valid Unicode. Remove it.`;
      problems.push({ offset: range?.[0] ?? 0, message });
    },
  });
  return problems;
}
