import { type FileProblem, type LocatedProblem, YamlText } from '@customerscore-kit/config-file';
import { type Document, visit } from 'yaml';
import { MappingError } from './mapping-error.ts';

/** The content of a YAML file, and where each part of it stands. */
export interface YamlContent {
  content: unknown;
  locate(problem: LocatedProblem): FileProblem;
}

/**
 * Reads YAML. Keys are texts, also those that look like numbers.
 *
 * @throws MappingError with all errors of syntax
 */
export function readYaml(text: string, file: string): YamlContent {
  const yaml = new YamlText(text, { stringKeys: true });
  const errors = [
    ...yaml.syntaxProblems(),
    ...lostAliases(yaml.document).map((offset) =>
      yaml.problemAt(offset, 'No anchor before this alias has its name. Write the value.'),
    ),
  ];
  if (errors.length > 0) throw new MappingError(file, errors);
  return { content: contentOf(yaml.document, file), locate: (problem) => yaml.locate(problem) };
}

function contentOf(yaml: Document, file: string): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = `${(error as Error).message}. Write values instead of aliases.`;
    throw new MappingError(file, [{ line: 1, column: 1, message }]);
  }
}

/** Offsets of aliases without an anchor. */
function lostAliases(yaml: Document): number[] {
  const offsets: number[] = [];
  visit(yaml, {
    Alias(_, alias) {
      if (alias.resolve(yaml) === undefined) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}
