// Account files. Loads neither Redocly nor a compiler.
export { AccountError } from './account/account-error.ts';
export { readAccount } from './account/read-account.ts';
export { createFile, replaceFile } from './artefacts/write-file.ts';
export type { OpenApiDocument } from './contract/openapi.ts';
