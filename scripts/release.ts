// npm run release [-- --dry-run]
//
// Packs the packages, publishes those whose version the registry does not have, and tags them. The release workflow runs it.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type PackedPackage, packPackages, publishPackages } from '@customerscore-kit/release';
import { runCommand, withTemporaryFolder } from '@customerscore-kit/run-tool';

const usage = `npm run release [-- --dry-run]

Packs the packages, publishes those whose version the registry does not have, and tags them. npm must be allowed to publish:
the release workflow is, by trusted publishing.

  --dry-run    publish and tag nothing`;

const options = { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;

await runCommand(async () => {
  const { help, 'dry-run': dryRun } = parseArgs({ options }).values;
  if (help) {
    console.log(usage);
    return 0;
  }
  const packed = await withTemporaryFolder('customerscore-pack-', (staging) =>
    packPackages(process.cwd(), 'dist/packages', staging),
  );
  await publishPackages(process.cwd(), packed, dryRun, ({ name, version }: PackedPackage, publication) => {
    console.log(`${name}@${version} ${publication}`);
    if (publication !== 'published') return;
    execFileSync('git', ['tag', '--force', `${name}@${version}`]);
    // The workflow creates a GitHub release for each such line.
    console.log(`New tag: ${name}@${version}`);
  });
  return 0;
}, usage);
