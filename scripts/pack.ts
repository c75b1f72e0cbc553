// npm run pack [-- --no-footprint]
//
// Builds the packages that are published, and writes their tarballs to dist/packages/. Nothing is published.
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installFootprint, packPackages } from '@customerscore-kit/release';
import { runCommand, withTemporaryFolder } from '@customerscore-kit/run-tool';

const usage = `npm run pack [-- --no-footprint]

Builds the packages that are published, and writes their tarballs to dist/packages/. Then installs each in an empty project,
to measure what that adds.

  --no-footprint    do not install the packages`;

const options = {
  'no-footprint': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { help, 'no-footprint': skipsFootprint } = parseArgs({ options }).values;
  if (help) {
    console.log(usage);
    return 0;
  }
  return await withTemporaryFolder('customerscore-pack-', async (staging) => {
    const packed = await packPackages(process.cwd(), 'dist/packages', staging);
    const tarballOf = new Map(packed.map(({ name, tarball }) => [name, resolve(tarball)]));
    const row = (name: string, ...cells: string[]) =>
      console.log(name.padEnd(46) + cells.map((cell) => cell.padStart(13)).join(''));
    row('dist/packages/', 'tarball', 'unpacked', 'files', ...(skipsFootprint ? [] : ['packages', 'installed']));
    for (const { name, tarball, size, unpackedSize, files, dependencies } of packed) {
      const cells = [kilobytes(size), kilobytes(unpackedSize), String(files)];
      if (!skipsFootprint) {
        const tarballs = [name, ...dependencies].map((each) => tarballOf.get(each)!);
        const { packages, bytes } = await installFootprint(join(staging, 'projects', basename(tarball)), tarballs);
        cells.push(String(packages), `${(bytes / 1e6).toFixed(1)} MB`);
      }
      row(basename(tarball), ...cells);
    }
    return 0;
  });
}, usage);

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
