import { GateError } from './gate-error.ts';

/** Any JSON object. */
export type JsonObject = { [key: string]: unknown };

/** The parts of a bundled contract that the gate reads by itself. */
export interface Contract extends JsonObject {
  info: JsonObject & { version: string };
  paths: Record<string, JsonObject>;
  webhooks?: Record<string, JsonObject>;
  security?: unknown;
}

/** An operation of a contract. */
export interface Operation {
  method: string;
  path: string;
  operation: JsonObject;
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Whether a value is a JSON object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a bundled contract.
 *
 * @param from where the text comes from, for the message
 * @throws GateError when it is no JSON or no contract
 */
export function parseContract(text: string, from: string): Contract {
  const cure = 'Generate it anew there, or compare with another revision: "npm run check:breaking -- --base REV".';
  let contract: unknown;
  try {
    contract = JSON.parse(text);
  } catch (error) {
    throw new GateError(`${from} is no JSON: ${(error as Error).message}\n${cure}`);
  }
  if (!isObject(contract) || !isObject(contract.paths) || !isObject(contract.info)) {
    throw new GateError(`${from} is no contract: it lacks info or paths.\n${cure}`);
  }
  if (typeof contract.info.version !== 'string') throw new GateError(`${from} has no info.version.\n${cure}`);
  return contract as Contract;
}

/** Every operation under the paths and webhooks of a contract. */
export function operationsOf({ paths, webhooks = {} }: Contract): Operation[] {
  return Object.entries({ ...paths, ...webhooks }).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return isObject(operation) ? [{ method, path, operation }] : [];
    }),
  );
}
