// npm run bump
//
// Turns the changesets in .changeset/ into new versions of the packages, with their changelogs. Below each new version stands its
// day, which the feed of the site needs. A new version of the contract also updates `info.version` and `generated/`.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { generateContract } from '@customerscore-kit/generator';
import { runCommand, runTool } from '@customerscore-kit/run-tool';
import { contractFiles } from './contract-files.ts';

const manifest = `${contractFiles.outDir}/package.json`;
const versionLine = /^( {2}version: )(.+)$/m;

async function readVersion(): Promise<string> {
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
}

/** Writes today's date below the version that has none yet, in each changelog. */
async function dateReleases(): Promise<void> {
  const packages = (await readdir('packages')).map((name) => `packages/${name}`);
  const changelogs = [contractFiles.outDir, ...packages].map((folder) => `${folder}/CHANGELOG.md`).filter(existsSync);
  const today = new Date().toISOString().slice(0, 10);
  for (const file of changelogs) {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^(## .+\n)(?!\n\d{4}-)/m, `$1\n${today}\n`));
  }
}

await runCommand(async () => {
  const before = await readVersion();
  const { code, output } = await runTool('@changesets/cli', ['version']);
  if (code !== 0) throw new Error(output);
  if (output.includes('No unreleased changesets found')) {
    throw new Error('Found no changeset. Write one with "npx changeset".');
  }
  await dateReleases();
  const version = await readVersion();
  if (version === before) {
    console.log(`The contract is still ${version}; other packages have a new version.`);
    return 0;
  }

  const contract = await readFile(contractFiles.source, 'utf8');
  if (versionLine.exec(contract)?.[2] !== before) {
    throw new Error(
      `${contractFiles.source}: info.version is not ${before}, the version in ${manifest}. Undo the changes, run "npm run generate", and try again.`,
    );
  }
  await writeFile(contractFiles.source, contract.replace(versionLine, `$1${version}`));
  await generateContract(contractFiles);
  const changelog = `${contractFiles.outDir}/CHANGELOG.md`;
  console.log(`${before} is now ${version}${existsSync(changelog) ? `; see ${changelog}` : ''}`);
  return 0;
});
