import { messageOf } from './check.ts';

/** How a server was asked. */
export interface Attempt {
  server: string;
  /** Milliseconds. */
  timeout: number;
  env: Readonly<Record<string, string | undefined>>;
}

/** Why a server gave no answer, in a sentence of its own for each cause, and what to do. */
export function connectionProblem(
  error: unknown,
  { server, timeout, env }: Attempt,
): { message: string; cure: string } {
  const { host, hostname, protocol } = URL.canParse(server)
    ? new URL(server)
    : { host: '', hostname: '', protocol: '' };
  const cause = rootCause(error);
  const { code: given, name } = cause as NodeJS.ErrnoException;
  // That of a timeout is a number.
  const code = typeof given === 'string' ? given : name;
  const found = causes.find(({ codes }) => codes.test(code));
  const proxy = proxyHint(protocol, env);
  if (found === undefined) {
    const message = `${server}: ${cause.message.trim()}`;
    // The client says so about a URL that it cannot use.
    const isUnusable = cause.message.startsWith('baseUrl:');
    return { message, cure: isUnusable ? 'Correct --server.' : `Check --server and the network.${proxy}` };
  }
  const words = { server, host, hostname, code, seconds: String(timeout / 1000) };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: keyof typeof words) => words[name]);
  return { message: filled(found.message), cure: filled(found.cure) + (found.isNetwork ? proxy : '') };
}

/** Codes of errors of Node. The first row that fits is taken. */
const causes: readonly { codes: RegExp; message: string; cure: string; isNetwork?: boolean }[] = [
  {
    codes: /^(ENOTFOUND|EAI_\w+)$/,
    message: 'DNS does not know {hostname} ({code}).',
    cure: 'Check the spelling of --server, and that this machine has a network.',
    isNetwork: true,
  },
  {
    codes: /^ECONNREFUSED$/,
    message: '{host} refuses the connection: nothing listens there.',
    cure: 'Start the server, or correct the port in --server.',
    isNetwork: true,
  },
  {
    codes: /^(TimeoutError|AbortError|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    message: '{host} does not answer within {seconds} s ({code}).',
    cure: 'A firewall may drop the requests: ask who runs the network. For a slow server, raise --timeout.',
    isNetwork: true,
  },
  {
    codes: /CERT|SELF_SIGNED|UNABLE_TO_|ISSUER/,
    message: 'The TLS certificate of {host} is not trusted ({code}).',
    cure: 'If your network inspects TLS, set NODE_EXTRA_CA_CERTS to the file with its certificate. Do not switch the check off.',
  },
  {
    codes: /^(ERR_SSL_\w+|ERR_TLS_\w+|EPROTO)$/,
    message: '{host} does not speak TLS ({code}).',
    cure: 'Correct the port in --server. A mock on this machine has http://, not https://.',
  },
  {
    codes: /^HPE_/,
    message: '{host} answers, and not with HTTP ({code}).',
    cure: 'Correct the port in --server. A server with TLS has https://.',
  },
  {
    codes: /^(ECONNRESET|EPIPE)$/,
    message: '{host} closes the connection without an answer ({code}).',
    cure: 'Try again. If it stays so, a firewall or proxy may close it: ask who runs the network.',
    isNetwork: true,
  },
];

/** The innermost cause that says something. */
function rootCause(error: unknown): Error {
  let cause = error;
  while (cause instanceof Error && cause.cause instanceof Error && cause.cause.message !== '') cause = cause.cause;
  return cause instanceof Error ? cause : new Error(messageOf(cause));
}

/** A sentence about the proxy that is set. */
function proxyHint(protocol: string, env: Attempt['env']): string {
  const name = protocol === 'http:' ? 'HTTP_PROXY' : 'HTTPS_PROXY';
  if ((env[name] ?? env[name.toLowerCase()] ?? '') === '') return '';
  return env.NODE_USE_ENV_PROXY === '1'
    ? ` Requests go through the proxy in ${name}: check it, too.`
    : ` ${name} is set, and Node uses it only with NODE_USE_ENV_PROXY=1 (Node 22.21, 24 or later).`;
}
