import { createScanner } from 'jsonc-parser';
import { token } from './json-tokens.ts';

/** A position to find, and the positions inside it. */
interface Wanted {
  offset: number | undefined;
  inside: Map<string, Wanted>;
}

const wanted = (): Wanted => ({ offset: undefined, inside: new Map() });

/**
 * Finds the offsets of values in JSON, with or without comments. The offset of an object member is that of its key; the offset of
 * an array item is that of its value. If a key occurs more than once, the last member counts, as in JSON.parse. If a path does not
 * exist, the offset is that of the nearest parent that exists.
 *
 * The text is scanned once, without a syntax tree: the tree of a large file would need many times its memory, and a deeply nested
 * one would overflow the stack.
 *
 * @param paths keys and indices from the root to each value
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

/** An object or array that contains the current token. */
interface Container {
  place: Wanted | undefined;
  /** Index of the next item; undefined in an object. */
  index: number | undefined;
  /** In an object: the member whose value comes next. */
  member: Wanted | undefined;
  isKey: boolean;
}

function scan(text: string, root: Wanted): void {
  const scanner = createScanner(text, true);
  const stack: Container[] = [];
  for (let kind = scanner.scan(); kind !== token.end; kind = scanner.scan()) {
    const container = stack.at(-1);
    if (kind === token.closeBrace || kind === token.closeBracket) {
      stack.pop();
    } else if (kind === token.comma) {
      if (container !== undefined) container.isKey = container.index === undefined;
    } else if (container?.isKey && kind === token.string) {
      container.member = found(container.place?.inside.get(scanner.getTokenValue()), scanner.getTokenOffset());
      container.isKey = false;
    } else if (kind !== token.colon) {
      let place: Wanted | undefined;
      if (container === undefined) place = found(root, scanner.getTokenOffset());
      else if (container.index === undefined) place = container.member;
      else place = found(container.place?.inside.get(String(container.index++)), scanner.getTokenOffset());
      const isObject = kind === token.openBrace;
      if (isObject || kind === token.openBracket) {
        stack.push({ place, index: isObject ? undefined : 0, member: undefined, isKey: isObject });
      }
    }
  }
}

/** Sets the offset. Discards the offsets inside an earlier member with the same key. */
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
