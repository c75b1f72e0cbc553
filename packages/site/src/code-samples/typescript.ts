import { serverUrl as productionUrl } from '@customerscore-kit/contract/operations';
import type { SampleRequest } from './sample-request.ts';

/** The request through the generated client. */
export function typescriptSample({ operationId, identifiers, body, serverUrl }: SampleRequest): string {
  const parameters = [
    ...identifiers.map((value) => JSON.stringify(value)),
    ...(body === undefined ? [] : [literal(body)]),
  ];
  const baseUrl = serverUrl === productionUrl ? '' : `, baseUrl: ${JSON.stringify(serverUrl)}`;
  return `import { createClient } from "@customerscore-kit/contract";

const client = createClient({ key: process.env.CUSTOMERSCORE_KEY ?? ""${baseUrl} });

const result = await client.${operationId}(${parameters.join(', ')});

if (result.ok) console.log("Accepted:", result.status, result.body);
else console.error("Refused:", result.status, result.body);
`;
}

/** JSON without the quotes around keys that are identifiers. */
function literal(body: unknown): string {
  return JSON.stringify(body, null, 2).replaceAll(/^(\s*)"([a-zA-Z_$][\w$]*)":/gm, '$1$2:');
}
