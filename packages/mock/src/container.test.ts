import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { startMock } from './index.ts';

const folder = new URL('../', import.meta.url);
const dockerfile = readFileSync(new URL('Dockerfile', folder), 'utf8');
const port = /^EXPOSE (\d+)$/m.exec(dockerfile)![1]!;
const { customerscore: service } = parse(readFileSync(new URL('compose.yaml', folder), 'utf8')).services;

/** The arguments of an instruction in the form of JSON. */
const jsonOf = (instruction: string): string[] =>
  JSON.parse(new RegExp(`${instruction} (\\[.*\\])$`, 'm').exec(dockerfile)![1]!);

test('the Dockerfile has no lint findings', () => {
  expect(validate(dockerfile)).toEqual([]);
});

test('its health check fails until the mock runs', async () => {
  const [command, ...args] = jsonOf('CMD') as [string, ...string[]];
  expect(command).toBe('node');
  const check = (url: string) =>
    promisify(execFile)(
      process.execPath,
      args.map((each) => each.replace(`http://127.0.0.1:${port}`, url)),
    );
  const mock = await startMock();
  await check(mock.url);
  await mock.close();
  await expect(check(mock.url)).rejects.toThrow();
});

test('the compose file builds it, publishes its port to this machine only, and mounts files that exist', () => {
  const root = new URL(`${service.build.context}/`, folder);
  expect(fileURLToPath(new URL(service.build.dockerfile, root))).toBe(fileURLToPath(new URL('Dockerfile', folder)));
  expect(service.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  const [source, target] = service.volumes[0].split(':');
  expect(existsSync(new URL(source, folder))).toBe(true);
  expect(service.command).toContain(target);
});
