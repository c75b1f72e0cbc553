import pg from 'pg';
import { expect, test } from 'vitest';
import { connect } from './shared/connect.fixture.ts';
import { createSharedRateGate } from './shared-rate-gate.ts';

const server = process.env.RATE_GATE_TEST_POSTGRES!;

/** The server, with a schema in which tables are made. */
function inSchema(schema: string): string {
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href;
}

// PostgreSQL fails in several ways if a table is made twice at the same moment, also with "if not exists".
test('gates that make their table at the same moment all work', { timeout: 60_000 }, async () => {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    for (let round = 0; round < 20; round += 1) {
      const schema = `race_${round}`;
      await admin.query(`create schema ${schema}`);
      const connected = await Promise.all(
        Array.from({ length: 8 }, () => connect({ client: 'pg', url: inSchema(schema) })),
      );
      const gates = connected.map(([store]) => createSharedRateGate(store));
      const results = await Promise.allSettled(gates.map((gate) => gate.acquire('rest')));
      await Promise.all(connected.map(([, disconnect]) => disconnect()));
      expect(results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toEqual([]);
    }
  } finally {
    await admin.end();
  }
});
