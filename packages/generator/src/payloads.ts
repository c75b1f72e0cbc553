// What payloads are, and how their files are read. It loads neither Redocly nor a compiler.
export { expectation, lookOf as lookOfValue } from './account/payload-codenames.ts';
export { type PayloadShape, payloadShapes, shapeOf } from './account/payload-shapes.ts';
export { lookOf as lookOfText } from './account/read-payloads.ts';
export { encodingOf, maxTextBytes, notText } from './account/read-text.ts';
export { fileError } from './contract/file-error.ts';
export type { OpenApiDocument } from './contract/openapi.ts';
