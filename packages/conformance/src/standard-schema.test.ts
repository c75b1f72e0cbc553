import { type Customer, validateCustomer, validateUploadCustomers } from '@customerscore-kit/contract';
import { sValidator } from '@hono/standard-validator';
import { FormApi } from '@tanstack/form-core';
import { initTRPC } from '@trpc/server';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';

const wrong = { external_id: '1', name: 'x'.repeat(300), owner_email: 'nobody', metrics: [{ date: 'today' }] };
const messages = {
  name: 'Must be at most 255 characters.',
  owner_email: 'Must be an e-mail address.',
  'metrics[0].date': 'Must be a date, written YYYY-MM-DD.',
};

describe('a form of TanStack Form takes a validator', () => {
  const open = (defaultValues: Customer) => {
    const form = new FormApi({ defaultValues, validators: { onChange: validateCustomer } });
    form.mount();
    return form;
  };

  test('and shows each message at its field', async () => {
    const form = open(wrong);
    await form.validateAllFields('change');
    await form.handleSubmit();
    const errors = form.state.errorMap.onChange as unknown as Record<string, { message: string }[]>;
    expect(Object.fromEntries(Object.entries(errors).map(([field, [issue]]) => [field, issue!.message]))).toEqual(
      messages,
    );
  });

  test('and can be submitted, if it is valid', async () => {
    const form = open({ external_id: '1', name: 'A' });
    await form.handleSubmit();
    expect(form.state).toMatchObject({ isValid: true, isSubmitted: true });
  });
});

describe('a route of Hono takes a validator', () => {
  const app = new Hono().post('/', sValidator('json', validateUploadCustomers), (context) =>
    context.json(context.req.valid('json').customers.length),
  );
  const post = (body: unknown) =>
    app.request('/', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('and passes on a valid body', async () => {
    const response = await post({ customers: [{ external_id: '1', name: 'A' }] });
    expect([response.status, await response.json()]).toEqual([200, 1]);
  });

  test('and answers with the errors of an invalid one', async () => {
    const response = await post({ customers: [{ external_id: '1' }] });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      success: false,
      error: [{ message: 'Is required.', path: ['customers', 0, 'name'] }],
    });
  });
});

describe('a procedure of tRPC takes a validator', () => {
  const { procedure, router } = initTRPC.create();
  const upload = procedure.input(validateUploadCustomers).mutation(({ input }) => input.customers.length);
  const caller = router({ upload }).createCaller({});

  test('and passes on a valid input', async () => {
    expect(await caller.upload({ customers: [{ external_id: '1', name: 'A' }] })).toBe(1);
  });

  test('and throws the errors of an invalid one', async () => {
    // @ts-expect-error A customer must have a name.
    await expect(caller.upload({ customers: [{ external_id: '1' }] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Is required.',
      cause: { issues: [{ message: 'Is required.', path: ['customers', 0, 'name'] }] },
    });
  });
});

test('the types are those of the specification', () => {
  const code = `import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type Customer, validateCustomer, validateUploadCustomers } from '@customerscore-kit/contract';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export const schema: StandardSchemaV1<Customer, Customer> = validateCustomer;
export const unknown: StandardSchemaV1 = validateUploadCustomers;
export const input: Same<StandardSchemaV1.InferInput<typeof validateCustomer>, Customer> = true;
export const output: Same<StandardSchemaV1.InferOutput<typeof validateCustomer>, Customer> = true;`;
  const refused = `import type { StandardSchemaV1 } from '@standard-schema/spec';
import { type Customer, validateUploadCustomers } from '@customerscore-kit/contract';
export const schema: StandardSchemaV1<Customer> = validateUploadCustomers;`;
  const results = compile({ code, refused });
  expect(results.code).toEqual([]);
  expect(results.refused!.join()).toMatch(/TS2322/);
});
