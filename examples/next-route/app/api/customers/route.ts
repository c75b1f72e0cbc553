import { createClient, validateCreateCustomer } from '@customerscore-kit/contract';

/** Messages by field. `root` is for the whole customer. */
type Errors = Record<string, string>;

const refuse = (errors: Errors) => Response.json({ errors }, { status: 422 });

/** Creates a customer. Returns 201, or 422 with the errors by field. */
export async function POST(request: Request): Promise<Response> {
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    return Response.json({ error: 'The body is not JSON.' }, { status: 400 });
  }
  const result = validateCreateCustomer(body);
  if (!result.ok) {
    return refuse(
      Object.fromEntries(
        result.errors.map(({ missingProperty, pointer, shortMessage }) => [
          missingProperty ?? (pointer.slice(1) || 'root'),
          shortMessage,
        ]),
      ),
    );
  }

  // Next.js also loads this file when it builds the app. The key is only needed, and only read, for a request.
  const { CUSTOMERSCORE_KEY: key = '', CUSTOMERSCORE_URL: baseUrl } = process.env;
  const client = createClient({ key, baseUrl });
  try {
    const answer = await client.createCustomer(result.value, { signal: AbortSignal.timeout(10_000) });
    if (answer.ok) return new Response(null, { status: 201 });
    // The contract does not know your data: for example, whether the parent exists.
    if (answer.status === 400) return refuse({ root: 'Customerscore refused this customer.' });
    if (answer.status === 429) {
      const retryAfter = answer.response.headers.get('Retry-After') ?? '60';
      return Response.json({ error: 'Try again later.' }, { status: 503, headers: { 'Retry-After': retryAfter } });
    }
    console.error(`Customerscore answered ${answer.status}.`);
  } catch (error) {
    console.error('Customerscore did not answer.', error);
  }
  return Response.json({ error: 'The customer could not be created.' }, { status: 502 });
}
