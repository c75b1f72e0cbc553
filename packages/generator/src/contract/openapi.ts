/** The parts of an OpenAPI 3.1 document that the generator reads, with the extensions of this contract. */
export interface OpenApiDocument {
  info: { title: string; version: string; summary?: string; description?: string };
  servers: [{ url: string }, ...{ url: string }[]];
  security?: SecurityRequirement[];
  paths: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    examples?: Record<string, unknown>;
    responses?: Record<string, Response>;
    securitySchemes: Record<string, SecurityScheme>;
  };
  /** The sources that `x-provenance` cites: pages, and choices of this contract. */
  'x-sources': Record<string, { level: string; title: string; url?: string }>;
  /** The statements of the vendor's page that `x-provenance` cites, by id. */
  'x-statements': Record<string, { text: string }>;
}

export type PathItem = Partial<Record<Method, OperationObject>> & { parameters?: (Parameter | Reference)[] };

export interface Parameter {
  name: string;
  in: string;
}

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof methods)[number];

export interface OperationObject {
  operationId: string;
  summary: string;
  description?: string;
  security?: SecurityRequirement[];
  requestBody?: {
    required?: boolean;
    content: Record<string, { schema: Schema; examples?: Record<string, Reference> }>;
  };
  responses: Record<string, Response | Reference>;
  'x-limits'?: Record<string, LimitEntry>;
  'x-notifies'?: boolean;
  'x-provenance': Provenance[];
}

export interface Reference {
  $ref: string;
}

export interface Response {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema?: Schema }>;
  'x-provenance': Provenance[];
}

export type SecurityRequirement = Record<string, string[]>;

export interface SecurityScheme {
  type: string;
  in?: string;
  name?: string;
}

/** One source of a fact. `of` lists the keywords of the object that it covers; without `of`, it covers the rest. */
export interface Provenance {
  level: 'documented' | 'reported' | 'assumed';
  source: string;
  of?: string[];
  note?: string;
}

/** A limit. `value` is the number itself, or a JSON pointer to it. */
export interface LimitEntry {
  value: number | string;
  description: string;
  pool?: string;
  header?: string;
  'x-provenance': Provenance[];
}

/** A JSON Schema, loosely typed: the generator passes it to tools that understand it. */
export type Schema = { [keyword: string]: unknown };
