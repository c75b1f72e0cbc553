import { Random } from './fuzz-random.fixture.ts';
import type { RawConnection } from './raw-connection.fixture.ts';

/** Number of random requests. More, by hand: CUSTOMERSCORE_FUZZ_REQUESTS=20000 npx vitest run packages/{server,mock}/src/fuzz.test.ts */
export const count = Number(process.env.CUSTOMERSCORE_FUZZ_REQUESTS ?? 2000);
export const seed = Number(process.env.CUSTOMERSCORE_FUZZ_SEED ?? 1);
export const timeout = 60_000 + count * 20;

/** Runs a function for each batch of up to four indices below the count, eight batches at a time. */
export async function inBatches(run: (indices: number[], random: Random) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const random = new Random(seed * 1_000_003 + next);
      const indices = Array.from({ length: Math.min(1 + random.below(4), count - next) }, (_, offset) => next + offset);
      next += indices.length;
      await run(indices, random);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

/** Writes bytes, sometimes in parts. */
export async function send(connection: RawConnection, bytes: Buffer, random: Random): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const end = random.chance(0.7) ? bytes.length : at + 1 + random.below(bytes.length - at);
    connection.send(bytes.subarray(at, end));
    at = end;
    if (at < bytes.length) await new Promise((resolve) => setImmediate(resolve));
  }
}
