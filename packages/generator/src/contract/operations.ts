import { lookup, lookupCount } from './json-pointer.ts';
import {
  type LimitEntry,
  methods,
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Provenance,
  type Reference,
  type Response,
  type Schema,
} from './openapi.ts';

/** An operation of the contract, with every reference resolved. */
export interface Operation {
  id: string;
  /** In upper case, as in HTTP. */
  method: string;
  path: string;
  summary: string;
  description: string;
  /** Names of the path parameters, in order. */
  pathParameters: string[];
  /**
   * The JSON body; undefined if there is none. `schema` is the name of its schema, undefined if its shape is not documented.
   * `shown` are the names of the examples in the document.
   */
  body: { mediaType: string; required: boolean; schema: string | undefined; shown: string[] } | undefined;
  /** In ascending order. */
  statuses: Status[];
  limits: Limits;
  security: { scheme: string; header: string }[];
  /** Whether each request makes the vendor notify people. */
  notifies: boolean;
  /** How reliable the information is that the operation exists. */
  level: Provenance['level'];
  provenance: Provenance[];
}

export interface Status {
  status: number;
  meaning: string;
  /** Schema of the body; undefined if the body is not documented. */
  schema: Schema | undefined;
  provenance: Provenance[];
}

/** The values of `x-limits`. Limits that the contract does not set are undefined. */
export interface Limits {
  maxItems?: number;
  maxBodyBytes?: number;
  requestsPerMinute?: number;
  /** Name of the rate limit pool: operations with the same pool share `requestsPerMinute`. */
  ratePool?: string;
  /** Unit of the number in the header `Retry-After`. */
  retryAfterUnit?: string;
}

/** The operations of the document, in the order of its paths. */
export function readOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [readOperation(document, path, item, method, operation)] : [];
    }),
  );
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  method: string,
  operation: OperationObject,
): Operation {
  const provenance = operation['x-provenance'];
  const ofAll = provenance.find((entry) => entry.of === undefined);
  if (ofAll === undefined)
    throw new Error(
      `${operation.operationId}: one x-provenance entry must cover the whole operation. Add an entry without "of".`,
    );
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    description: operation.description ?? '',
    pathParameters: readPathParameters(document, path, item),
    body: readBody(operation),
    statuses: Object.entries(operation.responses).map(([status, response]) =>
      readStatus(document, status, response, provenance),
    ),
    limits: readLimits(document, operation['x-limits'] ?? {}),
    security: readSecurity(document, operation),
    notifies: operation['x-notifies'] ?? false,
    level: ofAll.level,
    provenance,
  };
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#path-templating */
function readPathParameters(document: OpenApiDocument, path: string, { parameters = [] }: PathItem): string[] {
  const inTemplate = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);
  const declared = parameters
    .map((parameter) => ('$ref' in parameter ? (lookup(document, parameter.$ref) as Parameter) : parameter))
    .filter((parameter) => parameter.in === 'path')
    .map(({ name }) => name);
  if (inTemplate.join() !== declared.join()) {
    throw new Error(
      `${path}: declare its parameters on the path, in the same order. Declared: ${declared.join(', ') || 'none'}.`,
    );
  }
  return inTemplate;
}

/** The only media type of request bodies that the generator supports. */
const mediaType = 'application/json';

/** @see https://spec.openapis.org/oas/v3.1.1.html#request-body-object */
function readBody({ operationId, requestBody }: OperationObject): Operation['body'] {
  if (requestBody === undefined) return undefined;
  const { schema, examples = {} } = requestBody.content[mediaType] ?? {};
  if (schema === undefined) throw new Error(`${operationId}: the body must be ${mediaType} with a schema.`);
  const required = requestBody.required ?? false;
  const shown = Object.keys(examples);
  if (Object.keys(schema).length === 0) return { mediaType, required, schema: undefined, shown };
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(schema.$ref))?.[1];
  if (name === undefined) {
    throw new Error(
      `${operationId}: the schema of the body must be a $ref to components/schemas, which gives it a name, or empty.`,
    );
  }
  return { mediaType, required, schema: name, shown };
}

/**
 * Reads a status. Its provenance is the operation's entry for this status, else the operation's entry for `responses`, else
 * that of the response itself.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#responses-object
 */
function readStatus(
  document: OpenApiDocument,
  status: string,
  response: Response | Reference,
  ofOperation: Provenance[],
): Status {
  if (!/^[1-5]\d\d$/.test(status))
    throw new Error(`${status}: the key of a response must be a single status, such as "200".`);
  const resolved = ('$ref' in response ? lookup(document, response.$ref) : response) as Response;
  const about = (part: string) =>
    ofOperation.flatMap(({ of, ...entry }) => (of?.includes(part) ? [entry as Provenance] : []));
  const [provenance] = [about(status), about('responses'), resolved['x-provenance']].filter(
    (entries) => entries.length > 0,
  );
  if (provenance === undefined) throw new Error(`Status ${status} has no x-provenance.`);
  return {
    status: Number(status),
    meaning: resolved.description,
    schema: resolved.content?.['application/json']?.schema,
    provenance,
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
        throw new Error(`x-limits has no field "${name}".`);
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

/** An operation whose body has a documented shape. */
export type OperationWithBody = Operation & { body: { schema: string; shown: string[] } };

/** Whether the operation has a body of a documented shape: one that can be checked and has examples. */
export function hasDocumentedBody(operation: Operation): operation is OperationWithBody {
  return operation.body?.schema !== undefined;
}
