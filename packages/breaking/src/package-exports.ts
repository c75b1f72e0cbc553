import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type JsonObject } from './contract.ts';
import { diffMembers } from './diff/keywords.ts';
import { commonJsNames, exportedNames, isDeclaration } from './exported-names.ts';
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
    kept: (old, now, where) => [
      ...new Set(
        waysToLoad(old, now).flatMap((way): Change[] => {
          const [oldFile, file] = [fileFor(old, way), fileFor(now, way)];
          const loaded = `${where} (${way.join(' and ')})`;
          if (oldFile === undefined || file === undefined) {
            if (oldFile === file) return [];
            const isGone = file === undefined;
            return [
              { level: isGone ? 'major' : 'minor', what: `it ${isGone ? 'no longer' : 'now'} loads`, where: loaded },
            ];
          }
          return diffNames(oldNames.get(oldFile) ?? [], names.get(file) ?? [], `${where} (${file})`);
        }),
      ),
    ],
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

/**
 * The conditions that consumers load a subpath with: `import` or `require`, for code or for types, and each with every
 * condition that only some consumers have, such as `browser`.
 */
function waysToLoad(...targets: unknown[]): string[][] {
  const common = ['import', 'require', 'types', 'default'];
  const special = new Set(targets.flatMap(conditionsOf).filter((condition) => !common.includes(condition)));
  return ['import', 'require'].flatMap((kind) =>
    [[], ...[...special].map((condition) => [condition])].flatMap((more) => [
      [kind, ...more],
      [kind, ...more, 'types'],
    ]),
  );
}

function conditionsOf(target: unknown): string[] {
  return isObject(target) ? Object.entries(target).flatMap(([name, inner]) => [name, ...conditionsOf(inner)]) : [];
}

/** The file that a subpath is for some conditions. @see https://nodejs.org/api/packages.html#conditional-exports */
function fileFor(target: unknown, conditions: readonly string[]): string | undefined {
  if (typeof target === 'string') return target;
  if (!isObject(target)) return undefined;
  const matching = Object.keys(target).filter((name) => name === 'default' || conditions.includes(name));
  return matching.map((name) => fileFor(target[name], conditions)).find((file) => file !== undefined);
}

function filesOf(target: unknown): string[] {
  if (typeof target === 'string') return [target];
  return isObject(target) ? Object.values(target).flatMap(filesOf) : [];
}

/** The names that each file exports. Files that are not modules, such as JSON, are skipped. */
function namesByFile(folder: string, exports: JsonObject): Map<string, string[]> {
  const files = [...new Set(Object.values(exports).flatMap(filesOf))];
  const [commonJs, others] = [
    files.filter((file) => file.endsWith('.cjs')),
    files.filter((file) => /\.m?js$/.test(file)),
  ];
  return new Map([
    ...exportedNames(folder, files.filter(isDeclaration)),
    ...exportedNames(folder, others),
    ...commonJs.map((file) => [file, commonJsNames(folder, file)] as const),
  ]);
}
