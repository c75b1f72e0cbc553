export { bodyFixture } from './body-fixture.ts';
export { compile } from './compile.ts';
export { type InspectionCase, inspectionCases } from './inspection-cases/index.ts';
export { type Statement, statements, untestedStatements } from './statements.ts';
