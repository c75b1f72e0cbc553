import type { FindingDescription } from '@customerscore-kit/runtime/declarations/finding-codes';
import { findingCodes } from '@customerscore-kit/runtime/finding-codes';
import { codenameLists, systemCodenames } from '../contract/codename-locations.ts';
import type { Schema } from '../contract/openapi.ts';
import { hasDocumentedBody, type OperationWithBody } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { resolveSchema } from '../contract/schema.ts';
import { asserted, contractAjv } from '../keywords/compile-check.ts';
import { addInspections, inspected, withInspections } from '../keywords/inspection-keywords.ts';
import { addPlainKeywords, withPlain } from '../keywords/plain-keywords.ts';
import { printChecks } from '../keywords/print-checks.ts';
import type { CheckedModule } from './checked-module.ts';
import { readDeclarations } from './print/declarations.ts';
import { docComment } from './print/doc-comment.ts';
import { pascalCase, printValue } from './print/print.ts';

/**
 * `inspect.js` and `inspect.d.ts`: checks the rules of the general contract and, in the same pass, finds what the API accepts
 * and then loses. Codenames are data, so the same module works for every account. `finding-codes.js` and
 * `finding-codes.d.ts`: the meaning of each code. `inspect.js` includes only the parts that its messages use.
 */
export function inspection({ document, operations, account }: Contract): CheckedModule {
  const contract = account?.base ?? document;
  const bodies = operations.filter(hasDocumentedBody);
  const ajv = contractAjv();
  addPlainKeywords(ajv);
  addInspections(ajv);
  const keywords = new Set([...asserted, ...inspected]);
  const schemas = Object.fromEntries(
    bodies.map(({ id, body }) => [id, resolveSchema(contract, body.schema, keywords)]),
  );
  for (const [id, schema] of Object.entries(schemas)) {
    ajv.addSchema(withPlain(withInspections(schema, contract)), id);
  }
  const checks = printChecks(ajv, Object.fromEntries(bodies.map(({ id }) => [`check${pascalCase(id)}`, id])));
  const system = Object.fromEntries(codenameLists.map((list) => [list, systemCodenames(contract, list)]));
  const entry = [
    `import { createInspect } from '@customerscore-kit/runtime/inspect';`,
    `import { ${bodies.map(({ id }) => `check${pascalCase(id)}`).join(', ')} } from 'checks:inspect';`,
    `export const account = ${printValue(account?.codenames)};`,
    `const operations = {\n${bodies.map((each) => operationEntry(each, schemas[each.id]!)).join('')}};`,
    `const system = ${printValue(system)};`,
    `const fields = ${printValue([...new Set(Object.values(schemas).flatMap(fieldNames))])};`,
    `export const inspect = createInspect({ operations, system, fields, account });`,
  ].join('\n');

  const messages = Object.entries<FindingDescription>(findingCodes).map(
    ([code, { consequence, whereRefused, cure }]) => [code, { consequence, whereRefused, cure }] as const,
  );
  return {
    entry,
    modules: {
      'checks:inspect': checks,
      './finding-codes.ts': `export const findingCodes = ${printValue(Object.fromEntries(messages))};`,
    },
    files: {
      'finding-codes.js': `export const findingCodes = ${printValue(findingCodes)};\n`,
      'finding-codes.d.ts': [
        readDeclarations('finding-codes'),
        `${docComment('The code of a finding. Published codes keep their meaning.')}export type FindingCode =${union(Object.keys(findingCodes))};\n`,
        `${docComment('The meaning of each finding code.')}export declare const findingCodes: Readonly<Record<FindingCode, FindingDescription>>;\n`,
      ].join('\n'),
      'inspect.d.ts': [
        `import type { FindingCode } from './finding-codes.js';\nexport type { FindingCode };\n`,
        readDeclarations('account'),
        readDeclarations('inspection').replaceAll(/^import .*\n/gm, ''),
        `${docComment('The account that this package was generated for; undefined for the general contract.')}export declare const account: ${account ? 'Account' : 'undefined'};\n`,
        `${docComment('Id of an operation whose payloads can be inspected.')}export type InspectedOperationId =${union(bodies.map(({ id }) => id))};\n`,
        `${docComment([
          'Finds what the API would refuse in a payload (errors), and what it would accept and then drop or misread (warnings). Makes no request.',
          'Checks the JSON of the payload, which is what is sent, and warns about values that JSON changes or drops.',
          'In an update, where one wrong codename makes the API refuse the whole request, findings about codenames are errors.',
          'Each list has at most a thousand entries. The items of an array that is too long are not checked. Never throws because of a payload, and does not modify it.',
          '@throws TypeError when the body of the operation has no documented shape, or an option is malformed.',
        ])}export declare function inspect(operation: InspectedOperationId, payload: unknown, options?: InspectOptions): Inspection;\n`,
      ].join('\n'),
    },
  };
}

function union(names: string[]): string {
  return names.map((name) => `\n  | '${name}'`).join('');
}

function operationEntry({ id, limits, notifies }: OperationWithBody, schema: Schema): string {
  const [field] = Object.entries(propertiesOf(schema)).find(([, { type }]) => type === 'array') ?? [undefined];
  const batch = field === undefined ? undefined : { field, maxItems: limits.maxItems };
  const { maxBodyBytes } = limits;
  return `  ${id}: { check: check${pascalCase(id)}, batch: ${printValue(batch)}, maxBodyBytes: ${maxBodyBytes}, values: ${valuePattern(schema)}, notifies: ${notifies} },\n`;
}

/** A regular expression for the pointers of the values of attributes and metrics. */
function valuePattern(schema: Schema): string {
  const paths = (each: Schema): string[] => [
    ...Object.entries(propertiesOf(each)).flatMap(([name, inner]) => paths(inner).map((path) => `\\/${name}${path}`)),
    ...(each.type === 'array' ? paths(each.items as Schema).map((path) => `\\/\\d+${path}`) : []),
    ...(each.type === 'object' && 'x-codenames' in each ? [`\\/${unlessRequired(each)}[^/]*`] : []),
  ];
  const all = paths(schema);
  return all.length === 0 ? '/(?!)/' : `/^(?:${all.join('|')})$/`;
}

/** Required fields, such as the date of a metric, do not count as values. */
function unlessRequired({ required }: Schema): string {
  return required === undefined ? '' : `(?!(?:${(required as string[]).join('|')})$)`;
}

function fieldNames(schema: Schema): string[] {
  const properties = Object.entries(propertiesOf(schema));
  const inner = [...properties.map(([, each]) => each), ...(schema.type === 'array' ? [schema.items as Schema] : [])];
  return [...properties.map(([name]) => name), ...inner.flatMap(fieldNames)];
}

function propertiesOf(schema: Schema): Record<string, Schema> {
  return (schema.properties ?? {}) as Record<string, Schema>;
}
