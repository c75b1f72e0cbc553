import { type OperationId, operations, serverUrl } from '@customerscore-kit/contract/operations';
import { createMswMock } from '@customerscore-kit/mock/msw';
import { getResponse } from 'msw';
import { parse as parseYaml } from 'yaml';

/** A request as the form has it. */
export interface EditedRequest {
  id: OperationId;
  /** Path parameters by name. */
  parameters: Record<string, string>;
  /** JSON. Not used if the operation has no body. */
  body: string;
}

/** The answer of the mock, and what became of the request. */
export interface Answer {
  status: number;
  headers: [name: string, value: string][];
  /** JSON, or empty. */
  body: string;
  /** Pointers to what was accepted and not stored. */
  dropped: string[];
  /** All stored customers, as JSON. */
  stored: string;
}

/** A mock of the API within the page. */
export interface PageMock {
  /** @throws Error if a request cannot be made of the input */
  send(request: EditedRequest): Promise<Answer>;
}

/**
 * @param account an account file: YAML or JSON; empty: codenames are not checked
 * @throws Error if it cannot be read
 */
export function createPageMock(account: string): PageMock {
  const mock = createMswMock({ account: parseYaml(account) ?? undefined });
  return {
    async send({ id, parameters, body }) {
      const operation = operations[id];
      const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parameters[name]!));
      const hasBody = 'body' in operation;
      const known = mock.dropped().length;
      const response = await getResponse(
        mock.handlers,
        new Request(serverUrl + path, {
          method: operation.method,
          headers: {
            [operation.security[0].header]: 'mock',
            ...(hasBody && { 'content-type': operation.body.mediaType }),
          },
          ...(hasBody && { body }),
        }),
      );
      const text = await response!.text();
      return {
        status: response!.status,
        headers: [...response!.headers].filter(([name]) => name !== 'content-length'),
        body: text === '' ? '' : pretty(JSON.parse(text)),
        dropped: mock
          .dropped()
          .slice(known)
          .map(({ pointer }) => pointer),
        stored: pretty(await mock.customers()),
      };
    },
  };
}

const pretty = (value: unknown) => JSON.stringify(value, null, 2);
