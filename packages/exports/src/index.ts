import { renderOpenApi30 } from './openapi-30.ts';
import { renderPostman } from './postman.ts';

/** Converts a contract to all export formats. Returns the content of each file by file name. */
export async function renderExports(document: object): Promise<Record<string, string>> {
  const print = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return { 'openapi-3.0.json': print(renderOpenApi30(document)), 'postman.json': print(await renderPostman(document)) };
}
