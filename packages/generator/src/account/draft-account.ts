import { Document, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { inferType } from './infer-type.ts';
import { nameDoubts } from './name-doubts.ts';
import { payloadCodenames } from './payload-codenames.ts';
import type { Payload } from './read-payloads.ts';

/** A draft of an account file. */
export interface AccountDraft {
  /** YAML, with a comment `confirm: …` at each guess. */
  text: string;
  /** How many guesses a person should confirm. */
  guesses: number;
}

/**
 * Drafts an account file from payloads: bodies of requests, or records of such bodies.
 *
 * @throws Error naming the place of what is no payload; Error when none holds a codename.
 */
export function draftAccount(payloads: readonly Payload[], contract: OpenApiDocument): AccountDraft {
  const { values, events } = payloadCodenames(payloads, contract);
  const account = new YAMLMap();
  let guesses = 0;
  const withComment = (value: string, doubts: (string | undefined)[]) => {
    const scalar = new Scalar(value);
    const confirm = doubts.filter(Boolean).join('; ');
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
      const doubts = nameDoubts([...codenames.keys()]);
      for (const [name, seen] of codenames) {
        const { type, confirm } = inferType(seen);
        lines.items.push(new Document().createPair(name, withComment(type, [doubts.get(name), confirm])));
      }
      parts.set(kind, lines);
    }
    if (parts.items.length > 0) account.set(subject, parts);
  }
  if (events.size > 0) {
    const list = new YAMLSeq();
    const doubts = nameDoubts([...events]);
    for (const name of events) list.add(withComment(name, [doubts.get(name)]));
    account.set('events', list);
  }
  if (account.items.length === 0)
    throw new Error('No payload holds an attribute, a metric or an event: nothing to draft.');
  const document = new Document(account, { compat: 'yaml-1.1' });
  document.commentBefore = head(guesses, events.size > 0);
  return { text: document.toString({ lineWidth: 0 }), guesses };
}

function head(guesses: number, hasEvents: boolean): string {
  const confirm = guesses === 1 ? 'One guess is' : `${guesses} guesses are`;
  return [
    ' Drafted from payloads: it knows what was sent, not what the account has. Compare it with the attributes and metrics in',
    ' the application: codenames must be spelt alike, and what is missing there is dropped by the API.',
    ...(guesses === 0 ? [] : [` ${confirm} marked with "confirm:". Look, correct the type, and delete the comment.`]),
    ...(hasEvents ? [' Of the events, keep those that a metric counts.'] : []),
  ].join('\n');
}
