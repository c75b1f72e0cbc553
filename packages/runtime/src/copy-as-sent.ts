import { maxFindings, type Violation } from './check.ts';
import { encodeToken } from './json-pointer.ts';
import { isPlain } from './plain-json.ts';

/** How something is sent otherwise than it looks, by the code of the finding. */
export interface Change {
  code: 'left-out' | 'becomes-null' | 'date-object' | 'not-plain';
  path: string;
}

/** What JSON.stringify makes of a value. */
export interface Sent {
  /** A copy as JSON.parse gives it. Where something cannot be sent it has a BigInt, which no rule accepts. */
  copy: unknown;
  /** What cannot be read, or not be sent. */
  violations: Violation[];
  changes: Change[];
  /** UTF-16 code units that it takes as JSON at least. */
  units: number;
}

/** Finds out how an object, or a field of it, is sent otherwise than it looks. Paths start at the object. */
export type FindChanges = (object: object) => Change[];

/** Arrays are copied so far: no request may hold as much. */
const maxItems = 1_000_000;
/** No JSON.stringify goes so deep; an object that makes up its content as it is read may have no end. */
const maxDepth = 100_000;
/** JSON.stringify may run out of stack for what is deeper. */
const safeDepth = 1000;
/** Stands in a copy where something cannot be sent. */
const unsendable = 0n;

const wrappers = { String, Number, Boolean, BigInt };

/** An object or array that is being copied. */
interface Frame {
  source: object;
  copy: unknown[] | Record<string, unknown>;
  /** Undefined for an array. */
  keys: string[] | undefined;
  length: number;
  next: number;
  /** Where it stands in the frame below. */
  key: string | number;
  units: number;
  notesBefore: number;
}

/**
 * Copies a value as JSON.stringify and JSON.parse would, and notes what changes. It goes on where JSON.stringify throws.
 *
 * @see https://tc39.es/ecma262/#sec-serializejsonproperty
 */
export function copyAsSent(root: unknown, findChanges?: FindChanges): Sent {
  const copier = new Copier(findChanges);
  const copy = copier.copy(root);
  return { copy, violations: copier.violations, changes: copier.changes, units: copier.units };
}

/** It does not recurse, since JSON.stringify can go deeper than JavaScript; and it copies a shared object once. */
class Copier {
  readonly violations: Violation[] = [];
  readonly changes: Change[] = [];
  units = 0;
  readonly #findChanges: FindChanges | undefined;
  /** The objects that the one copied now stands in, itself included. */
  readonly #frames: Frame[] = [];
  readonly #open = new Set<object>();
  /** The copies of objects without changes, and what they take. */
  readonly #copies = new Map<object, Pick<Frame, 'copy' | 'units'>>();

  constructor(findChanges: FindChanges | undefined) {
    this.#findChanges = findChanges;
  }

  copy(root: unknown): unknown {
    let deepest = 0;
    const copy = this.#read({ '': root }, '');
    for (let frame = this.#frames.at(-1); frame !== undefined; frame = this.#frames.at(-1)) {
      if (frame.next < frame.length) this.#copyNext(frame);
      else this.#close(frame);
      deepest = Math.max(deepest, this.#frames.length);
    }
    if (deepest > safeDepth && this.violations.length === 0 && !canStringify(copy)) this.#refuse('unserializable', '');
    if (copy !== undefined) return copy;
    this.#note('left-out', '');
    // The rule on types says what it was.
    return typeof root === 'object' ? undefined : root;
  }

  #copyNext(frame: Frame): void {
    const { source, copy, keys } = frame;
    const index = frame.next++;
    const key = keys === undefined ? index : keys[index]!;
    const value = this.#read(source, key);
    if (Array.isArray(copy)) {
      if (value === undefined) this.#note('becomes-null', key);
      copy[index] = value ?? null;
    } else if (value === undefined) this.#note('left-out', key);
    else if (key === '__proto__') Object.defineProperty(copy, key, { value, enumerable: true });
    else copy[key] = value;
  }

