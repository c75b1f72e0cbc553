import type { RatePool } from '../rate-gate.ts';
import type { Place } from './connect.fixture.ts';

/** Milliseconds since 1970, also in a process whose `Date` is wrong. */
export const now = () => performance.timeOrigin + performance.now();

/** What a process does. Times are in milliseconds. */
export interface Task extends Place {
  /** Counts the requests. */
  target: string;
  options: { name: string; onStoreError?: 'wait' | 'fail' | 'local'; processes?: number };
  /** Default: those of the contract. */
  limits?: { requests: Record<RatePool, number>; period: number };
  /** Requests at the same time in each pool. */
  workers: number;
  /** How long it sends. Then it aborts what still waits. */
  time: number;
  /** By how much its clock is ahead. */
  ahead?: number;
  /** When it closes a pool, and for how long. */
  close?: { pool: RatePool; after: number; time: number } | undefined;
}

/** What a process reports at its end. */
export interface Report {
  /** Number of its requests. */
  sent: number;
  /** Messages of the RateGateErrors. */
  refused: string[];
  /** Other errors. */
  failed: string[];
  /** What was left behind, before the store was disconnected: names of timers, and listeners of the signal. */
  left: string[];
}
