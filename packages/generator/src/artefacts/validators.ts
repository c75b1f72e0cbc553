import { hasDocumentedBody } from '../contract/operations.ts';
import type { Contract } from '../contract/read-contract.ts';
import { itemSchemas, resolveSchema } from '../contract/schema.ts';
import { asserted, contractAjv } from '../keywords/compile-check.ts';
import { printChecks } from '../keywords/print-checks.ts';
import { addSentKeywords, withSent } from '../keywords/sent-keywords.ts';
import type { CheckedModule } from './checked-module.ts';
import { readDeclarations } from './print/declarations.ts';
import { docComment } from './print/doc-comment.ts';
import { pascalCase } from './print/print.ts';

/** A generated validator. */
interface Validator {
  /** `UploadCustomers` for `validateUploadCustomers` and `checkUploadCustomers`. */
  name: string;
  /** The schema in `components/schemas` that it checks. */
  schema: string;
  /** What its messages call the value; undefined for a body. */
  subject?: string;
  /** What it checks, for its doc comment. */
  about: string;
}

/** The names of records whose schema has another name. */
const recordNames: Record<string, string> = { UploadedContact: 'Contact', TrackerEvent: 'Event' };

/**
 * `validators.js` and `validators.d.ts`: one function for each operation with a JSON body, and one for each kind of record in
 * the bodies, compiled ahead of time by Ajv.
 *
 * Each check is a single function with all schemas inlined, which collects all errors in one pass.
 */
export function validators(contract: Contract): CheckedModule {
  const { document, account } = contract;
  const all = [...ofBodies(contract), ...ofRecords(contract)];
  const ajv = contractAjv();
  addSentKeywords(ajv);
  for (const { name, schema } of all) ajv.addSchema(withSent(resolveSchema(document, schema, asserted)), name);
  const checks = printChecks(ajv, Object.fromEntries(all.map(({ name }) => [`check${name}`, name])));

  const entry = [
    `import { validator } from '@customerscore-kit/runtime/validator';`,
    ...(account === undefined ? [] : [`import '@customerscore-kit/runtime/explain-closed';`]),
    `import { ${all.map(({ name }) => `check${name}`).join(', ')} } from 'checks:validators';`,
    // The comment lets bundlers remove the validators that an application does not use.
    ...all.map(({ name, subject }) => {
      const subjectArgument = subject === undefined ? '' : `, ${JSON.stringify(subject)}`;
      return `export const validate${name} = /* @__PURE__ */ validator(check${name}${subjectArgument});`;
    }),
  ].join('\n');

  const declarations = [
    `import type { ${[...new Set(all.map(({ schema }) => schema))].sort().join(', ')} } from './types.js';`,
    readDeclarations('validation'),
    ...all.map(
      ({ name, schema, about }) =>
        `${docComment(
          `Checks ${about} against the contract, as the JSON that is sent. Reports all errors, up to a thousand. The items of an array that is too long are not checked. Never throws, and does not modify the value.`,
        )}export declare const validate${name}: Validator<${schema}>;\n`,
    ),
  ].join('\n');

  return { entry, modules: { 'checks:validators': checks }, files: { 'validators.d.ts': declarations } };
}

function ofBodies({ operations }: Contract): Validator[] {
  return operations
    .filter(hasDocumentedBody)
    .map(({ id, body }) => ({ name: pascalCase(id), schema: body.schema, about: `the body of \`${id}\`` }));
}

/** The validators of records: the items of arrays in bodies, such as a customer of an upload, and its metrics. */
function ofRecords({ document, operations }: Contract): Validator[] {
  const bodies = operations.filter(hasDocumentedBody).map(({ body }) => body.schema);
  return itemSchemas(document, bodies).map((schema) => {
    const name = recordNames[schema] ?? schema;
    // `ContactMetric` is called "contact metric".
    const noun = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
    const inMessages = schema === name ? '' : `, a \`${schema}\`,`;
    return { name, schema, subject: `The ${noun}`, about: `one ${noun}${inMessages}` };
  });
}
