// Shapes of payloads, and how their files are read. Loads neither Redocly nor a compiler.
export { describeValue, expectation } from './account/payload-codenames.ts';
export { type PayloadShape, payloadShapes, shapeOf } from './account/payload-shapes.ts';
export { describeFormat } from './account/read-payloads.ts';
export { encodingOf, maxTextBytes, notText } from './account/read-text.ts';
export { fileError } from './contract/file-error.ts';
export type { OpenApiDocument } from './contract/openapi.ts';
