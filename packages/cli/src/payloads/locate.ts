import { createScanner } from 'jsonc-parser';
import { token } from './json-tokens.ts';

/** A place that is looked for, and the places below it. */
interface Wanted {
  offset: number | undefined;
  inside: Map<string, Wanted>;
}

const wanted = (): Wanted => ({ offset: undefined, inside: new Map() });

/**
 * Offsets of places in a text of JSON, with comments or without. A member of an object is at its key, an item of a list at its
 * value. Of members with the same key the last one counts, as for JSON.parse. A place that is not there is at the nearest
 * place around it.
 *
 * It scans the text once, and builds no tree: that of a large file would take many times its memory, and a deeply nested
 * one would overflow the stack.
 *
 * @param paths keys and indices from the root, for each place
 */
export function locate(text: string, paths: readonly (readonly string[])[]): number[] {
  const root = wanted();
  for (const path of paths) {
    let here = root;
    for (const key of path) {
      let next = here.inside.get(key);
      if (next === undefined) {
        next = wanted();
        here.inside.set(key, next);
      }
      here = next;
    }
  }
  scan(text, root);
  return paths.map((path) => {
    let [here, offset] = [root as Wanted | undefined, root.offset ?? 0];
    for (const key of path) {
      here = here?.inside.get(key);
      if (here?.offset === undefined) break;
      offset = here.offset;
    }
    return offset;
  });
}

/** An object or list that the scanner is in. */
interface Container {
  place: Wanted | undefined;
  /** Index of the next item; undefined in an object. */
  index: number | undefined;
  /** In an object: the place of the member whose value comes next. */
  member: Wanted | undefined;
  isKey: boolean;
}

function scan(text: string, root: Wanted): void {
  const scanner = createScanner(text, true);
  const stack: Container[] = [];
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const around = stack.at(-1);
    if (kind === token.closeBrace || kind === token.closeBracket) {
      stack.pop();
    } else if (kind === token.comma) {
      if (around !== undefined) around.isKey = around.index === undefined;
    } else if (around?.isKey && kind === token.string) {
      around.member = found(around.place?.inside.get(scanner.getTokenValue()), scanner.getTokenOffset());
      around.isKey = false;
    } else if (kind !== token.colon) {
      let place: Wanted | undefined;
      if (around === undefined) place = found(root, scanner.getTokenOffset());
      else if (around.index === undefined) place = around.member;
      else place = found(around.place?.inside.get(String(around.index++)), scanner.getTokenOffset());
      const isObject = kind === token.openBrace;
      if (isObject || kind === token.openBracket) {
        stack.push({ place, index: isObject ? undefined : 0, member: undefined, isKey: isObject });
      }
    }
  }
}

/** Sets the offset of a place. What was found in an earlier member with the same key no longer counts. */
function found(place: Wanted | undefined, offset: number): Wanted | undefined {
  if (place !== undefined) {
    if (place.offset !== undefined) forget(place);
    place.offset = offset;
  }
  return place;
}

function forget(place: Wanted): void {
  for (const inner of place.inside.values()) {
    inner.offset = undefined;
    forget(inner);
  }
}