  /** @returns undefined for what JSON does not have; an empty copy, to be filled later, for an object */
  #read(holder: object, key: string | number): unknown {
    try {
      const value = (holder as Record<string, unknown>)[key];
      const replacement = replace(value, String(key));
      if (!Object.is(value, replacement)) this.#note(value instanceof Date ? 'date-object' : 'not-plain', key);
      return this.#convert(replacement, key);
    } catch {
      return this.#refuse('readable', key);
    }
  }

  #convert(value: unknown, key: string | number): unknown {
    switch (typeof value) {
      case 'string':
        this.#count(value.length);
        return value;
      case 'boolean':
        return value;
      case 'number':
        if (Number.isFinite(value)) return value;
        this.#note('becomes-null', key);
        return null;
      case 'bigint':
        return this.#refuse('unserializable', key);
      case 'object':
        if (value === null) return null;
        if (this.#open.has(value) || this.#frames.length === maxDepth) return this.#refuse('unserializable', key);
        return this.#known(value) ?? this.#begin(value, key);
      default:
        return undefined;
    }
  }

  #known(source: object): unknown {
    const known = this.#copies.get(source);
    if (known !== undefined) this.#count(known.units);
    return known?.copy;
  }

  #count(units: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.units += units;
    else frame.units += units;
  }

  #begin(source: object, key: string | number): unknown {
    const isArray = Array.isArray(source);
    const keys = isArray ? undefined : Object.keys(source);
    const length = keys?.length ?? Math.min((source as unknown[]).length, maxItems);
    const notesBefore = this.#notes;
    for (const { code, path } of this.#findChanges?.(source) ?? []) this.#note(code, key, path);
    const copy = isArray ? new Array(source.length) : {};
    this.#frames.push({ source, copy, keys, length, next: 0, key, units: length, notesBefore });
    this.#open.add(source);
    return copy;
  }

  #close({ source, copy, units, notesBefore }: Frame): void {
    this.#frames.pop();
    this.#count(units);
    this.#open.delete(source);
    // What changes within it is noted for each place where it stands.
    if (this.#notes === notesBefore) this.#copies.set(source, { copy, units });
  }

  get #notes(): number {
    return this.violations.length + this.changes.length;
  }

  #note(code: Change['code'], key: string | number, path = ''): void {
    if (this.changes.length < maxFindings) this.changes.push({ code, path: this.#pathOf(key) + path });
  }

  #refuse(keyword: 'readable' | 'unserializable', key: string | number): bigint {
    if (this.violations.length < maxFindings) {
      this.violations.push({ pointer: this.#pathOf(key), keyword, params: {}, value: undefined });
    }
    return unsendable;
  }

  /** The pointer of a property of the object that is copied now. */
  #pathOf(key: string | number): string {
    const keys = [...this.#frames.map((frame) => frame.key), key].slice(1);
    return keys.map((each) => `/${encodeToken(String(each))}`).join('');
  }
}

/** What takes the place of a value before it is written: what its toJSON returns, or what a wrapper object holds. */
function replace(value: unknown, key: string): unknown {
  if (isPlain(value) || !/object|function|bigint/.test(typeof value)) return value;
  const { toJSON } = value as { toJSON?: unknown };
  return unwrap(typeof toJSON === 'function' ? toJSON.call(value, key) : value);
}

/** `new String('a')` is sent as `"a"`. */
function unwrap(value: unknown): unknown {
  const name = Object.prototype.toString.call(value).slice(8, -1);
  if (typeof value !== 'object' || !(name in wrappers)) return value;
  try {
    const { prototype }: { prototype: object } = wrappers[name as keyof typeof wrappers];
    const held: unknown = prototype.valueOf.call(value);
    return typeof held === 'string' ? String(value) : typeof held === 'number' ? Number(value) : held;
  } catch {
    // It only calls itself so.
    return value;
  }
}

/** Whether JSON.stringify has stack enough. */
function canStringify(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
