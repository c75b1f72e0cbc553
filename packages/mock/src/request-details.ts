import { gunzipSync, inflateSync } from 'node:zlib';
import { operations } from '@customerscore-kit/contract/operations';
import type { DroppedValue } from '@customerscore-kit/server';
import { maxKeptBytes, type SentRequest } from './recorded-exchange.ts';
import type { Recorder } from './recorder.ts';
import type { LoggedRequest } from './request-log.ts';
import { hasNoBody } from './sent-requests.ts';

/** A logged request with its values, as the control API returns it. It contains no key. */
export interface RequestDetails extends LoggedRequest {
  /** What the contract says about the status; undefined if it does not document it. */
  meaning: string | undefined;
  /** How many of the findings, from the first, made the mock refuse the request. */
  errors: number;
  /**
   * What is known of the body. `json`: it is in `sent`. `text`: it is not JSON, and `sent` is its text. `none`: the operation has
   * no body. `not-read`: the mock answered before it read the body. `too-large`: it has more than 64 kB. `forgotten`: the mock
   * keeps the bodies of the last 100 requests.
   */
  body: 'json' | 'text' | 'none' | 'not-read' | 'too-large' | 'forgotten';
  sent?: unknown;
  /** The body without the values that were dropped; absent if the request was refused. */
  stored?: unknown;
  /** Whether the request can be sent again. */
  replayable: boolean;
}

/** A logged request with its values; undefined if it is not in the log. */
export function requestDetails(recorder: Recorder, id: number): RequestDetails | undefined {
  const logged = recorder.get(id);
  if (logged === undefined) return undefined;
  const kept = recorder.kept(id);
  return {
    ...logged,
    meaning: meaningOf(logged),
    errors: kept?.errors ?? 0,
    ...(kept === undefined ? { body: 'forgotten' } : bodyOf(logged, kept.sent)),
    replayable: recorder.replayable(id) !== undefined,
  };
}

function meaningOf({ operation, status }: LoggedRequest): string | undefined {
  const entry = (operations as Record<string, { statuses: object }>)[operation ?? ''];
  return (entry?.statuses as Record<string, { meaning: string }> | undefined)?.[status]?.meaning;
}

function bodyOf(logged: LoggedRequest, sent: SentRequest): Pick<RequestDetails, 'body' | 'sent' | 'stored'> {
  if (hasNoBody(logged, sent)) return { body: 'none' };
  if (typeof sent.body === 'string') return { body: sent.body };
  const text = textOf(sent.body, sent.headers['content-encoding']);
  if (text === undefined) return { body: 'too-large' };
  try {
    const value: unknown = JSON.parse(text);
    const isStored = logged.status >= 200 && logged.status < 300;
    return {
      body: 'json',
      sent: value,
      ...(isStored && { stored: withoutDropped(JSON.parse(text), logged.dropped) }),
    };
  } catch {
    return { body: 'text', sent: text };
  }
}

/** The text of a body; undefined if it is too large after decompression. */
function textOf(bytes: Uint8Array, encoding = 'identity'): string | undefined {
  const inflate = /gzip/i.test(encoding) ? gunzipSync : /deflate/i.test(encoding) ? inflateSync : undefined;
  try {
    return new TextDecoder().decode(inflate?.(bytes, { maxOutputLength: maxKeptBytes }) ?? bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    // The body is not in the format of its encoding.
    return new TextDecoder().decode(bytes);
  }
}

/** Removes the dropped values from a body, which it changes. */
function withoutDropped(body: unknown, dropped: readonly DroppedValue[]): unknown {
  for (const { pointer, key } of dropped) {
    const parents = pointer.split('/').slice(1, -1);
    let parent = body as Record<string, unknown> | undefined;
    for (const token of parents) {
      const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
      parent = parent?.[name] as Record<string, unknown> | undefined;
    }
    if (parent !== undefined) delete parent[key];
  }
  return body;
}
