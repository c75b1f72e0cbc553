import { type Client, validateCreateCustomer } from '@customerscore-kit/contract';
import express, { type Express } from 'express';

/** A server with one route: `POST /customers` creates a customer. */
export function createApp(client: Client): Express {
  const app = express();
  app.use(express.json());

  app.post('/customers', async (request, response) => {
    const result = validateCreateCustomer(request.body);
    if (!result.ok) {
      response.status(422).json({ errors: result.errors.map(({ pointer, message }) => ({ pointer, message })) });
      return;
    }
    const answer = await client.createCustomer(result.value);
    if (answer.ok) response.status(201).end();
    else if (answer.status === 429) {
      response
        .status(503)
        .set('Retry-After', answer.response.headers.get('Retry-After') ?? '60')
        .end();
    } else response.status(502).json({ error: `Customerscore answered ${answer.status}.` });
  });

  return app;
}
