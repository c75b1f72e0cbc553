import type { operations } from '@customerscore-kit/contract/types';

type WebhookHeaders = operations['receiveAccountEvent']['parameters']['header'];

/** Name of the header with the signature. The compiler checks it against the contract, which exports no value for it. */
export const signatureHeader: keyof WebhookHeaders = 'X-customerscore-HMAC';

/** A webhook request to verify. */
export interface SignedWebhook {
  /** The body as received, before parsing. A string counts as its UTF-8 bytes. */
  rawBody: string | Uint8Array;
  /** The value of the header {@link signatureHeader}; null or undefined if the request has none. */
  header: string | null | undefined;
  /** The secret of the webhook, which the application shows once. */
  secret: string;
}

const encoder = new TextEncoder();

/**
 * Whether a webhook request was signed with the secret: whether its header is `sha256=` and the HMAC-SHA-256 of the raw body.
 * The vendor does not document the encoding of the signature, so it can be hexadecimal in either case, base64 or base64url.
 * Signatures are compared in constant time. Uses Web Crypto, so it runs on Node, Workers, Deno and Bun.
 *
 * @returns false for any header that is not a valid signature; a header never makes it reject
 * @throws TypeError if the secret is not a string or is empty, or if the body is neither text nor bytes, for example because it
 *   was parsed
 */
export async function verifyWebhook({ rawBody, header, secret }: SignedWebhook): Promise<boolean> {
  if (typeof secret !== 'string' || secret === '')
    throw new TypeError('The secret must be a string that is not empty.');
  if (typeof rawBody !== 'string' && !(rawBody instanceof Uint8Array)) {
    throw new TypeError(
      'rawBody must be the body as received: a string or a Uint8Array. A parsed body has no signature.',
    );
  }
  const signature = decodeSignature(header);
  if (signature === undefined) return false;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify']);
  const bytes = typeof rawBody === 'string' ? encoder.encode(rawBody) : (rawBody as Uint8Array<ArrayBuffer>);
  return crypto.subtle.verify('HMAC', key, signature, bytes);
}

/** A signature has 32 bytes: 64 hexadecimal digits, or 43 of base64 and optional padding. So the length tells them apart. */
const hexadecimal = /^sha256=([\da-f]{64})$/i;

/** In the last digit only four bits count; the others are zero, so that each signature has one form. */
const base64 = /^sha256=((?:[A-Za-z\d+/]{42}|[\w-]{42})[AEIMQUYcgkosw048])=?$/;

/** @returns undefined if the header does not have the form of a signature */
function decodeSignature(header: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof header !== 'string') return undefined;
  const digits = header.startsWith('sha256=') ? hexadecimal.exec(header)?.[1] : undefined;
  if (digits !== undefined) return Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  const text = base64.exec(header)?.[1];
  if (text === undefined) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
}
