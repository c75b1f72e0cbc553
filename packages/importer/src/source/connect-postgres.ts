import type { Client } from 'pg';

/** Milliseconds until a server that does not answer is given up. */
const connectionTimeout = 15_000;

/**
 * Connects to the database whose connection string is in an environment variable.
 *
 * @throws Error with the name of the variable, and without any part of its value
 */
export async function connectPostgres(
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Client> {
  const connectionString = requireUrl(variable, env[variable]);
  const { default: pg } = await loadPg();
  // `cause` is left out: errors of a connection may have the connection string.
  try {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: connectionTimeout,
      fallback_application_name: 'customerscore',
    });
    // A connection that is lost fails the query that waits, which says so.
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw new Error(`The database of ${variable} cannot be reached: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

async function loadPg(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('PostgreSQL is read with the package pg. Run "npm install pg@8".');
  }
}

function requireUrl(variable: string, url: string | undefined): string {
  const shape = 'postgres://user:password@host/database';
  if (url === undefined || url === '') {
    throw new Error(`The environment variable ${variable} is not set. Set it to a connection string: ${shape}.`);
  }
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/s.exec(url) ?? [];
  if (rest === undefined) {
    throw new Error(`${variable} is not a connection string of PostgreSQL. Set it to one such as ${shape}.`);
  }
  // Otherwise a part of the password would be taken for the host or the database, which messages name.
  const user = rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
  if (/[/?#@\s]/.test(user) || !URL.canParse(url)) {
    const codes = 'such as %40 for @, %2F for /, %3F for ? and %23 for #';
    throw new Error(
      `${variable} is not a URL. Write special characters of the user and the password as codes, ${codes}.`,
    );
  }
  return url;
}

/** What failed, and what to do. */
function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens at its host and port. Start the server, or correct them.';
    case 'ENOTFOUND':
      return 'its host does not exist. Correct it.';
    case '28P01':
    case '28000':
      return 'the server refuses the user or the password. Correct them.';
    case '3D000':
      return 'the server has no such database. Correct its name.';
  }
  return /timeout/i.test(message) ? 'the server does not answer. Check host, port and firewall.' : `${message}.`;
}
