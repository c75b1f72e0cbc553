import type { Contract } from '../contract/read-contract.ts';

/**
 * `openapi.json` and `openapi.yaml`: the bundled contract, as Redocly writes it; with the overlay that closed it to an
 * account, if one did; and the JSON Schema of account files.
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
