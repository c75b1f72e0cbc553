import { convertV2 } from 'openapi-to-postmanv2';

/**
 * Converts an OpenAPI document to a Postman collection, version 2.1. The base URL and the key are variables of the collection. The
 * request bodies are the examples of the contract.
 *
 * @throws Error when the converter refuses the document.
 */
export async function renderPostman(document: object): Promise<object> {
  // The converter modifies its input.
  const data = structuredClone(document);
  const options = { parametersResolution: 'Example', folderStrategy: 'Tags' };
  const collection = await new Promise<object>((resolve, reject) => {
    convertV2({ type: 'json', data }, options, (error, result) => {
      if (error !== null || !result.result) reject(error ?? new Error(result.reason));
      else resolve(JSON.parse(JSON.stringify(result.output[0]!.data)));
    });
  });
  const { variable = [], ...others } = withoutIds(collection) as { variable?: object[] };
  return { ...others, variable: [...variable, { key: 'apiKey', value: '', type: 'secret' }] };
}

/** Removes the random ids that the converter adds. Postman does not need them, and they change with every run. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (typeof value !== 'object' || value === null) return value;
  const isId = ([name, inner]: [string, unknown]) =>
    ['id', '_postman_id'].includes(name) && typeof inner === 'string' && uuid.test(inner);
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !isId(entry))
      .map(([name, inner]) => [name, withoutIds(inner)]),
  );
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
