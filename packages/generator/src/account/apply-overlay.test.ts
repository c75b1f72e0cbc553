import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '@customerscore-kit/run-tool';
import { expect, test } from 'vitest';
import { printYaml } from '../contract/bundle.ts';
import { kitContract } from '../contract/kit-contract.fixture.ts';
import { readContract } from '../contract/read-contract.ts';
import { applyOverlay } from './apply-overlay.ts';
import { accountOverlay } from './overlay.ts';
import { readAccount } from './read-account.ts';

const exampleAccount = fileURLToPath(
  new URL('../../../../openapi/account/customerscore.account.yaml', import.meta.url),
);

test('Redocly applies the overlay of the example account with the same result, byte for byte', async () => {
  const { document, json, accountSchema } = await readContract(kitContract);
  const overlay = accountOverlay(await readAccount(exampleAccount, accountSchema, document), document);
  const folder = await mkdtemp(join(tmpdir(), 'customerscore-overlay-'));
  try {
    const [source, overlayFile, target] = ['openapi.json', 'overlay.yaml', 'closed.json'].map((name) =>
      join(folder, name),
    );
    await writeFile(source!, json);
    await writeFile(overlayFile!, printYaml(overlay));
    const { code, output } = await runTool('@redocly/cli', [
      ...['bundle', source!, '--overlay', overlayFile!, '--output', target!],
    ]);
    expect(code, output).toBe(0);
    expect(await readFile(target!, 'utf8')).toBe(JSON.stringify(applyOverlay(document, overlay), null, 2));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('does not modify the document', async () => {
  const { document } = await readContract(kitContract);
  const before = JSON.stringify(document);
  applyOverlay(document, accountOverlay({ customer: { attributes: { a: 'string' } } }, document));
  expect(JSON.stringify(document)).toBe(before);
});
