import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InspectedOperationId } from '@customerscore-kit/contract/inspect';
import {
  expectation,
  type OpenApiDocument,
  type PayloadShape,
  payloadShapes,
  shapeOf,
} from '@customerscore-kit/generator/payloads';

/** What a payload is: the body of an operation, or one record of its list. */
export interface PayloadKind {
  operation: InspectedOperationId;
  /** The field of the body that lists records, if this is one of them. */
  list: string | undefined;
  /** The body around a list of such records; with placeholders for what else the body must have. */
  envelope: Readonly<Record<string, unknown>>;
}

/** Tells what payloads are by their fields. */
export interface Kinds {
  /** The operations whose payloads can be recognized. */
  operations: readonly InspectedOperationId[];
  /** What a payload should be, in a sentence. */
  expected: string;
  /**
   * @param isOne whether the payload stands alone. One of many, on a line or in a list, is a record of an upload or a whole
   *   upload, not the body of a request on a single record.
   * @returns undefined for what is no payload
   */
  of(payload: unknown, isOne: boolean): PayloadKind | undefined;
}

/**
 * @param operation what all payloads are for. Default: they are recognized.
 */
export function readKinds(operation?: InspectedOperationId): Kinds {
  const path = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));
  const document = JSON.parse(readFileSync(path, 'utf8')) as OpenApiDocument;
  const all = payloadShapes(document);
  const operations = [...new Set(all.map((shape) => shape.operation as InspectedOperationId))];
  const own = operation === undefined ? all : all.filter((shape) => shape.operation === operation);
  const listed = own.filter(({ list }) => list !== undefined);
  const ofMany = listed.length === 0 ? own : listed;
  const bodyOf = (shape: PayloadShape) => all.find((each) => each.operation === shape.operation && !each.isRecord)!;
  const kinds = new Map(all.map((shape) => [shape, kindOf(shape, bodyOf(shape))]));

  return {
    operations,
    expected: expectation(all),
    of: remembering((payload, isOne) => {
      const shape = shapeOf(payload, isOne ? own : ofMany, document);
      // With --operation, what shares no field with its payloads is one that lacks them all.
      const found = shape ?? (operation === undefined ? undefined : own.at(isOne ? 0 : -1));
      return found === undefined ? undefined : kinds.get(found);
    }),
  };
}

function kindOf({ operation, list, isRecord }: PayloadShape, body: PayloadShape): PayloadKind {
  const others = ((body.schema.required ?? []) as string[]).filter((name) => name !== list);
  return {
    operation: operation as InspectedOperationId,
    list: isRecord ? list : undefined,
    envelope: isRecord ? Object.fromEntries(others.map((name) => [name, 'placeholder'])) : {},
  };
}

/** How many sets of keys are remembered: more than files have that a program has written. */
const maxRemembered = 1000;

/** What a payload is depends on its keys alone, and those of neighbours are mostly the same. */
function remembering(find: (payload: object, isOne: boolean) => PayloadKind | undefined): Kinds['of'] {
  const byKeys = new Map<string, PayloadKind | undefined>();
  let lastKeys: string[] = [];
  let last: PayloadKind | undefined;
  let lastIsOne: boolean | undefined;
  return (payload, isOne) => {
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined;
    if (isOne === lastIsOne && hasKeys(payload, lastKeys)) return last;
    const keys = Object.keys(payload);
    const name = JSON.stringify([isOne, keys]);
    let kind = byKeys.get(name);
    if (kind === undefined) {
      kind = find(payload, isOne);
      if (byKeys.size >= maxRemembered) byKeys.clear();
      byKeys.set(name, kind);
    }
    [lastKeys, last, lastIsOne] = [keys, kind, isOne];
    return kind;
  };
}

function hasKeys(payload: object, keys: readonly string[]): boolean {
  let count = 0;
  for (const key in payload) if (key !== keys[count++]) return false;
  return count === keys.length && count > 0;
}
