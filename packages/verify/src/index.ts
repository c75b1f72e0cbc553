export { runVerify, type VerifyProcess } from './run-verify.ts';
