// Imports a source: its JSON, URL of the server, folder of the import, temporary folder. AS_USER is the number of a user, as whom root imports.
import '@duckdb/node-api';
import { importFiles, type Mapping, WorkFolder } from './index.ts';

const [source, baseUrl, out, temporaryFolder] = process.argv.slice(2) as [string, string, string, string];
const mapping: Mapping = {
  customers: {
    source: JSON.parse(source),
    fields: { external_id: { column: 'id' }, name: { column: 'name' } },
    attributes: { seats: { column: 'seats', type: 'number' } },
  },
};
const rateGate = { acquire: async () => {}, close() {} };
if (process.env.AS_USER !== undefined) process.seteuid?.(Number(process.env.AS_USER));
console.log('started');
const report = await importFiles(
  { mapping, folder: '/', temporaryFolder, stdin: process.stdin },
  { key: 'sesame', baseUrl, work: new WorkFolder(out), rateGate, concurrency: 3 },
);
console.log(JSON.stringify({ ...report, peakMemory: process.resourceUsage().maxRSS / 1024 }));
