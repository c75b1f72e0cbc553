import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from './contract.ts';
import { diffMembers } from './diff/keywords.ts';
import { exportedNames, isDeclaration } from './exported-names.ts';
import { GateError } from './gate-error.ts';
import type { Change } from './level.ts';

/**
 * Compares what two packages export: subpaths, and the names that their modules export.
 *
 * @param base folder with its `package.json`, declarations and JavaScript files at the base
 * @param today folder with today's versions of these files
 * @throws GateError when a `package.json` cannot be read
 */
export function diffPackageExports(base: string, today: string): Change[] {
  const [before, after] = [readExports(base), readExports(today)];
  const [oldNames, names] = [namesByFile(base, before), namesByFile(today, after)];
  return diffMembers(before, after, {
    removed: (_, where) => [{ level: 'major', what: 'the subpath was removed', where }],
    added: (_, where) => [{ level: 'minor', what: 'the subpath was added', where }],
    kept: (old, now, where) => {
      const [oldTargets, targets] = [targetsOf(old), targetsOf(now)];
      const conditions = Object.keys(oldTargets);
      if (!isDeepStrictEqual(conditions, Object.keys(targets))) {
        return [{ level: 'major', what: 'the conditions of the subpath changed', where }];
      }
      return conditions.flatMap((condition) => {
        const [oldFile, file] = [oldTargets[condition]!, targets[condition]!];
        return diffNames(oldNames.get(oldFile) ?? [], names.get(file) ?? [], `${where} (${file})`);
      });
    },
  });
}

function diffNames(before: readonly string[], after: readonly string[], where: string): Change[] {
  return [
    ...before
      .filter((name) => !after.includes(name))
      .map((name): Change => ({ level: 'major', what: `export ${name} was removed`, where })),
    ...after
      .filter((name) => !before.includes(name))
      .map((name): Change => ({ level: 'minor', what: `export ${name} was added`, where })),
  ];
}

/** The `exports` of `package.json`, by subpath. */
function readExports(folder: string): JsonObject {
  try {
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return isObject(exports) && Object.keys(exports).every((key) => key.startsWith('.')) ? exports : { '.': exports };
  } catch (error) {
    throw new GateError(
      `The package.json of the contract package cannot be read: ${(error as Error).message}\nRun "npm run generate".`,
    );
  }
}

/** The file of each condition of a subpath. */
function targetsOf(target: unknown): Record<string, string> {
  if (!isObject(target)) return { default: String(target) };
  return Object.fromEntries(
    Object.entries(target).flatMap(([condition, inner]) =>
      Object.entries(targetsOf(inner)).map(([name, file]) => [
        isObject(inner) ? `${condition} ${name}` : condition,
        file,
      ]),
    ),
  );
}

/** The names that each file exports. Files that are not modules, such as JSON, are skipped. */
function namesByFile(folder: string, exports: JsonObject): Map<string, string[]> {
  const files = [...new Set(Object.values(exports).flatMap((target) => Object.values(targetsOf(target))))];
  const modules = files.filter((file) => /\.[cm]?js$/.test(file));
  return new Map([...exportedNames(folder, files.filter(isDeclaration)), ...exportedNames(folder, modules)]);
}
