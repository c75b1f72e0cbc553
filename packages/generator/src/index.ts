export { AccountError, type AccountFault } from './account/account-error.ts';
export { type AccountDraft, draftAccountFromFiles } from './account/draft-account.ts';
export { createFile } from './artefacts/write-file.ts';
export { type Contract, readContract } from './contract/read-contract.ts';
export { type GenerateOptions, type Generation, generateContract } from './generate.ts';
