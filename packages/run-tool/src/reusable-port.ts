import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Those that were handed out: one that is free now may be that of a server that is about to come back. */
const handedOut = new Set<number>();

/**
 * A free port for a server that closes and comes back. Of the range that systems hand out to whoever wants any port, another server or a
 * connection may take it meanwhile; this one is not in it.
 */
export async function reusablePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}
