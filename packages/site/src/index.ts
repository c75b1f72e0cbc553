export { buildSite, type SiteOptions } from './build-site.ts';
export { type CodeSample, codeSamples } from './code-samples/index.ts';
export { buildReference, type ReferenceLinks, type ReferenceOptions } from './reference/index.ts';
