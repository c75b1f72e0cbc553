import { Converter } from '@apiture/openapi-down-convert';

/**
 * Converts an OpenAPI 3.1 document to OpenAPI 3.0.3, for gateways and tools that do not support 3.1. The result accepts the same
 * request bodies. Webhooks and the summary of the API are omitted, because OpenAPI 3.0 does not have them.
 */
export function renderOpenApi30(document: object): object {
  const { webhooks: _, ...others } = splitTypes(structuredClone(document)) as Record<string, object>;
  const { summary: __, ...info } = others.info as { summary?: string };
  // Assigned, so that the fields stay in their order.
  return new Converter(Object.assign(others, { info })).convert() as object;
}

/** Replaces `type: [string, number]` with `anyOf`. OpenAPI 3.0 allows one type per schema, and the converter does not change arrays of types. */
function splitTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(splitTypes);
  if (typeof value !== 'object' || value === null) return value;
  const { type, ...others } = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, splitTypes(inner)] as const),
  );
  if (!Array.isArray(type)) return type === undefined ? others : { type, ...others };
  return { ...others, anyOf: type.map((each) => ({ type: each })) };
}
