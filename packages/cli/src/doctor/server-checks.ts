import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import { createClient, type OperationRequest } from '@customerscore-kit/contract/client';
import { operations, serverUrl } from '@customerscore-kit/contract/operations';
import { countText } from '../report/text-parts.ts';
import { type Check, messageOf } from './check.ts';
import { connectionProblem } from './connection-problem.ts';

/** What is asked of the server. */
export interface ServerQuestion {
  /** Base URL. Default: the API. */
  server: string | undefined;
  /** Undefined: whether it is accepted is not asked. */
  key: string | undefined;
  /** Milliseconds to wait for an answer. */
  timeout: number;
  env: Readonly<Record<string, string | undefined>>;
}

const names = { server: 'server', key: 'key accepted', clock: 'clock' } as const;

/** A clock that differs by more than this is wrong, in milliseconds. */
const tolerance = 5 * 60_000;

/** A customer that no account has. */
const nobody = 'customerscore-doctor';

/**
 * Whether the server answers, accepts the key, and has the time of this machine.
 *
 * Nothing is changed by the two requests: both are a GET for a customer that does not exist. GET is safe by the definition of HTTP, and
 * the only operation of the contract with it, `getCustomer`, reads. The first request does not even have the key. The operation is
 * `reported`, not documented, so its answer may be any status: each means that the server can be reached. The key is known to be accepted
 * only if it changes the answer: then the server looked at it.
 */
export async function checkServer(question: ServerQuestion): Promise<Check[]> {
  const { server = serverUrl, timeout, env } = question;
  const started = Date.now();
  let without: Answer;
  try {
    without = await ask(server, undefined, timeout);
  } catch (error) {
    const unreached = (check: string): Check => ({ check, status: 'skipped', message: 'not asked: no answer' });
    return [
      { check: names.server, status: 'problem', ...connectionProblem(error, { server, timeout, env }) },
      unreached(names.key),
      unreached(names.clock),
    ];
  }
  const clock = checkClock(without, (started + Date.now()) / 2);
  return [serverCheck(server, without), await checkAccepted(question, without), clock];
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
}

/**
 * Asks for a customer that does not exist. Sent as an import is: by `http` of Node, which on its own uses the proxy of the environment
 * where Node does.
 *
 * @throws Error of Node, or TypeError for a URL that cannot be used
 */
function ask(baseUrl: string, key: string | undefined, timeout: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const transport = ({ method, url, headers }: OperationRequest) => {
      if (key === undefined) for (const { header } of operations.getCustomer.security) headers.delete(header);
      const { request } = url.startsWith('https:') ? https : http;
      const signal = AbortSignal.timeout(timeout);
      const sent = request(url, { method, headers: Object.fromEntries(headers), signal }, (message) => {
        resolve({ status: message.statusCode!, headers: message.headers });
        sent.destroy();
      });
      sent.on('error', reject).end();
      return new Promise<never>(() => {});
    };
    void createClient({ baseUrl, key: key ?? 'none', transport }).getCustomer(nobody);
  });
}

function serverCheck(server: string, { status, headers }: Answer): Check {
  const check = names.server;
  if (status >= 300 && status < 400) {
    const message = `${server} answers with a redirect (${status}) to ${headers.location}.`;
    const cure = 'Requests with the key are not redirected. Correct --server.';
    return { check, status: 'warning', message, cure };
  }
  // What the API itself answers is not documented.
  if (status === 404 && server !== serverUrl) {
    const { path } = operations.uploadCustomers;
    const message = `${server} answers 404, as a server does that has nothing at the paths of the API.`;
    const cure = `If that is not meant, correct --server: paths such as ${path} are added to it.`;
    return { check, status: 'warning', message, cure };
  }
  if (status >= 500) {
    const message = `${server} answers ${status}: it is down, or a proxy in front of it does not reach it.`;
    return { check, status: 'warning', message, cure: 'Try again later, or correct --server.' };
  }
  if (status < 300 && headers['content-type']?.startsWith('text/html')) {
    const message = `${server} answers with a page of HTML (${status}), as a website or a login does.`;
    return { check, status: 'warning', message, cure: 'If that is not meant, correct --server.' };
  }
  return { check, status: 'ok', message: `${server} answers (${status} without the key)` };
}

async function checkAccepted({ server = serverUrl, key, timeout }: ServerQuestion, without: Answer): Promise<Check> {
  const check = names.key;
  if (key === undefined) return { check, status: 'skipped', message: 'not asked: there is no key to send' };
  const withKey = await ask(server, key, timeout).catch(messageOf);
  if (typeof withKey === 'string') return { check, status: 'warning', message: `not known: ${withKey}` };
  const { status } = withKey;
  if (status === 401 || status === 403) {
    const cure = 'Copy the key of this account again from the application, under API settings.';
    return { check, status: 'problem', message: `The server refuses it (${status}).`, cure };
  }
  const answers = `a read is answered with ${status}, and ${without.status} without the key`;
  // A server that fails, or has had too many requests, may not have looked at the key.
  return status === without.status || status === 429 || status >= 500
    ? { check, status: 'skipped', message: `not known: ${answers}. Every other documented request would change data.` }
    : { check, status: 'ok', message: answers };
}

/** @param now time of this machine when the answer was made, in milliseconds since 1970 */
function checkClock({ headers }: Answer, now: number): Check {
  const check = names.clock;
  const server = Date.parse(headers.date ?? '');
  if (Number.isNaN(server)) return { check, status: 'skipped', message: 'not compared: the answer has no Date' };
  const difference = Math.abs(now - server);
  if (difference <= tolerance) return { check, status: 'ok', message: 'agrees with that of the server' };
  const message = `is ${spanText(difference)} ${now > server ? 'ahead of' : 'behind'} that of the server`;
  return {
    check,
    status: 'warning',
    message,
    cure: 'Set the clock of this machine: dates that come from it are wrong.',
  };
}

function spanText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 90) return countText(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? countText(hours, 'hour') : countText(Math.round(hours / 24), 'day');
}
