import type { Contract } from '../contract/read-contract.ts';

/**
 * `openapi.json` and `openapi.yaml`: the bundled contract, as Redocly writes it. `account.schema.json`: the JSON Schema of
 * account files. `overlay.yaml`, for an account: the overlay that was applied.
 */
export function renderSpec({ json, yaml, accountSchema, account }: Contract): Record<string, string> {
  return {
    'openapi.json': endingInNewline(json),
    'openapi.yaml': endingInNewline(yaml),
    'account.schema.json': `${JSON.stringify(accountSchema, null, 2)}\n`,
    ...(account === undefined ? {} : { 'overlay.yaml': account.overlay }),
  };
}

function endingInNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}
