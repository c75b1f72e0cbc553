/** The request that a sample sends. */
export interface SampleRequest {
  operationId: string;
  method: string;
  path: string;
  /** Values of the path parameters, in order. */
  identifiers: string[];
  keyHeader: string;
  /** Undefined for a request without a body. */
  body: unknown;
  /** Base URL, without a trailing slash. */
  serverUrl: string;
}

/** The path with its parameters filled in. */
export function filledPath({ path, identifiers }: SampleRequest): string {
  const values = identifiers.values();
  return path.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(values.next().value ?? ''));
}
