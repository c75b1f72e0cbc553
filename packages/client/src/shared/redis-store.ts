import type { ConnectedStore } from './limiter-store.ts';

/** A client of the package `ioredis`, or of one with the same methods, such as `iovalkey`. */
export interface IoredisClient {
  readonly status: string;
  eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** A client of the package `redis`. */
export interface NodeRedisClient {
  readonly isOpen: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

/** A client of Redis or Valkey. */
export type RedisClient = IoredisClient | NodeRedisClient;

/**
 * Counts points in windows of milliseconds; the script of the library has only whole seconds. More than one point closes the gate:
 * the window gets longer, never shorter. Arguments: points, seconds, points of a window, seconds of a window.
 */
const script = `
redis.call('set', KEYS[1], 0, 'PX', math.floor(ARGV[4] * 1000 + 0.5), 'NX')
local taken = redis.call('incrby', KEYS[1], ARGV[1])
local left = redis.call('pttl', KEYS[1])
if tonumber(ARGV[1]) > 1 and ARGV[2] * 1000 > left then
  left = ARGV[2] * 1000
  redis.call('pexpire', KEYS[1], left)
end
return {taken, left}
`;

/** Counts in Redis or Valkey, by the clock of its server. */
export function redisStore(client: RedisClient): ConnectedStore {
  // Not the client itself: the library would define a command in it, which other limiters of yours may have defined differently.
  const storeClient = {
    eval: async (text: string, options: { keys: string[]; arguments: string[] }) => {
      if (isDisconnected(client)) throw new Error('it is not connected');
      if ('isOpen' in client) return client.eval(text, options);
      return client.eval(text, options.keys.length, ...options.keys, ...options.arguments);
    },
  };
  return {
    name: 'Redis',
    limiter: async ({ RateLimiterRedis }, { points, duration }, keyPrefix) =>
      new RateLimiterRedis({
        storeClient,
        useRedisPackage: true,
        customIncrTtlLuaScript: script,
        keyPrefix,
        points,
        duration: duration / 1000,
      }),
  };
}

/** Whether the connection was lost. Clients keep commands for the time when it is back, which would count requests of nobody. */
function isDisconnected(client: RedisClient): boolean {
  if ('status' in client) return ['close', 'reconnecting', 'end'].includes(client.status);
  // A cluster has no `isReady`.
  return !client.isOpen || ('isReady' in client && client.isReady === false);
}
