export { limitsText, runVerify, type VerifyRun } from './run-verify.ts';
export { UnreachableError } from './verify.ts';
