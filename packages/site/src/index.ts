export { buildSite, type SiteOptions } from './build-site.ts';
export { type CodeSample, codeSamples } from './code-samples/index.ts';
export { type ServedSite, serveSite } from './serve-site.ts';
