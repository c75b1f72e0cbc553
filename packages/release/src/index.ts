export { type Footprint, installFootprint } from './footprint.ts';
export { npm } from './npm.ts';
export { type PackedPackage, packPackages } from './pack-packages.ts';
export { type Publication, publishPackages } from './publish-packages.ts';
