import { createClient } from '@customerscore-kit/contract/client';
import type { CustomersUpload } from '@customerscore-kit/contract/types';
import { createMswMock } from '@customerscore-kit/mock/msw';
import { HttpResponse, http } from 'msw';
import { account } from '../account';

/** Tells when the mock has answered a request. */
export const answers = new EventTarget();

/** The Customerscore API. It answers the requests to its production server. */
export const mock = createMswMock({ account, onRequest: () => answers.dispatchEvent(new Event('answer')) });

/** The mock accepts every key. The real one stays on your server. */
const client = createClient({ key: 'mock' });

/** What your server does with an upload. It also checks who sends it, and validates it again. */
const server = http.post('/api/customers', async ({ request }) => {
  const { status } = await client.uploadCustomers((await request.json()) as CustomersUpload);
  return new HttpResponse(null, { status });
});

export const handlers = [server, ...mock.handlers];
