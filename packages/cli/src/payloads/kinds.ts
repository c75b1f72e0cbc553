import type { InspectedOperationId } from '@customerscore-kit/contract/inspect';
import {
  expectation,
  type OpenApiDocument,
  type PayloadShape,
  payloadShapes,
  shapeOf,
} from '@customerscore-kit/generator/payloads';
import { readContractFile } from '../contract-file.ts';

/** The kind of a payload: the request body of an operation, or one record of its array. */
export interface PayloadKind {
  operation: InspectedOperationId;
  /** The field of the body that contains the records, if the payload is a record. */
  list: string | undefined;
  /** Placeholders for the other required fields of the body, if the payload is a record. */
  envelope: Readonly<Record<string, unknown>>;
}

/** Detects the kind of payloads from their fields. */
export interface Kinds {
  /** The operations whose payloads can be detected. */
  operations: readonly InspectedOperationId[];
  /** A sentence about what a payload should be, for error messages. */
  expected: string;
  /**
   * @param isOne whether the payload is the only one in the file. One of many, on a line or in an array, is a record of an upload or
   *   a whole upload, not the body of a request for a single record.
   * @returns undefined if the value is not a payload
   */
  of(payload: unknown, isOne: boolean): PayloadKind | undefined;
}

/** @param operation operation of all payloads. Default: detected from their fields. */
export function readKinds(operation?: InspectedOperationId): Kinds {
  const document = JSON.parse(readContractFile('openapi.json')) as OpenApiDocument;
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
    of: cached((payload, isOne) => {
      const shape = shapeOf(payload, isOne ? own : ofMany, document);
      // With --operation, a value without any known field is a payload that lacks all of them.
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

/** Maximum number of cached key sets. Files that a program writes have fewer. */
const maxCached = 1000;

/** Caches the results by key set. The kind depends only on the keys, and consecutive payloads mostly have the same keys. */
function cached(find: (payload: object, isOne: boolean) => PayloadKind | undefined): Kinds['of'] {
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
      if (byKeys.size >= maxCached) byKeys.clear();
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
