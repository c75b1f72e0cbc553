import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startMock } from '@customerscore-kit/mock';

let mock;
before(async () => {
  mock = await startMock();
});
after(() => mock.close());

function upload(file) {
  const env = { ...process.env, CUSTOMERSCORE_URL: mock.url, CUSTOMERSCORE_KEY: 'any' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['upload.js', file], { env }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

test('uploads the customers', async () => {
  assert.deepEqual(await upload('customers.json'), { code: 0, stdout: '2 customers uploaded\n', stderr: '' });
});

test('sends nothing that the API would refuse', async () => {
  const file = join(tmpdir(), `customers-${process.pid}.json`);
  await writeFile(file, JSON.stringify([{ external_id: '1', attributes: { Plan_Tier: 'free' } }]));
  const { code, stdout, stderr } = await upload(file);
  assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
  assert.match(stderr, /customers\[0\] .*"name"/);
  assert.match(stderr, /Plan_Tier .* Write "plan_tier"/);
});
