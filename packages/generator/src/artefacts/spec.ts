import type { Contract } from '../contract.ts';

/** `openapi.json` and `openapi.yaml`: the bundled contract, as Redocly writes it. */
export function renderSpec({ json, yaml }: Contract): Record<string, string> {
  return { 'openapi.json': endingInNewline(json), 'openapi.yaml': endingInNewline(yaml) };
}

function endingInNewline(text: string): string {
  return `${text.trimEnd()}\n`;
}
