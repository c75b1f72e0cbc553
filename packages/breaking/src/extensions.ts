import { isDeepStrictEqual } from 'node:util';
import { type Contract, isObject, type JsonObject } from './contract.ts';
import type { Change } from './level.ts';
import { place } from './place.ts';

/** Extensions that tell where facts are from. */
const sources = new Set(['x-provenance', 'x-sources', 'x-statements']);

/** Extensions that `inspect` warns by; no program sees them otherwise, and no request is refused for them. */
const advice = new Set([
  ...['x-codenames', 'x-identified-by', 'x-identifies', 'x-names', 'x-notifies', 'x-refers-to', 'x-retired', 'x-unit'],
]);

/** Members of a limit that are words. */
const words = new Set(['description', 'x-provenance']);

/**
 * Changes of the extensions, which `redocly diff` does not look into. `x-unique-by` is judged where redocly reports it, as
 * it stands in schemas and redocly follows references. An extension that the gate does not know counts as breaking.
 */
export function diffExtensions(base: Contract, today: Contract): Change[] {
  return diffObjects(base, today, '#');
}

function diffObjects(base: JsonObject, today: JsonObject, pointer: string): Change[] {
  const names = [...new Set([...Object.keys(base), ...Object.keys(today)])];
  return names.flatMap((name) => {
    const [was, is] = [base[name], today[name]];
    const here = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (name.startsWith('x-') && !isInstance(pointer)) return diffExtension(name, was, is, pointer);
    if (isObject(was) && isObject(is)) return diffObjects(was, is, here);
    if (Array.isArray(was) && Array.isArray(is)) return diffObjects({ ...was }, { ...is }, here);
    // What is there on one side only is judged as a whole by redocly.
    return [];
  });
}

/** Whether the members of an object are names that the contract chooses, so that `x-…` is no extension. */
function isInstance(pointer: string): boolean {
  return /\/(properties|headers|parameters|schemas|responses|examples|example|value|default|enum|const)$/.test(pointer);
}

function diffExtension(name: string, was: unknown, is: unknown, pointer: string): Change[] {
  if (name === 'x-unique-by' || isDeepStrictEqual(was, is)) return [];
  const where = place(pointer);
  if (sources.has(name) || advice.has(name)) return [{ level: 'patch', what: `${name} changed`, where }];
  if (name === 'x-limits') return diffLimits(isObject(was) ? was : {}, isObject(is) ? is : {}, where);
  return [{ level: 'major', what: `${name} changed, which the gate does not know (extensions.ts)`, where }];
}

function diffLimits(base: JsonObject, today: JsonObject, where: string): Change[] {
  return [...new Set([...Object.keys(base), ...Object.keys(today)])].flatMap((limit): Change[] => {
    const [was, is] = [base[limit], today[limit]];
    if (!isObject(was)) return [{ level: 'major', what: `limit ${limit} is new`, where }];
    // The limits are data in `operations`: a program that reads this one no longer compiles.
    if (!isObject(is)) return [{ level: 'major', what: `limit ${limit} is gone`, where }];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((member): Change[] => {
      const [old, now] = [was[member], is[member]];
      if (isDeepStrictEqual(old, now)) return [];
      const what = `${member === 'value' ? limit : `${member} of ${limit}`} changed`;
      if (words.has(member)) return [{ level: 'patch', what, where }];
      const loosened = typeof old === 'number' && typeof now === 'number' && now > old;
      return [{ level: loosened ? 'minor' : 'major', what: `${what} from ${old} to ${now}`, where }];
    });
  });
}
