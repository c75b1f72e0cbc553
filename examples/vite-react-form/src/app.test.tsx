// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from './app';
import { handlers, mock } from './mocks/handlers';

const network = setupServer(...handlers);
beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
afterAll(() => network.close());

const user = userEvent.setup();
beforeEach(async () => {
  await mock.reset();
  // React writes its warnings to console.error.
  const consoleError = vi.spyOn(console, 'error').mockClear();
  render(<App />);
  return () => {
    cleanup();
    expect(consoleError).not.toHaveBeenCalled();
  };
});

/** The text that describes a field: its hint and its error message. */
function description(label: string): string | undefined {
  const ids = screen.getByLabelText(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}

describe('the form', () => {
  const save = () => user.click(screen.getByRole('button', { name: 'Save customer' }));

  test('shows the messages of the contract at their fields', async () => {
    await user.type(screen.getByLabelText('Name'), 'x'.repeat(256));
    await user.type(screen.getByLabelText('Owner e-mail optional'), 'nobody');
    await save();
    expect(await screen.findByText('Is required.')).toBeDefined();
    expect(description('External ID')).toBe('The identifier of the customer in your system. Is required.');
    expect(description('Name')).toBe('Must be at most 255 characters.');
    expect(description('Owner e-mail optional')).toBe('Must be an e-mail address.');
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Seats optional').getAttribute('aria-invalid')).toBe('false');
  });

  test('sends a new customer without its empty fields, and shows the answer', async () => {
    await user.type(screen.getByLabelText('External ID'), '7');
    await user.type(screen.getByLabelText('Name'), 'Acme');
    await user.type(screen.getByLabelText('Seats optional'), '12');
    await save();
    await screen.findByText('Received: the answer was 200.');
    const stored = await mock.customer('7');
    expect(stored).toMatchObject({ name: 'Acme', attributes: { seats: 12 } });
    expect(stored).not.toHaveProperty('attributes.plan_tier');
    expect(await mock.dropped()).toEqual([]);
  });

  test('sends a customer that was edited', async () => {
    await user.click(screen.getByRole('button', { name: 'Edit an existing customer' }));
    await user.clear(screen.getByLabelText('Name'));
    await save();
    expect(description('Name')).toBe('Is required.');
    await user.type(screen.getByLabelText('Name'), 'Knapp');
    await user.selectOptions(screen.getByLabelText('Plan optional'), 'free');
    await save();
    await screen.findByText('Received: the answer was 200.');
    expect(await mock.customer('12345')).toMatchObject({ name: 'Knapp', attributes: { plan_tier: 'free', seats: 39 } });
  });

  test('shows that the API refused the customer', async () => {
    await mock.script([490]);
    await user.click(screen.getByRole('button', { name: 'Edit an existing customer' }));
    await save();
    await screen.findByText('Not saved: the answer was 490.');
    expect(await mock.customers()).toEqual([]);
  });

  test('shows that no answer arrived', async () => {
    network.use(http.post('/api/customers', () => HttpResponse.error()));
    await user.click(screen.getByRole('button', { name: 'Edit an existing customer' }));
    await save();
    await screen.findByText('Not saved: the server did not answer.');
    network.resetHandlers();
  });
});

describe('the inspector', () => {
  async function inspect(json: string): Promise<string[]> {
    const textarea = screen.getByLabelText('Body of an upload, as JSON');
    await user.clear(textarea);
    await user.click(textarea);
    await user.paste(json);
    return screen.queryAllByRole('listitem').map((item) => within(item).getByText(/^[a-z-]+$/).textContent);
  }

  test.each([
    ['[', []],
    ['{ "customers": [{ "external_id": "1", "name": "A" }] }', []],
    ['{ "customers": [{}] }', ['required', 'required']],
    ['{ "customers": [{ "external_id": "1", "name": "A", "attributes": { "Seats": 1 } }] }', ['miscased-codename']],
    ['{ "customers": [{ "external_id": "1", "name": "A", "attributes": { "seats": "1" } }] }', ['wrong-type']],
  ])('finds in %s: %j', async (json, codes) => {
    expect(await inspect(json)).toEqual(codes);
  });

  test('says where the JSON is not valid', async () => {
    await inspect('[');
    expect(description('Body of an upload, as JSON')).toMatch(/^Not valid JSON: /);
  });

  test('suggests the codename of the account', async () => {
    await inspect('{ "customers": [{ "external_id": "1", "name": "A", "attributes": { "plan_teir": "free" } }] }');
    expect(screen.getByText('Of 1 values, 1 would be dropped and 0 misread.')).toBeDefined();
    expect(screen.getByText('Write "plan_tier".')).toBeDefined();
  });
});
