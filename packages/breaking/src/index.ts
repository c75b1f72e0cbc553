export { checkBreaking } from './gate.ts';
export { GateError } from './gate-error.ts';
export { describeReport } from './report.ts';
