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
 * `inspect.js` and `inspect.d.ts`: the rules of the contract as it stands without an account, and in the same pass those
 * of what the API accepts and loses. Codenames come in as data, so one module serves every account. `finding-codes.js` and
 * `finding-codes.d.ts`: what each code stands for; of this, an inspection has only what its messages are made of.
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
        `${docComment('A code of a finding. One that is published keeps its meaning.')}export type FindingCode =${union(Object.keys(findingCodes))};\n`,
        `${docComment('What each code stands for.')}export declare const findingCodes: Readonly<Record<FindingCode, FindingDescription>>;\n`,
      ].join('\n'),
      'inspect.d.ts': [
        `import type { FindingCode } from './finding-codes.js';\nexport type { FindingCode };\n`,
        readDeclarations('account'),
        readDeclarations('inspection').replaceAll(/^import .*\n/gm, ''),
        `${docComment('The account that this package was generated for, if it was for one.')}export declare const account: ${account ? 'Account' : 'undefined'};\n`,
        `${docComment('Id of an operation whose payloads can be inspected.')}export type InspectedOperationId =${union(bodies.map(({ id }) => id))};\n`,
        `${docComment([
          'Finds what the API will refuse of a payload (errors), and what it will accept and then drop or misread (warnings), in one pass and without a request.',
          'It judges what is sent, the JSON of the payload, and warns of what is sent as something else than it looks.',
          'In an update, where one wrong codename refuses the whole request, findings on codenames are errors.',
          'Each list has a thousand entries at most. Nothing is looked for within an array that is too long. It never throws on a payload, and leaves it as it is.',
          '@throws TypeError when the operation has no body of a documented shape, or an option is malformed.',
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

/** A field that is required, such as the day of a metric, is no value. */
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
