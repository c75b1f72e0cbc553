import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { inferType } from './infer-type.ts';
import { payloadCodenames } from './payload-codenames.ts';
import { questionableNames } from './questionable-names.ts';
import type { Payload } from './read-payloads.ts';

/** A draft of an account file. */
export interface AccountDraft {
  /** YAML, with a comment `confirm: …` on each guess. */
  text: string;
  /** How many guesses to confirm. */
  guesses: number;
}

/**
 * Drafts an account file from payloads: request bodies, or single records from them.
 *
 * @throws Error when a value is not a payload (the message says where), or when no payload contains a codename.
 */
export function draftAccount(payloads: readonly Payload[], contract: OpenApiDocument): AccountDraft {
  const { values, events } = payloadCodenames(payloads, contract);
  const account = new YAMLMap();
  let guesses = 0;
  const withComment = (value: string, reasons: (string | undefined)[]) => {
    const scalar = new Scalar(value);
    const confirm = reasons.filter(Boolean).join('; ');
    if (confirm === '') return scalar;
    guesses++;
    scalar.comment = ` confirm: ${confirm}`;
    return scalar;
  };
  for (const subject of ['customer', 'contact'] as const) {
    const parts = new YAMLMap();
    for (const kind of ['attributes', 'metrics'] as const) {
      const codenames = values[`${subject}.${kind}`];
      if (codenames.size === 0) continue;
      const lines = new YAMLMap();
      const reasons = questionableNames([...codenames.keys()]);
      for (const [name, seen] of codenames) {
        const { type, confirm } = inferType(seen);
        lines.items.push(new Document().createPair(name, withComment(type, [reasons.get(name), confirm])));
      }
      parts.set(kind, lines);
    }
    if (parts.items.length > 0) account.set(subject, parts);
  }
  if (events.size > 0) {
    const list = new YAMLSeq();
    const reasons = questionableNames([...events]);
    for (const name of events) list.add(withComment(name, [reasons.get(name)]));
    account.set('events', list);
  }
  if (account.items.length === 0)
    throw new Error('The payloads contain no attributes, metrics or events, so there is nothing to draft.');
  const document = new Document(account, { compat: 'yaml-1.1' });
  document.commentBefore = head(guesses, events.size > 0);
  return { text: document.toString({ lineWidth: 0 }), guesses };
}

function head(guesses: number, hasEvents: boolean): string {
  const confirm = guesses === 1 ? 'One guess is' : `${guesses} guesses are`;
  return [
    ' Drafted from payloads, so it lists what was sent, not what the account has. Compare it with the attributes and metrics in',
    ' the application. Codenames must match exactly: the API drops those that the account does not have.',
    ...(guesses === 0
      ? []
      : [` ${confirm} marked with "confirm:". Check the type, correct it, and delete the comment.`]),
    ...(hasEvents ? [' Keep only the events that a metric counts.'] : []),
  ].join('\n');
}
