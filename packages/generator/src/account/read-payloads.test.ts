import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileError } from '../contract/file-error.ts';
import { parsePayloads, readPayloads } from './read-payloads.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'customerscore-payloads-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const json = '{"name":"Žižka 😀"}';

describe('reads every encoding that JSON can have', () => {
  test.each<[string, { bytes: Uint8Array }]>([
    ['UTF-8', { bytes: Buffer.from(json) }],
    ['UTF-8 with a byte order mark', { bytes: Buffer.from(`\ufeff${json}`) }],
    ['UTF-16, little endian', { bytes: Buffer.from(json, 'utf16le') }],
    ['UTF-16, little endian, with a byte order mark', { bytes: Buffer.from(`\ufeff${json}`, 'utf16le') }],
    ['UTF-16, big endian', { bytes: swapped(Buffer.from(json, 'utf16le')) }],
    ['UTF-16, big endian, with a byte order mark', { bytes: swapped(Buffer.from(`\ufeff${json}`, 'utf16le')) }],
  ])('%s', async (_, { bytes }) => {
    const file = put('encoded.json', bytes);
    expect(await readPayloads(file)).toEqual([{ place: file, value: { name: 'Žižka 😀' } }]);
  });
});

describe('reads JSON and NDJSON', () => {
  test.each<[string, { text: string; want: [string, unknown][] }]>([
    ['an object', { text: '{\n "a": 1\n}\n', want: [['f', { a: 1 }]] }],
    [
      'a list',
      {
        text: '[1,\n2]',
        want: [
          ['f, item 1', 1],
          ['f, item 2', 2],
        ],
      },
    ],
    [
      'lines',
      {
        text: '{"a":1}\r\n\n {"a":2}\n',
        want: [
          ['f:1', { a: 1 }],
          ['f:3', { a: 2 }],
        ],
      },
    ],
    [
      'lines of lists',
      {
        text: '[1]\n[2, 3]',
        want: [
          ['f:1, item 1', 1],
          ['f:2, item 1', 2],
          ['f:2, item 2', 3],
        ],
      },
    ],
    ['one line', { text: '{"a":1}', want: [['f', { a: 1 }]] }],
  ])('%s', (_, { text, want }) => {
    expect(parsePayloads(text, 'f').map(({ place, value }) => [place, value])).toEqual(want);
  });
});

describe('refuses other formats, and names the likely format', () => {
  test.each<[string, { text: string; want: RegExp; file?: string }]>([
    ['nothing', { text: ' \n', want: /^f is empty\. It must contain JSON/ }],
    ['broken JSON', { text: '{"a": 1,}', want: /^f is not valid JSON: / }],
    ['a broken line', { text: '{"a":1}\n{"a":2\n{"a":3}', want: /^f:2 is not valid JSON: / }],
    [
      'a broken first line of NDJSON',
      { text: '{"a":\n{"a":2}', file: 'f.ndjson', want: /^f\.ndjson:1 is not valid JSON/ },
    ],
    ['lines and then something else', { text: '{"a":1}\na,b', want: /^f:2 looks like CSV, not JSON: / }],
    ['CSV', { text: 'id;name\n1;A', want: /^f looks like CSV, not JSON: / }],
    ['XML', { text: '<?xml version="1.0"?>', want: /^f looks like XML or HTML, not JSON: / }],
    ['YAML', { text: 'customers:\n  - a', want: /^f looks like YAML, not JSON: / }],
    ['words', { text: 'Hello', want: /^f is not JSON: / }],
  ])('%s', (_, { text, want, file = 'f' }) => {
    expect(() => parsePayloads(text, file)).toThrow(want);
  });
});

describe('refuses a file that cannot be read', () => {
  test.each<[string, { make: () => string; want: RegExp }]>([
    ['none', { make: () => join(folder, 'gone.json'), want: /gone\.json does not exist\.$/ }],
    [
      'none, below a file',
      {
        make: () => join(put('file', ''), 'a.json'),
        want: /a\.json cannot be used: part of its path is a file/,
      },
    ],
    [
      'a folder',
      {
        make: () => {
          mkdirSync(join(folder, 'folder.json'));
          return join(folder, 'folder.json');
        },
        want: /folder\.json is a folder; a file is needed\.$/,
      },
    ],
    ['a name that is too long', { make: () => join(folder, 'x'.repeat(300)), want: /its name is too long\.$/ }],
    [
      'an archive',
      {
        make: () => put('a.xlsx', Buffer.from('504b0304140000000800ffee', 'hex')),
        want: /is not UTF-8 or UTF-16 text/,
      },
    ],
    ['an old encoding', { make: () => put('a.json', Buffer.from('{"a":"\xe8"}', 'latin1')), want: /Save it as UTF-8/ }],
    [
      'a file of gigabytes',
      {
        make: () => {
          const file = put('large.json', '');
          truncateSync(file, 3 * 1024 ** 3);
          return file;
        },
        want: /large\.json has 3072 MB\. The maximum is 256 MB\. Use an excerpt/,
      },
    ],
  ])('%s', async (_, { make, want }) => {
    await expect(readPayloads(make())).rejects.toThrow(want);
  });

  test('no permission', () => {
    // For root, every file can be read.
    const refused = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(fileError('a.json', refused).message).toBe('a.json cannot be used: you have no permission.');
  });
});
