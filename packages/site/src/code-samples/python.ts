import { filledPath, type SampleRequest } from './sample-request.ts';

/** The request with Python's standard library. */
export function pythonSample(request: SampleRequest): string {
  const { method, keyHeader, body, serverUrl } = request;
  const hasBody = body !== undefined;
  return `${hasBody ? 'import json\n' : ''}import os
import urllib.request

key = os.environ["CUSTOMERSCORE_KEY"]
${hasBody ? `body = ${literal(body)}\n` : ''}
request = urllib.request.Request(
    "${serverUrl}${filledPath(request)}",
    method="${method}",
    headers={
${hasBody ? '        "Content-Type": "application/json",\n' : ''}        "${keyHeader}": key,
    },
${hasBody ? '    data=json.dumps(body).encode(),\n' : ''})
with urllib.request.urlopen(request) as response:
    print("Accepted:", response.status)
`;
}

/** The value as a Python expression. JSON strings are valid Python strings. */
function literal(value: unknown, margin = ''): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null) return 'None';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${margin}    `;
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value as object).map(([key, each]) => `${JSON.stringify(key)}: ${literal(each, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${margin}${close}`;
}
