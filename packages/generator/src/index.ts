export type { FileProblem as AccountProblem } from '@customerscore-kit/config-file';
export { AccountError } from './account/account-error.ts';
export type { AccountDraft } from './account/draft-account.ts';
export { draftAccountFromFiles } from './account/draft-from-files.ts';
export { createFile } from './artefacts/write-file.ts';
export { type Contract, readContract } from './contract/read-contract.ts';
export { type GenerateOptions, type Generation, generateContract } from './generate.ts';
