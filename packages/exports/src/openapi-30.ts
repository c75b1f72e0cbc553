import { Converter } from '@apiture/openapi-down-convert';

/**
 * An OpenAPI 3.1 document as OpenAPI 3.0.3, for gateways and tools that do not read 3.1. It validates the same bodies. Webhooks
 * and the summary of the API are omitted, because 3.0 has none.
 */
export function renderOpenApi30(document: object): object {
  const { webhooks: _, info, ...others } = splitTypes(structuredClone(document)) as Record<string, object>;
  const { summary: __, ...known } = info as { summary?: string };
  return new Converter({ ...others, info: known }).convert() as object;
}

/** `type: [string, number]` becomes `anyOf`: 3.0 has one type in a schema, and the converter leaves lists of types alone. */
function splitTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(splitTypes);
  if (typeof value !== 'object' || value === null) return value;
  const { type, ...others } = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, splitTypes(inner)] as const),
  );
  if (!Array.isArray(type)) return type === undefined ? others : { type, ...others };
  return { ...others, anyOf: type.map((each) => ({ type: each })) };
}
