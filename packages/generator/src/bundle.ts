import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
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
 * @param source path of `openapi.yaml`
 * @throws Error with Redocly's own message, which names file and line, when the contract cannot be read or resolved.
 */
export async function bundle(source: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-bundle-'));
  try {
    const [json, yaml] = await Promise.all([bundleAs('json', source, folder), bundleAs('yaml', source, folder)]);
    return { document: JSON.parse(json) as OpenApiDocument, json, yaml };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function bundleAs(extension: 'json' | 'yaml', source: string, folder: string): Promise<string> {
  const output = join(folder, `openapi.${extension}`);
  try {
    await promisify(execFile)(
      process.execPath,
      [redoclyCommand(), 'bundle', source, '--ext', extension, '--output', output],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' } },
    );
  } catch (error) {
    throw new Error(`Redocly could not bundle ${source}:\n${(error as { stderr?: string }).stderr ?? error}`);
  }
  return await readFile(output, 'utf8');
}

function redoclyCommand(): string {
  const manifestPath = createRequire(import.meta.url).resolve('@redocly/cli/package.json');
  const manifest = createRequire(import.meta.url)(manifestPath) as { bin: { redocly: string } };
  return join(dirname(manifestPath), manifest.bin.redocly);
}
