export { type Footprint, installFootprint } from './footprint.ts';
export { type PackedPackage, packPackages } from './pack-packages.ts';
