import { maxFindings, type Violation } from './check.ts';
import { encodeToken } from './json-pointer.ts';
import { isPlain } from './plain-json.ts';

/** A difference between a value and its JSON, with the code of the finding. */
export interface Change {
  code: 'left-out' | 'becomes-null' | 'date-object' | 'not-plain';
  path: string;
}

/** A value as JSON.stringify sends it. */
export interface Sent {
  /** A copy, like the result of JSON.parse. Values that cannot be sent are replaced by a BigInt, which no rule accepts. */
  copy: unknown;
  /** Values that cannot be read or cannot be sent. */
  violations: Violation[];
  changes: Change[];
  /** Minimum number of UTF-16 code units of the JSON. */
  units: number;
}

/** Finds differences between an object and its JSON. Paths are relative to the object. */
export type FindChanges = (object: object) => Change[];

/** Maximum number of array items to copy. No request may have as many. */
const maxCopiedItems = 1_000_000;
/** JSON.stringify cannot serialize deeper objects. An object with getters can be infinitely deep. */
const maxDepth = 100_000;
/** JSON.stringify may overflow the stack on deeper objects. */
const safeDepth = 1000;
/** Replaces values that cannot be sent. */
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
  /** Its key in the parent frame. */
  key: string | number;
  units: number;
  notesBefore: number;
}

/**
 * Copies a value like JSON.parse(JSON.stringify(value)), and records what changes. Continues where JSON.stringify would throw.
 *
 * @see https://tc39.es/ecma262/#sec-serializejsonproperty
 */
export function copyAsSent(root: unknown, findChanges?: FindChanges): Sent {
  const copier = new Copier(findChanges);
  const copy = copier.copy(root);
  return { copy, violations: copier.violations, changes: copier.changes, units: copier.units };
}

/** Not recursive, because JSON.stringify supports deeper objects than JavaScript's stack. Copies shared objects only once. */
class Copier {
  readonly violations: Violation[] = [];
  readonly changes: Change[] = [];
  units = 0;
  readonly #findChanges: FindChanges | undefined;
  /** The current object and its ancestors. */
  readonly #frames: Frame[] = [];
  readonly #open = new Set<object>();
  /** Copies of objects without changes, and their sizes. */
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
    // Keep the value for the message of the type rule.
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

  /** @returns undefined if JSON omits the value; for an object, an empty copy that is filled later */
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
    const length = keys?.length ?? Math.min((source as unknown[]).length, maxCopiedItems);
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
    // Objects with changes are not cached, so that the changes are recorded at each position.
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

  /** The pointer to a property of the current object. */
  #pathOf(key: string | number): string {
    const keys = [...this.#frames.map((frame) => frame.key), key].slice(1);
    return keys.map((each) => `/${encodeToken(String(each))}`).join('');
  }
}

/** Applies `toJSON`, and unwraps wrapper objects, before a value is serialized. */
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
    const primitive: unknown = prototype.valueOf.call(value);
    return typeof primitive === 'string' ? String(value) : typeof primitive === 'number' ? Number(value) : primitive;
  } catch {
    // Not a wrapper object, although its tag says so.
    return value;
  }
}

/** Whether JSON.stringify can serialize a value without overflowing the stack. */
function canStringify(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
