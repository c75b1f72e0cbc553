import { curlSample } from './curl.ts';
import { pythonSample } from './python.ts';
import { typescriptSample } from './typescript.ts';

/** The request that a sample sends. */
export interface SampleRequest {
  operationId: string;
  method: string;
  path: string;
  /** Values of the parameters of the path, in its order. */
  identifiers: string[];
  keyHeader: string;
  /** Undefined for a request without a body. */
  body: unknown;
  /** URL of the server, without a slash at the end. */
  serverUrl: string;
}

/** A sample as Redoc reads it from `x-codeSamples`. */
export interface CodeSample {
  lang: string;
  label: string;
  source: string;
}

/** The languages of the samples. */
export const sampleLanguages = [
  { lang: 'curl', label: 'curl', write: curlSample },
  { lang: 'typescript', label: 'TypeScript', write: typescriptSample },
  { lang: 'python', label: 'Python', write: pythonSample },
];

/** The samples of one request. They read the key from `CUSTOMERSCORE_KEY`, and all send the same JSON. */
export function codeSamples(request: SampleRequest): CodeSample[] {
  return sampleLanguages.map(({ lang, label, write }) => ({ lang, label, source: write(request) }));
}

/** The path with its parameters filled in. */
export function filledPath({ path, identifiers }: SampleRequest): string {
  const values = identifiers.values();
  return path.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(values.next().value ?? ''));
}
