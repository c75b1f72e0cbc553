import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { now } from './task.fixture.ts';

/** A request that a server received. */
export interface Arrival {
  /** Path without its slash. */
  name: string;
  /** When it arrived, in milliseconds since 1970. */
  at: number;
  /** When it was sent, as it says itself. Where the machine is busy, that may be seconds before. */
  sent: number;
}

/** A server that notes when requests arrive. */
export async function startTarget(): Promise<{ url: string; arrivals: Arrival[]; close: () => void }> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://127.0.0.1');
    arrivals.push({ name: pathname.slice(1), at: now(), sent: Number(searchParams.get('sent')) });
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    close: () => server.close() && server.closeAllConnections(),
  };
}

/** When requests of a name arrived, or were sent, in milliseconds since 1970. */
export function timesOf(name: string, arrivals: readonly Arrival[], when: 'at' | 'sent' = 'at'): number[] {
  return arrivals.filter((arrival) => arrival.name === name).map((arrival) => arrival[when]);
}

/** The most times in any interval of a length. */
export function busiest(times: readonly number[], length: number): number {
  let first = 0;
  return times.reduce((most, time, index) => {
    while (times[first]! <= time - length) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
}

/** Number of times in a minute that starts 5 s after the first. */
export function inMinute(times: readonly number[]): number {
  const start = times[0]! + 5_000;
  return times.filter((time) => time >= start && time < start + 60_000).length;
}
