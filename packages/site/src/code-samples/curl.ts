import type { SampleRequest } from './index.ts';

/** The request as a curl command for a POSIX shell. */
export function curlSample({ method, path, keyHeader, body, serverUrl }: SampleRequest): string {
  const json = JSON.stringify(body, null, 2).replaceAll("'", `'\\''`);
  return `curl -X ${method} "${serverUrl}${path}" \\
  -H "Content-Type: application/json" \\
  -H "${keyHeader}: $CUSTOMERSCORE_KEY" \\
  -d '${json}'
`;
}
