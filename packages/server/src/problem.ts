import type { Answer } from './exchange.ts';

/** A part of a request that is wrong. It contains keys of the body, but no values. */
export interface ProblemError {
  /** JSON pointer in the body. */
  pointer: string;
  detail: string;
  /** The violated rule, or the code of a finding. */
  code: string;
}

/** The members of a problem, besides its type. */
export interface Problem {
  status: number;
  /** What is wrong with this request, and what to do. */
  detail: string;
  errors?: readonly ProblemError[];
  headers?: Record<string, string>;
}

/** The standard phrases of the statuses that the pipeline uses. */
const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
};

const problemMediaType = 'application/problem+json';

/** Maximum number of errors in a problem. */
const maxErrors = 100;

/** An answer that describes an error. @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problem({ status, detail, errors, headers }: Problem): Answer {
  const listed = errors?.slice(0, maxErrors);
  return {
    status,
    headers: { 'content-type': problemMediaType, ...headers },
    body: JSON.stringify({ type: 'about:blank', title: titles[status], status, detail, errors: listed }),
  };
}
