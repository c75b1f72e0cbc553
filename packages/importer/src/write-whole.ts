import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that is whole at any moment: first a temporary one beside it, which is renamed. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${file}.tmp`, content);
  await rename(`${file}.tmp`, file);
}
