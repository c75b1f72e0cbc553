import { renderOpenApi30 } from './openapi-30.ts';
import { renderPostman } from './postman.ts';

/** The exports of a contract as files, by name. */
export async function renderExports(document: object): Promise<Record<string, string>> {
  const print = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return { 'openapi-3.0.json': print(renderOpenApi30(document)), 'postman.json': print(await renderPostman(document)) };
}
