import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signatureHeader, verifyWebhook } from './index.ts';

const secret = 'whsec-č-1';
const rawBody = '{"event":"ž","n":1}';
const digest = (body: string | Uint8Array = rawBody, key = secret) => createHmac('sha256', key).update(body).digest();
const signature = digest();
const hex = signature.toString('hex');
const base64 = signature.toString('base64');

test('the header is that of the contract', () => {
  const file = fileURLToPath(import.meta.resolve('@customerscore-kit/contract/openapi.json'));
  const { components } = JSON.parse(readFileSync(file, 'utf8'));
  expect(components.parameters[signatureHeader]).toMatchObject({ name: signatureHeader, in: 'header' });
});

describe('accepts', () => {
  test.each<[string, { rawBody?: string | Uint8Array; header?: string }]>([
    ['hexadecimal', {}],
    ['hexadecimal in upper case', { header: `sha256=${hex.toUpperCase()}` }],
    ['hexadecimal in both cases', { header: `sha256=${hex.slice(0, 32)}${hex.slice(32).toUpperCase()}` }],
    ['base64', { header: `sha256=${base64}` }],
    ['base64 without padding', { header: `sha256=${base64.replace('=', '')}` }],
    ['base64url', { header: `sha256=${signature.toString('base64url')}` }],
    ['base64url with padding', { header: `sha256=${signature.toString('base64url')}=` }],
    ['bytes', { rawBody: Buffer.from(rawBody) }],
    ['part of a buffer', { rawBody: Buffer.from(`xx${rawBody}xx`).subarray(2, -2) }],
    ['an empty body', { rawBody: '', header: `sha256=${digest('').toString('hex')}` }],
  ])('%s', async (_, given) => {
    expect(await verifyWebhook({ rawBody, header: `sha256=${hex}`, secret, ...given })).toBe(true);
  });
});

describe('refuses', () => {
  test.each<[string, { rawBody?: string; header?: unknown; secret?: string }]>([
    ['another secret', { secret: 'other' }],
    ['another body', { rawBody: `${rawBody} ` }],
    ['a body that was parsed and printed', { rawBody: JSON.stringify(JSON.parse(rawBody), null, 1) }],
    ['a truncated signature', { header: `sha256=${hex.slice(0, -1)}` }],
    ['half a signature', { header: `sha256=${hex.slice(0, 32)}` }],
    ['a longer signature', { header: `sha256=${hex}0` }],
    ['a truncated signature in base64', { header: `sha256=${base64.slice(0, -2)}` }],
    ['two digits of padding', { header: `sha256=${base64}=` }],
    ['base64 and base64url in one', { header: `sha256=${'+_'.repeat(21)}A` }],
    ['another signature', { header: `sha256=${'0'.repeat(64)}` }],
    ['the signature of nothing', { header: `sha256=${digest('').toString('hex')}` }],
    ['no header', { header: undefined }],
    ['null', { header: null }],
    ['an empty header', { header: '' }],
    ['only the prefix', { header: 'sha256=' }],
    ['no prefix', { header: hex }],
    ['another prefix', { header: `sha1=${hex}` }],
    ['the prefix in upper case', { header: `SHA256=${hex}` }],
    ['the prefix twice', { header: `sha256=sha256=${hex}` }],
    ['two headers, joined', { header: `sha256=${hex}, sha256=${hex}` }],
    ['two headers, as a list', { header: [`sha256=${hex}`] }],
    ['a space before', { header: ` sha256=${hex}` }],
    ['a space after', { header: `sha256=${hex} ` }],
    ['a line feed after', { header: `sha256=${hex}\n` }],
    ['a space inside', { header: `sha256= ${hex}` }],
    ['characters that are not ASCII', { header: `sha256=${'é'.repeat(64)}` }],
    ['digits that are not ASCII', { header: `sha256=${'１'.repeat(64)}` }],
    ['a letter that lower case maps to ASCII', { header: `ſha256=${hex}` }],
    ['a lone surrogate', { header: `sha256=${'\ud800'.repeat(43)}` }],
    ['a very long header', { header: `sha256=${hex.repeat(100_000)}` }],
    ['a very long prefix', { header: 'sha256='.repeat(100_000) }],
  ])('%s', async (_, given) => {
    const webhook = { rawBody, header: `sha256=${hex}`, secret, ...given } as Parameters<typeof verifyWebhook>[0];
    expect(await verifyWebhook(webhook)).toBe(false);
  });
});

test.each<[string, object, string]>([
  ['an empty secret', { secret: '' }, 'The secret must be'],
  ['no secret', { secret: undefined }, 'The secret must be'],
  ['a parsed body', { rawBody: { event: 'x' } }, 'rawBody must be the body as received'],
])('rejects for %s', async (_, given, message) => {
  const webhook = { rawBody, header: `sha256=${hex}`, secret, ...given } as Parameters<typeof verifyWebhook>[0];
  await expect(verifyWebhook(webhook)).rejects.toThrow(message);
});

test('agrees with node:crypto for random bodies and secrets, and refuses a signature with one changed bit', async () => {
  const bit = fc.integer({ min: 0, max: 255 });
  const key = fc.string({ minLength: 1, unit: 'grapheme' });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), key, bit, async (body, secret, changed) => {
      const signature = digest(body, secret);
      for (const encoding of ['hex', 'base64', 'base64url'] as const) {
        const header = `sha256=${signature.toString(encoding)}`;
        expect(await verifyWebhook({ rawBody: body, header, secret })).toBe(true);
      }
      signature[changed >> 3]! ^= 1 << (changed & 7);
      const header = `sha256=${signature.toString('hex')}`;
      expect(await verifyWebhook({ rawBody: body, header, secret })).toBe(false);
    }),
  );
});

test('random headers never throw', async () => {
  const header = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((text) => `sha256=${text}`),
    fc.base64String({ maxLength: 64 }).map((text) => `sha256=${text}`),
  );
  await fc.assert(
    fc.asyncProperty(header, async (header) => {
      expect(await verifyWebhook({ rawBody, header, secret })).toBe(false);
    }),
  );
});
