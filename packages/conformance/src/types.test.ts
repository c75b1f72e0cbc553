import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { operations } from '@customerscore-kit/contract/operations';
import { describe, expect, test } from 'vitest';
import { openProject } from './compile.ts';
import { snippets } from './type-tests.ts';

const documented = Object.keys(operations.uploadCustomers.statuses)
  .filter((status) => status > '299')
  .join(' | ');
const other = `OtherFailure<${documented}>`;
/** The hover text that an editor shows for the identifier after each empty comment. */
const shown: [code: string, want: string][] = [
  ['/**/result;', 'const result: UploadCustomersResult'],
  ['result./**/status;', `200 | ${documented} | OtherSuccess<200> | ${other}`],
  ['if (result.ok) /**/result;', 'const result: Answer<true, 200> | Answer<true, OtherSuccess<200>>'],
  ['if (!result.ok) /**/result;', `const result: Answer<false, ${documented}> | Answer<false, ${other}>`],
  ['if (!result.ok) result./**/status;', `${documented} | ${other}`],
  ['if (result.status === 200) /**/result;', 'const result: Answer<true, 200>'],
  ['if (result.status === 429) result./**/status;', 'status: 429'],
  ['if (result.status === 500) /**/result;', `const result: Answer<false, ${other}>`],
  ['if (result.status !== 500) /**/result;', 'const result: UploadCustomersResult'],
  [
    'if (result.status !== 200) /**/result;',
    `const result: Answer<true, OtherSuccess<200>> | Answer<false, ${documented}> | Answer<false, ${other}>`,
  ],
  [
    'switch (result.status) { case 200: case 490: break; default: result./**/status; }',
    `400 | 401 | 403 | 405 | 406 | 429 | OtherSuccess<200> | ${other}`,
  ],
  [
    'client./**/uploadCustomers(body);',
    '(body: CustomersUpload, options?: RequestOptions): Promise<UploadCustomersResult>',
  ],
  ['body./**/customers;', 'customers: readonly Customer[]'],
  ['body.customers[0]!./**/attributes;', 'attributes?: Attributes | undefined'],
  ['body.customers[0]!./**/metrics;', 'metrics?: Metrics | undefined'],
  ['const /**/checked = validateUploadCustomers(body);', 'const checked: Validation<CustomersUpload>'],
];
const hovered = `import { createClient, type CustomersUpload, validateUploadCustomers } from '@customerscore-kit/contract';
declare const body: CustomersUpload;
const client = createClient({ key: 'k' });
const result = await client.uploadCustomers(body);
${shown.map(([code]) => code).join('\n')}`;

const project = openProject({ ...Object.fromEntries(snippets.map(([name, { code }]) => [name, code])), hovered });

test.each(snippets)('%s', (name, { error }) => {
  if (error === undefined) expect(project.messages(name)).toEqual([]);
  else expect(project.messages(name).join('\n')).toMatch(error);
});

describe('an editor shows short names', () => {
  const texts = project.hovers('hovered');

  test.each(shown.map(([code, want], index) => ({ code, want, text: texts[index]! })))('$code', ({ text, want }) => {
    expect(text.endsWith(want), text).toBe(true);
    expect(text.length).toBeLessThan(300);
  });
});

test('doc comments state the limits, which openapi-typescript leaves out', () => {
  const types = readFileSync(
    fileURLToPath(import.meta.resolve('@customerscore-kit/contract/types')).replace(/\.js$/, '.d.ts'),
    'utf8',
  );
  const document = JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json')), 'utf8'),
  );
  const { Customer, Metrics } = document.components.schemas;
  expect(commentOf(types, 'type Customer =')).toContain(String(Customer.description).split('\n')[0]);
  expect(commentOf(types, 'external_id: string')).toContain(
    `At most ${Customer.properties.external_id.maxLength} characters.`,
  );
  expect(commentOf(types, 'type Metrics =')).toContain(
    `At most ${Metrics.maxItems} items. No two items have the same date.`,
  );
});

function commentOf(types: string, declaration: string): string {
  const before = types.slice(0, types.indexOf(declaration));
  return before.slice(before.lastIndexOf('/**'));
}
