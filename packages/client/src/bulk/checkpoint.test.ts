import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fileCheckpoint } from '../file-checkpoint.ts';
import { type Checkpoint, createClient, type Progress, type UploadStoppedError } from '../index.ts';
import { customers, openGate, type Received, startBulkServer, stopped } from './bulk-server.fixture.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customerscore-checkpoint-'));
  path = join(folder, 'upload.checkpoint');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (received: readonly Received[]) => received.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);

const count = 3000;
let bundles: string;
let program: string;
// Bundled, so that it starts in a tenth of the time.
beforeAll(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'customerscore-checkpoint-program-'));
  program = join(bundles, 'program.mjs');
  const entry = fileURLToPath(new URL('./upload-program.fixture.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: program });
});
afterAll(() => rm(bundles, { recursive: true, force: true }));

/** Runs an upload with a checkpoint in a process of its own, and kills it after a time. */
async function runUntilKilled(url: string, milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, url, path, `${count}`], { stdio: 'pipe' });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  // Killed within the upload, not while Node starts.
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [code, signal] =
    child.exitCode === null && child.signalCode === null ? await once(child, 'close') : [child.exitCode, null];
  clearTimeout(timer);
  if (signal === null && code !== 0) throw new Error(output);
  return code === 0;
}

test('killed at 50 moments, it sends every record at least once, and none again that a checkpoint has', async () => {
  const server = await startBulkServer(async () => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
    return 200;
  });
  const times = new Map<string, number>();
  let [kills, seen] = [0, 0];
  while (kills < 50) {
    const before = await fileCheckpoint(path).load();
    const isDone = await runUntilKilled(server.url, Math.random() * 40);
    const sent = server.received.slice(seen).flatMap(({ records }) => records.map(({ external_id }) => external_id));
    seen = server.received.length;
    const again = sent.filter((id) => before?.settled.some(([from, to]) => from <= Number(id) && Number(id) <= to));
    expect(again).toEqual([]);
    for (const id of sent) times.set(id, (times.get(id) ?? 0) + 1);
    if (isDone) {
      expect(times.size).toBe(count);
      times.clear();
      await rm(path);
    } else kills += 1;
  }
  while (!(await runUntilKilled(server.url, 60_000)));
  const last = await fileCheckpoint(path).load();
  expect(last).toMatchObject({ settled: [[0, count - 1]], acknowledged: count, refused: 0 });
}, 240_000);

test('a resumed upload counts what the checkpoint has', async () => {
  const server = await startBulkServer((_, index) => [200, 400, 'reset' as const][index] ?? 200);
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry: false });
  const upload = () => client.uploadMany(customers(500), { concurrency: 1, checkpoint: fileCheckpoint(path) });
  expect(await upload()).toMatchObject({ records: 500, acknowledged: 300, refused: 100, inDoubt: 100 });
  const sums = { records: 500, acknowledged: 400, refused: 100, batches: 6, requests: 6, retries: 0 };
  const resumed = await upload();
  expect(resumed).toMatchObject({ ...sums, bytes: bytesOf(server.received) });
  // Nothing is left to do.
  expect(await upload()).toMatchObject({ ...sums, bytes: resumed.bytes });
  expect(server.received).toHaveLength(6);
});

test('a checkpoint of an earlier version does not say what was sent', async () => {
  const saved = { version: 1, operation: 'uploadCustomers', settled: [[0, 99]], acknowledged: 100, refused: 0 };
  await writeFile(path, JSON.stringify(saved));
  const server = await startBulkServer();
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate });
  const report = await client.uploadMany(customers(200), { checkpoint: fileCheckpoint(path) });
  expect(report).toMatchObject({ acknowledged: 200, batches: 1, requests: 1 });
});

