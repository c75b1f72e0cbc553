import { lookup, lookupCount } from './json-pointer.ts';
import {
  type LimitEntry,
  methods,
  type OpenApiDocument,
  type OperationObject,
  type Provenance,
  type Reference,
  type Response,
  type Schema,
} from './openapi.ts';

/** An operation of the contract, with every reference resolved. */
export interface Operation {
  id: string;
  /** In capitals, as HTTP writes it. */
  method: string;
  path: string;
  summary: string;
  description: string;
  /** Name of the schema of the JSON body; undefined for an operation without one. */
  bodySchema: string | undefined;
  /** By status, ascending. */
  statuses: Status[];
  limits: Limits;
  security: { scheme: string; header: string }[];
  provenance: Provenance[];
}

export interface Status {
  status: number;
  meaning: string;
  /** Schema of the documented body; undefined where nobody documents one. */
  schema: Schema | undefined;
  provenance: Provenance[];
}

/** The figures of `x-limits`; a limit that the contract does not give is missing. */
export interface Limits {
  maxItems?: number;
  maxBodyBytes?: number;
  requestsPerMinute?: number;
  /** Name of the pool that `requestsPerMinute` counts in: operations of one pool share it. */
  ratePool?: string;
  /** Unit of the number in the header `Retry-After`. */
  retryAfterUnit?: string;
}

/** The operations of the document, in the order of its paths. */
export function readOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [readOperation(document, path, method, operation)] : [];
    }),
  );
}

function readOperation(document: OpenApiDocument, path: string, method: string, operation: OperationObject): Operation {
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description ?? '',
    bodySchema: readBodySchema(operation),
    statuses: Object.entries(operation.responses).map(([status, response]) => readStatus(document, status, response)),
    limits: readLimits(document, operation['x-limits'] ?? {}),
    security: readSecurity(document, operation),
    provenance: operation['x-provenance'],
  };
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object */
function readBodySchema(operation: OperationObject): string | undefined {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return undefined;
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(schema.$ref))?.[1];
  if (name === undefined) {
    throw new Error(
      `${operation.operationId}: the body must refer to a schema in components/schemas, so that it has a name.`,
    );
  }
  return name;
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#responses-object */
function readStatus(document: OpenApiDocument, status: string, response: Response | Reference): Status {
  const resolved = ('$ref' in response ? lookup(document, response.$ref) : response) as Response;
  return {
    status: Number(status),
    meaning: resolved.description,
    schema: resolved.content?.['application/json']?.schema,
    provenance: resolved['x-provenance'],
  };
}

function readLimits(document: OpenApiDocument, entries: Record<string, LimitEntry>): Limits {
  const limits: Limits = {};
  for (const [name, entry] of Object.entries(entries)) {
    switch (name) {
      case 'maxItems':
      case 'maxBodyBytes':
        limits[name] = count(document, entry);
        break;
      case 'requestsPerMinute':
        limits.requestsPerMinute = count(document, entry);
        if (entry.pool === undefined) throw new Error('x-limits.requestsPerMinute needs a pool.');
        limits.ratePool = entry.pool;
        break;
      case 'retryAfter':
        limits.retryAfterUnit = String(entry.value);
        break;
      default:
        throw new Error(`x-limits knows no "${name}".`);
    }
  }
  return limits;
}

function count(document: OpenApiDocument, entry: LimitEntry): number {
  return typeof entry.value === 'number' ? entry.value : lookupCount(document, entry.value);
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object */
function readSecurity(document: OpenApiDocument, operation: OperationObject): Operation['security'] {
  return (operation.security ?? document.security ?? []).flatMap((requirement) =>
    Object.keys(requirement).map((scheme) => {
      const { in: place, name } = document.components.securitySchemes[scheme] ?? {};
      if (place !== 'header' || name === undefined) {
        throw new Error(`${operation.operationId}: "${scheme}" must be a security scheme with a key in a header.`);
      }
      return { scheme, header: name };
    }),
  );
}
