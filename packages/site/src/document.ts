/** The parts of the bundled contract that the site reads and writes. */
export interface Document {
  info: { title: string; version: string; summary: string; description?: string };
  paths: Record<string, PathItem>;
  webhooks: Record<string, PathItem>;
  components: {
    schemas: Record<string, Described>;
    responses: Record<string, Described>;
    headers: Record<string, Described>;
    parameters: Record<string, Parameter>;
    securitySchemes: Record<string, Described>;
  };
  'x-sources': Record<string, { level: string; title: string; url?: string; statements?: boolean }>;
  'x-statements': Record<string, { text: string }>;
}

/** Operations by method, and the parameters that they share. */
export type PathItem = Record<string, Operation> & { parameters?: unknown };

export interface Parameter extends Described {
  name: string;
  example?: string;
}

export interface Operation extends Described {
  operationId: string;
  summary: string;
  tags: string[];
  requestBody?: { content: Record<string, { examples?: Record<string, unknown> }> };
  'x-limits'?: Record<string, Limit>;
  'x-notifies'?: boolean;
  responses: Record<string, Described>;
  'x-codeSamples'?: unknown[];
  'x-badges'?: { name: string }[];
}

/** Anything with a description and a provenance: an operation, a response, a header, a schema. */
export interface Described {
  $ref?: string;
  description?: string;
  properties?: Record<string, Described | false>;
  items?: Described;
  content?: unknown;
  'x-unique-by'?: string;
  'x-codenames'?: { of: string; others: 'dropped' | 'refused' };
  'x-retired'?: Record<string, string>;
  title?: string;
  'x-identified-by'?: string[];
  'x-identifies'?: string;
  'x-names'?: string;
  'x-refers-to'?: string;
  'x-unit'?: string;
  'x-provenance'?: Provenance[];
}

export interface Limit {
  description: string;
  'x-provenance': Provenance[];
}

export interface Provenance {
  level: string;
  source: string;
  of?: string[];
  note?: string;
}

/** The operations of path items or of webhooks. */
export function operationsOf(items: Record<string, PathItem>): Operation[] {
  return Object.values(items).flatMap(({ parameters: _, ...operations }) => Object.values(operations));
}

/** A figure as people read it: with separators of thousands. */
export const printed = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('en') : value;

/** The limits of fields: of each schema, and of each property of it. */
export function fieldLimits({ components }: Document): { field: string[]; keyword: string; limit: number }[] {
  return Object.entries(components.schemas).flatMap(([name, schema]) => {
    const fields = [
      [[name], schema],
      ...Object.entries(schema.properties ?? {}).map(([key, value]) => [[name, key], value]),
    ];
    return (fields as [string[], object][]).flatMap(([field, value]) =>
      Object.entries(value)
        .filter(([keyword]) => /^max(?:Length|Items)$/.test(keyword))
        .map(([keyword, limit]) => ({ field, keyword, limit: limit as number })),
    );
  });
}
