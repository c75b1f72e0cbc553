export { type Statement, statements, unproven } from './statements.ts';
