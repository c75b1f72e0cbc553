import { filledPath, type SampleRequest } from './sample-request.ts';

/** The request as a curl command for POSIX shells. */
export function curlSample(request: SampleRequest): string {
  const { method, keyHeader, body, serverUrl } = request;
  const lines = [
    `curl -X ${method}`,
    `"${serverUrl}${filledPath(request)}"`,
    ...(body === undefined ? [] : ['-H "Content-Type: application/json"']),
    `-H "${keyHeader}: $CUSTOMERSCORE_KEY"`,
    ...(body === undefined ? [] : [`-d '${JSON.stringify(body, null, 2).replaceAll("'", `'\\''`)}'`]),
  ];
  return `${lines.join(' \\\n  ')}\n`;
}
