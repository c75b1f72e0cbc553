export { type Contract, readContract } from './contract.ts';
export { type GenerateOptions, type Generation, generateContract } from './generate.ts';
