import { statSync } from 'node:fs';
import { createClient } from '@customerscore-kit/contract/client';
import { givenKey, keyVariable } from '../key.ts';
import type { CliProcess } from '../process.ts';
import { type Check, messageOf } from './check.ts';

/** The result of the check, and the key if it can be sent. */
export interface CheckedKey {
  check: Check;
  key: string | undefined;
}

/** Whether there is a key that can be sent. Nothing of the key is ever a part of the result. */
export function checkKey(file: string | undefined, process: CliProcess): CheckedKey {
  const result = (status: Check['status'], message: string, cure?: string): Check => ({
    check: 'key',
    status,
    message,
    ...(cure !== undefined && { cure }),
  });
  let key: string | undefined;
  try {
    key = givenKey(file, process);
  } catch (error) {
    return { check: result('problem', messageOf(error)), key: undefined };
  }
  if (key === undefined) {
    const cure = `Create a key in the application, under API settings, and set ${keyVariable}, or store it in a file and use --key-file FILE.`;
    return { check: result('problem', 'There is none.', cure), key: undefined };
  }
  const place = file ?? keyVariable;
  try {
    createClient({ key });
  } catch {
    const message = `${place} has spaces, line breaks or characters beyond ASCII, which no header can have.`;
    return { check: result('problem', message, 'Copy the key again, and nothing else.'), key: undefined };
  }
  if (/^["'].*["']$/.test(key)) {
    return { check: result('warning', `${place} has quotes around the key.`, 'Remove them.'), key };
  }
  // The keys of the vendor's examples of the tracker begin so. Nobody documents a format.
  if (key.startsWith('CS-')) {
    const cure = 'Use the key from the API settings, which is secret.';
    return { check: result('warning', `${place} looks like the public key of the tracker.`, cure), key };
  }
  if (file !== undefined && isReadByOthers(file)) {
    return {
      check: result('warning', `Other users of this machine can read ${file}.`, `Run "chmod 600 ${file}".`),
      key,
    };
  }
  return { check: result('ok', `in ${place}`), key };
}

/** Windows has no such permissions. */
const isReadByOthers = (file: string) => process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
