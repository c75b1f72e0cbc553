import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '@customerscore-kit/run-tool';
import type { OpenApiDocument } from './openapi.ts';

/** The contract as one document: as data, and as the text of the two files that people download. */
export interface Bundle {
  document: OpenApiDocument;
  json: string;
  yaml: string;
}

/**
 * Bundles the multi-file contract into one document with Redocly.
 *
 * @param source path of `openapi.yaml`, or of a bundle
 * @param overlay path of an OpenAPI Overlay to apply. Default: none.
 * @throws Error with Redocly's own message, which names file and line, when the contract cannot be read or resolved.
 */
export async function bundle(source: string, overlay?: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-bundle-'));
  try {
    const bundleAs = async (extension: 'json' | 'yaml') => {
      const target = join(folder, `openapi.${extension}`);
      const overlays = overlay === undefined ? [] : ['--overlay', overlay];
      const { code, output } = await runTool('@redocly/cli', [
        ...['bundle', source, ...overlays, '--ext', extension, '--output', target],
      ]);
      if (code !== 0) throw new Error(`Redocly could not bundle ${source}:\n${output}`);
      return await readFile(target, 'utf8');
    };
    const [json, yaml] = await Promise.all([bundleAs('json'), bundleAs('yaml')]);
    return { document: JSON.parse(json) as OpenApiDocument, json, yaml };
  } finally {
    await rm(folder, { recursive: true });
  }
}
