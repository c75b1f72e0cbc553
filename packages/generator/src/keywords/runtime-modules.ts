import * as check from '@customerscore-kit/runtime/check';
import * as codePoints from '@customerscore-kit/runtime/code-points';
import * as formats from '@customerscore-kit/runtime/formats';
import * as inspections from '@customerscore-kit/runtime/inspections';
import * as jsonPointer from '@customerscore-kit/runtime/json-pointer';
import * as plainJson from '@customerscore-kit/runtime/plain-json';
import * as remark from '@customerscore-kit/runtime/remark';
import * as repeats from '@customerscore-kit/runtime/repeats';

/** The runtime modules whose functions the checks call, by name. */
export const runtimeModules: Record<string, object> = {
  check,
  'code-points': codePoints,
  formats,
  inspections,
  'json-pointer': jsonPointer,
  'plain-json': plainJson,
  remark,
  repeats,
};

const names = new Map<unknown, string>(
  Object.values(runtimeModules).flatMap((module) =>
    Object.entries(module).map(([name, value]) => [value, name] as const),
  ),
);

/** The name that a runtime module exports a function by. `Function.name` differs if the generator was bundled. */
export function runtimeName(ref: unknown): string {
  const name = names.get(ref);
  if (name === undefined)
    throw new Error('A keyword calls a function of a module that is missing in runtime-modules.ts.');
  return name;
}
