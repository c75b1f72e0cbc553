import { GateError } from './gate-error.ts';

/** Any JSON object. */
export type JsonObject = { [key: string]: unknown };

/** The parts of a bundled contract that every comparison reads. */
export interface Contract extends JsonObject {
  info: JsonObject & { version: string };
  paths: Record<string, JsonObject>;
  webhooks?: Record<string, JsonObject>;
}

/** Keys of a path item whose values are operations. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Whether a value is a JSON object and not an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A part of a contract that must be a JSON object. A missing part counts as an empty object.
 *
 * @throws GateError when the part has another type
 */
export function asObject(value: unknown = {}): JsonObject {
  if (isObject(value)) return value;
  throw malformed(value, 'an object');
}

/**
 * A part of a contract that must be an array. A missing part counts as an empty array.
 *
 * @throws GateError when the part has another type
 */
export function asArray(value: unknown = []): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw malformed(value, 'an array');
}

function malformed(value: unknown, wanted: string): GateError {
  const found = JSON.stringify(value).slice(0, 60);
  return new GateError(
    `The contract has ${found} where ${wanted} belongs, so it cannot be compared.\nRun "npm run lint".`,
  );
}

/** An own property of an object. Inherited ones, such as `constructor`, do not count. */
export function member(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as JsonObject)[name] : undefined;
}

/**
 * Reads a bundled contract.
 *
 * @param from where the text comes from, for error messages
 * @throws GateError when it is not JSON or not a contract
 */
export function parseContract(text: string, from: string): Contract {
  const fix = 'Regenerate it there, or compare with another revision: "npm run check:breaking -- --base REV".';
  let contract: unknown;
  try {
    contract = JSON.parse(text);
  } catch (error) {
    throw new GateError(`${from} is not JSON: ${(error as Error).message}\n${fix}`);
  }
  if (!isObject(contract) || !isObject(contract.paths) || !isObject(contract.info)) {
    throw new GateError(`${from} is not a contract: it has no info or no paths.\n${fix}`);
  }
  if (typeof contract.info.version !== 'string') throw new GateError(`${from} has no info.version.\n${fix}`);
  return contract as Contract;
}
