import type { SampleRequest } from './index.ts';

/** The request with Python's own library. */
export function pythonSample({ method, path, keyHeader, body, serverUrl }: SampleRequest): string {
  return `import json
import os
import urllib.request

body = ${literal(body)}

request = urllib.request.Request(
    "${serverUrl}${path}",
    method="${method}",
    headers={
        "Content-Type": "application/json",
        "${keyHeader}": os.environ["CUSTOMERSCORE_KEY"],
    },
    data=json.dumps(body).encode(),
)
with urllib.request.urlopen(request) as response:
    print("Received:", response.status)
`;
}

/** The value as a Python expression; a JSON string is a Python string as it stands. */
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
