import { serverUrl as productionUrl } from '@customerscore-kit/contract/operations';
import type { SampleRequest } from './sample-request.ts';

/** The request through the generated client. */
export function typescriptSample({ operationId, identifiers, body, serverUrl }: SampleRequest): string {
  const parameters = [
    ...identifiers.map((value) => JSON.stringify(value)),
    ...(body === undefined ? [] : [literal(body)]),
  ];
  const baseUrl = serverUrl === productionUrl ? '' : `  baseUrl: ${JSON.stringify(serverUrl)},\n`;
  return `import { createClient } from "@customerscore-kit/contract";

const client = createClient({
  key: process.env.CUSTOMERSCORE_KEY ?? "",
${baseUrl}});

const result = await client.${operationId}(${argumentList(parameters)});

const verdict = result.ok ? "Accepted:" : "Refused:";
console.log(verdict, result.status, result.body);
`;
}

/** On one line if that is short, or if the only argument has lines of its own. */
function argumentList(parameters: string[]): string {
  const line = parameters.join(', ');
  if (parameters.length < 2 || line.length < 16) return line;
  return `\n${parameters.map((parameter) => `  ${parameter.replaceAll('\n', '\n  ')},\n`).join('')}`;
}

/** JSON without the quotes around keys that are identifiers. */
function literal(body: unknown): string {
  return JSON.stringify(body, null, 2).replaceAll(/^(\s*)"([a-zA-Z_$][\w$]*)":/gm, '$1$2:');
}
