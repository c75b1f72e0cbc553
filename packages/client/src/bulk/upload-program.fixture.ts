// Uploads customers with a checkpoint: URL, path of the checkpoint, number of customers.
import { fileCheckpoint } from '../file-checkpoint.ts';
import { createClient } from '../index.ts';

const [url, path, count] = process.argv.slice(2) as [string, string, string];
const client = createClient({ key: 'k', baseUrl: url, rateGate: { acquire: async () => {}, close() {} } });
const source = Array.from({ length: Number(count) }, (_, number) => ({ external_id: `${number}`, name: 'x' }));
console.log('started');
await client.uploadMany(source, { checkpoint: fileCheckpoint(path), checkpointInterval: 5, concurrency: 3 });
