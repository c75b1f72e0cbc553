import standalone from 'ajv/dist/standalone/index.js';
import { codenameLists, systemCodenames } from '../account/codename-sites.ts';
import { asserted, contractAjv } from '../compile-check.ts';
import type { Contract } from '../contract.ts';
import { readDeclarations } from '../declarations.ts';
import { docComment } from '../doc-comment.ts';
import { addInspections, inspected, withInspections } from '../inspection-keywords.ts';
import type { OpenApiDocument } from '../openapi.ts';
import { hasDocumentedBody, type OperationWithBody } from '../operations.ts';
import { generatedNotice, pascalCase, printValue } from '../print.ts';
import { findingCodes } from '../runtime/finding-codes.ts';
import { resolveSchema } from '../schema.ts';
import { bundleRuntime } from './bundle-runtime.ts';

/**
 * `inspect.js` and `inspect.d.ts`: the rules of the contract as it stands without an account, and in the same pass those
 * of what the API accepts and loses. Codenames come in as data, so one module serves every account.
 */
export async function renderInspect({ document, operations, account }: Contract): Promise<Record<string, string>> {
  const contract = account?.base ?? document;
  const bodies = operations.filter(hasDocumentedBody);
  const ajv = contractAjv();
  addInspections(ajv);
  const keywords = new Set([...asserted, ...inspected]);
  for (const { id, body } of bodies) {
    ajv.addSchema(withInspections(resolveSchema(contract, body.schema, keywords), contract), id);
  }
  const checks = standalone.default(ajv, Object.fromEntries(bodies.map(({ id }) => [`check${pascalCase(id)}`, id])));
  const system = Object.fromEntries(codenameLists.map((list) => [list, systemCodenames(contract, list)]));
  const source = [
    `import { createInspect } from './inspect.ts';`,
    `import { codePoints } from './code-points.ts';`,
    `import { isDate, isEmail, isUri } from './formats.ts';`,
    `import { repeats } from './repeats.ts';`,
    `import { inspectCodenames, inspectEvent, inspectFields, inspectIdentifier, inspectIdentities, inspectMilliseconds } from './inspections.ts';`,
    `export { findingCodes } from './finding-codes.ts';`,
    checks.replaceAll(/^export const (\w+) = (\w+);/gm, 'const $1 = $2;'),
    `export const account = ${printValue(account?.codenames)};`,
    `export const inspect = createInspect({\n${bodies.map((each) => operationEntry(each, contract)).join('')}}, ${printValue(system)}, account);`,
  ].join('\n');

  return {
    'inspect.js': generatedNotice + (await bundleRuntime(source)),
    'inspect.d.ts': [
      generatedNotice,
      readDeclarations('account'),
      `${docComment('A code of a finding. One that is published keeps its meaning.')}export type FindingCode =${Object.keys(
        findingCodes,
      )
        .map((code) => `\n  | '${code}'`)
        .join('')};\n`,
      readDeclarations('inspection').replaceAll(/^import .*\n/gm, ''),
      `${docComment('What each code stands for.')}export declare const findingCodes: Readonly<Record<FindingCode, FindingDescription>>;\n`,
      `${docComment('The account that this package was generated for, if it was for one.')}export declare const account: ${account ? 'Account' : 'undefined'};\n`,
      `${docComment('Id of an operation whose payloads can be inspected.')}export type InspectedOperationId =${bodies.map(({ id }) => `\n  | '${id}'`).join('')};\n`,
      `${docComment([
        'Says what the API will refuse of a payload (errors), and what it will accept and then lose or misread (warnings), in one pass and without a request.',
        'In an update, where one wrong codename refuses the whole request, findings on codenames are errors.',
        'Each list is of a thousand at most. Nothing is looked for within an array that is too long. It never throws on a payload, and leaves it as it is.',
        '@throws TypeError when the operation is none of those with a body of a documented shape.',
      ])}export declare function inspect(operation: InspectedOperationId, payload: unknown, options?: InspectOptions): Inspection;\n`,
    ].join('\n'),
  };
}

function operationEntry({ id, body, limits, notifies }: OperationWithBody, document: OpenApiDocument): string {
  const { properties } = document.components.schemas[body.schema]!;
  const [field] = Object.entries(properties as Record<string, { type?: string }>).find(
    ([, { type }]) => type === 'array',
  ) ?? [undefined];
  const batch = field === undefined ? undefined : { field, maxItems: limits.maxItems };
  return `  ${id}: { check: check${pascalCase(id)}, batch: ${printValue(batch)}, notifies: ${notifies} },\n`;
}
