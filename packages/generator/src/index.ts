export { AccountError, type AccountFault } from './account/account-error.ts';
export { draftAccount, type KnownCodenames, knownCodenames } from './account/draft-account.ts';
export { type Contract, readContract } from './contract/read-contract.ts';
export { type GenerateOptions, type Generation, generateContract } from './generate.ts';
