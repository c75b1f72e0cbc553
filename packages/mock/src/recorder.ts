import type { ServerResponse } from 'node:http';
import { EventStream } from './event-stream.ts';
import type { SentRequest } from './recorded-exchange.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';
import { type KeptRequest, SentRequests } from './sent-requests.ts';

/** A logged request in an event: with the numbers of findings and dropped values instead of the values themselves. */
export interface RequestSummary extends Omit<LoggedRequest, 'findings' | 'dropped'> {
  findings: number;
  dropped: number;
}

/** The state of the mock in an event. */
export interface StateSummary {
  /** Time of the mock in milliseconds since 1970. */
  time: number;
  /** Numbers of customers, of notifications, and of uploads that wait for their processing. */
  customers: number;
  notifications: number;
  waiting: number;
  /** When the next of them is processed, in milliseconds since 1970. */
  due?: number | undefined;
}

/** Number of requests that a page gets when it connects. */
const maxBacklog = 500;

/** Maximum length of a path in an event. */
const maxPathLength = 1000;

/** Longest wait in milliseconds for the processing of an upload, before the clock is read again. */
const maxWait = 60_000;

/** For how many milliseconds changes of the state are collected into one event. */
const stateDelay = 50;

/** Records requests, and tells the pages that are open. */
export class Recorder {
  readonly #log = new RequestLog();
  readonly #sent = new SentRequests();
  readonly #events = new EventStream();
  readonly #state: () => Promise<StateSummary>;
  #timer: NodeJS.Timeout | undefined;
  #dueTimer: NodeJS.Timeout | undefined;

  /** @param state returns the state of the mock */
  constructor(state: () => Promise<StateSummary>) {
    this.#state = state;
  }

  /** @param errors how many of the findings, from the first, made the mock refuse the request */
  add(request: Omit<LoggedRequest, 'id'>, sent: SentRequest, errors: number): LoggedRequest {
    const logged = this.#log.add(request);
    this.#sent.add(logged.id, { sent, errors });
    if (this.#events.size > 0) this.#events.send('request', summaryOf(logged));
    return logged;
  }

  /** The last 1,000 requests, in their order. */
  all(): LoggedRequest[] {
    return this.#log.all();
  }

  /** A request; undefined if it is not in the log. */
  get(id: number): LoggedRequest | undefined {
    return this.#log.get(id);
  }

  /** A request as it was sent; undefined if it is no longer kept. */
  kept(id: number): KeptRequest | undefined {
    return this.#sent.get(id);
  }

  /** A request to send again; undefined if its body was not kept. */
  replayable(id: number): SentRequest | undefined {
    const logged = this.#log.get(id);
    return logged && this.#sent.replayable(logged);
  }

  clear(): void {
    this.#log.clear();
    this.#sent.clear();
    this.#events.send('cleared', {});
  }

  /** Sends events to a page: first the last requests and the state, then what changes. @returns false if there are too many pages */
  connect(response: ServerResponse): boolean {
    if (!this.#events.add(response)) return false;
    for (const logged of this.all().slice(-maxBacklog)) this.#events.send('request', summaryOf(logged), response);
    void this.#sendState(response);
    return true;
  }

  /** Tells that the state has changed. */
  stateChanged(): void {
    if (this.#events.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#sendState();
    }, stateDelay).unref();
  }

  /** Sends the state now, and when the next upload is processed. Pages keep the last state while the data cannot be read. */
  async #sendState(to?: ServerResponse): Promise<void> {
    const state = await this.#state().catch(() => undefined);
    if (state === undefined || this.#events.size === 0) return;
    this.#events.send('state', state, to);
    clearTimeout(this.#dueTimer);
    if (state.due === undefined) return;
    const wait = Math.min(Math.max(state.due - state.time, 0), maxWait);
    this.#dueTimer = setTimeout(() => this.stateChanged(), wait).unref();
  }

  /** Closes the connections to the pages. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#dueTimer);
    this.#events.close();
  }
}

function summaryOf({ findings, dropped, path, ...logged }: LoggedRequest): RequestSummary {
  return { ...logged, path: path.slice(0, maxPathLength), findings: findings.length, dropped: dropped.length };
}