test('a resumed upload is as fast as it is, whatever was sent before', async () => {
  const server = await startBulkServer(async (_, index) => {
    if (index < 9) return 200;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return index === 9 ? 403 : 200;
  });
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate });
  const options = { checkpoint: fileCheckpoint(path), concurrency: 1 };
  await stopped(client.uploadMany(customers(1000), options));
  const seen: Progress[] = [];
  await client.uploadMany(customers(1000), { ...options, onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([expect.objectContaining({ records: 1000, requests: 11 })]);
  // It sends 100 in 200 ms at least.
  expect(seen[0]!.recordsPerSecond).toBeLessThanOrEqual(500);
});

test('a resumed upload that stops at once counts what the checkpoint has, and nothing twice', async () => {
  const server = await startBulkServer((_, index) => (index < 9 ? 200 : 401));
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry: false });
  const options = { checkpoint: fileCheckpoint(path), concurrency: 1 };
  await stopped(client.uploadMany(customers(1000), options));
  const seen: Progress[] = [];
  const again = await stopped(
    client.uploadMany(customers(1000), { ...options, onProgress: (progress) => seen.push(progress) }),
  );
  expect(again).toMatchObject({
    attempts: 1,
    message: expect.stringContaining('(900 acknowledged, 100 refused, 0 in'),
  });
  expect(again.report).toMatchObject({
    records: 1000,
    resumed: 900,
    acknowledged: 900,
    refused: 100,
    neverSent: 0,
    requests: 11,
  });
  const aborted = await stopped(client.uploadMany(customers(1000), { ...options, signal: AbortSignal.abort() }));
  expect(aborted.report).toMatchObject({ records: 900, acknowledged: 900, neverSent: 0 });
  expect(aborted).toMatchObject({ attempts: 0, cause: { message: expect.stringContaining('Nothing was sent.') } });
});

test('the time left is unknown until something is settled', async () => {
  const server = await startBulkServer((_, index) => (index === 0 ? 200 : 'reset'));
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry: { limit: 1, baseDelay: 1 } });
  const refused = createClient({ key: 'k', baseUrl: 'http://127.0.0.1:1', rateGate: openGate, retry: false });
  const options = { checkpoint: fileCheckpoint(path), concurrency: 1, maxFailedBatches: 1 };
  await stopped(client.uploadMany(customers(300), options));
  const seen: Progress[] = [];
  await stopped(refused.uploadMany(customers(300), { ...options, onProgress: (progress) => seen.push(progress) }));
  expect(seen).toMatchObject([{ records: 100, recordsPerSecond: 0, timeLeftMs: undefined }]);
});

test.each([401, 403, 429, 490, 491])(
  'what a %d refused is sent again: the records are not the reason',
  async (status) => {
    const server = await startBulkServer((_, index) => (index === 1 ? status : 200));
    const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry: false });
    const upload = () => client.uploadMany(customers(300), { concurrency: 1, checkpoint: fileCheckpoint(path) });
    const first = await Promise.resolve(upload()).catch(({ report }: UploadStoppedError) => report);
    expect(first.refused).toBe(100);
    expect(await upload()).toMatchObject({ records: 300, acknowledged: 300, refused: 0 });
    const ids = server.received.flatMap(({ records }) => records.map(({ external_id }) => external_id));
    expect(ids).toHaveLength(400);
    expect(new Set(ids).size).toBe(300);
  },
);

test.each([
  { answer: 200, outcome: 'acknowledged', isFinal: true },
  { answer: 400, outcome: 'refused', isFinal: true },
  { answer: 413, outcome: 'refused', isFinal: true },
  { answer: 403, outcome: 'refused', isFinal: false },
  { answer: 429, outcome: 'refused', isFinal: false },
  { answer: 'reset' as const, outcome: 'in-doubt', isFinal: false },
])('a batch says whether it is skipped later: after $answer, $isFinal', async ({ answer, outcome, isFinal }) => {
  const server = await startBulkServer(() => answer);
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry: false });
  const batches: { outcome: string; isFinal: boolean }[] = [];
  const collect = async () => {
    const upload = client.uploadMany([...customers(1), { name: 'x' } as never], { checkpoint: fileCheckpoint(path) });
    for await (const batch of upload) batches.push({ outcome: batch.outcome, isFinal: batch.isFinal });
  };
  await collect().catch(() => {});
  expect(batches).toContainEqual({ outcome, isFinal });
  expect(batches).toContainEqual({ outcome: 'refused', isFinal: true });
  const settled = (await fileCheckpoint(path).load())!.settled.flat();
  expect(settled.includes(0)).toBe(isFinal);
});

