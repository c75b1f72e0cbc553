import type { SharedStore } from '../shared-rate-gate.ts';

/** A store, and the package that connects to it. */
export interface Place {
  client: 'ioredis' | 'redis' | 'pg';
  url: string;
}

/** Connects to a store. */
export async function connect({ client, url }: Place): Promise<[SharedStore, () => unknown]> {
  const ignore = () => {};
  if (client === 'ioredis') {
    const { Redis } = await import('ioredis');
    const redis = new Redis(url).on('error', ignore);
    return [{ redis }, () => redis.disconnect()];
  }
  if (client === 'redis') {
    const { createClient } = await import('redis');
    const redis = createClient({ url }).on('error', ignore);
    await redis.connect();
    return [{ redis }, () => redis.destroy()];
  }
  const { default: pg } = await import('pg');
  const postgres = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000, idleTimeoutMillis: 0 });
  postgres.on('error', ignore);
  return [{ postgres }, () => postgres.end()];
}
