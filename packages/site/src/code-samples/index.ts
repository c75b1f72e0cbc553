import { curlSample } from './curl.ts';
import { pythonSample } from './python.ts';
import type { SampleRequest } from './sample-request.ts';
import { typescriptSample } from './typescript.ts';

/** A code sample in the format of Redoc's `x-codeSamples`. */
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

/** Code samples for one request. All read the key from `CUSTOMERSCORE_KEY` and send the same JSON. */
export function codeSamples(request: SampleRequest): CodeSample[] {
  return sampleLanguages.map(({ lang, label, write }) => ({ lang, label, source: write(request) }));
}
