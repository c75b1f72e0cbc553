import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withTemporaryFolder } from './temporary-folder.ts';

/** A certificate for localhost that nobody trusts, by `openssl`, which Debian's PostgreSQL comes with. */
export function selfSigned(): Promise<{ key: string; cert: string }> {
  return withTemporaryFolder('self-signed-', async (folder) => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', key, '-out', cert];
    await promisify(execFile)('openssl', ['req', ...options]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  });
}
