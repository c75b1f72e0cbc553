import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject } from './contract.ts';
import { diffMembers } from './diff/keywords.ts';
import { exportedNames, isDeclaration } from './exported-names.ts';
import { GateError } from './gate-error.ts';
import type { Change } from './level.ts';

/**
 * What a package no longer exports, and what it exports besides: subpaths, and the names of their modules.
 *
 * @param base folder with its `package.json`, declarations and JavaScript files at the base
 * @param today folder with the same of today
 * @throws GateError when a `package.json` cannot be read
 */
export function diffPackageExports(base: string, today: string): Change[] {
  const [was, is] = [readExports(base), readExports(today)];
  const [oldNames, names] = [namesByFile(base, was), namesByFile(today, is)];
  return diffMembers(was, is, {
    removed: (_, where) => [{ level: 'major', what: 'the subpath is gone', where }],
    added: (_, where) => [{ level: 'minor', what: 'the subpath is new', where }],
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

function diffNames(was: readonly string[], is: readonly string[], where: string): Change[] {
  return [
    ...was
      .filter((name) => !is.includes(name))
      .map((name): Change => ({ level: 'major', what: `export ${name} is gone`, where })),
    ...is
      .filter((name) => !was.includes(name))
      .map((name): Change => ({ level: 'minor', what: `export ${name} is new`, where })),
  ];
}

/** `exports` of `package.json`, by subpath. */
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

/** The names that each file exports. What is no module, such as JSON, has none. */
function namesByFile(folder: string, exports: JsonObject): Map<string, string[]> {
  const files = [...new Set(Object.values(exports).flatMap((target) => Object.values(targetsOf(target))))];
  const modules = files.filter((file) => /\.[cm]?js$/.test(file));
  return new Map([...exportedNames(folder, files.filter(isDeclaration)), ...exportedNames(folder, modules)]);
}