test('a dry run counts what a checkpoint leaves to do, and saves none', async () => {
  const server = await startBulkServer();
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate });
  const source = [...customers(200), { name: 'x' } as never];
  const options = { checkpoint: fileCheckpoint(path) };
  expect(await client.uploadMany(source, { ...options, dryRun: true })).toMatchObject({ neverSent: 200, refused: 1 });
  expect(await readdir(folder)).toEqual([]);
  await client.uploadMany(source.slice(0, 100), options);
  expect(await client.uploadMany(source, { ...options, dryRun: true })).toMatchObject({
    acknowledged: 100,
    neverSent: 100,
    batches: 1,
  });
});

test('what is in doubt is sent again', async () => {
  const server = await startBulkServer((_, index) => (index === 0 ? 'reset' : 200));
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate, retry: false });
  const options = { concurrency: 1, checkpoint: fileCheckpoint(path) };
  expect(await client.uploadMany(customers(200), options)).toMatchObject({ acknowledged: 100, inDoubt: 100 });
  expect(await client.uploadMany(customers(200), options)).toMatchObject({
    acknowledged: 200,
    inDoubt: 0,
    requests: 3,
  });
});

test('a checkpoint contains no data, and no temporary file stays', async () => {
  const server = await startBulkServer();
  const client = createClient({ key: 'secret-key', baseUrl: server.url, rateGate: openGate });
  await client.uploadMany(customers(200), { checkpoint: fileCheckpoint(path), checkpointInterval: 0 });
  const text = await readFile(path, 'utf8');
  expect(JSON.parse(text)).toEqual({
    version: 1,
    operation: 'uploadCustomers',
    settled: [[0, 199]],
    acknowledged: 200,
    refused: 0,
    sent: { batches: 2, requests: 2, bytes: bytesOf(server.received), waitedMs: 0 },
  });
  expect(text).not.toContain('secret-key');
  expect(await readdir(folder)).toEqual(['upload.checkpoint']);
});

test.each<[string, string, string]>([
  ['is not JSON', '{"version"', 'is not a checkpoint'],
  ['has another version', '{"version":2,"operation":"uploadCustomers","settled":[]}', 'another format'],
  ['is of another operation', '{"version":1,"operation":"trackEvents","settled":[]}', 'is of trackEvents'],
])('a checkpoint that %s is refused, and nothing is sent', async (_, text, want) => {
  await writeFile(path, text);
  const server = await startBulkServer();
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate });
  await expect(client.uploadMany(customers(10), { checkpoint: fileCheckpoint(path) })).rejects.toThrow(want);
  expect(server.received).toEqual([]);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a checkpoint in a folder that does not exist is refused, and nothing is sent', async () => {
  const server = await startBulkServer();
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate });
  const checkpoint = fileCheckpoint(join(folder, 'nowhere', 'upload.checkpoint'));
  await expect(client.uploadMany(customers(10), { checkpoint })).rejects.toThrow(/nowhere\S+ does not exist\. Make it/);
  expect(server.received).toEqual([]);
});

test('a checkpoint that cannot be written stops the upload', async () => {
  const server = await startBulkServer();
  const client = createClient({ key: 'k', baseUrl: server.url, rateGate: openGate });
  const checkpoint = {
    load: async () => undefined,
    save: async (_: Checkpoint) => {
      throw new Error('The disk is full.');
    },
  };
  const { report, message } = await Promise.resolve(
    client.uploadMany(customers(5000), { checkpoint, checkpointInterval: 0 }),
  ).then(
    () => expect.unreachable(),
    (error: UploadStoppedError) => error,
  );
  expect(message).toContain('The disk is full.');
  expect(report.acknowledged).toBeLessThan(2000);
});
