// npm run docs
import { buildSite } from '@customerscore-kit/site';

const outDir = 'dist/site';
const started = performance.now();
const { files } = await buildSite({ outDir });
console.log(`${outDir} written in ${((performance.now() - started) / 1000).toFixed(1)} s: ${files.join(', ')}`);
console.log(`Open ${outDir}/index.html in a browser; it needs no server and no network.`);
