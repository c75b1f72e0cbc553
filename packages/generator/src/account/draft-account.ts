import { Document, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { bundle } from '../contract/bundle.ts';
import { type CodenameList, codenameSites } from '../contract/codename-sites.ts';
import { kitContract } from '../contract/read-contract.ts';
import { type Draft, inferType } from './infer-type.ts';

/** Codenames that need no line in an account file. */
export interface KnownCodenames {
  /** Attributes that every customer has. */
  customer: readonly string[];
  /** What stands among the attributes of contacts and is none. */
  contact: readonly string[];
}

/**
 * The codenames that the contract knows without an account.
 *
 * @param source path of `openapi.yaml`. Default: the contract of this kit.
 */
export async function knownCodenames(source: string = kitContract): Promise<KnownCodenames> {
  const { document } = await bundle(source);
  const attributesOf = (list: CodenameList) =>
    codenameSites(document).flatMap(({ of, schema }) => (of === list ? Object.keys(schema.properties ?? {}) : []));
  return { customer: attributesOf('customer.attributes'), contact: attributesOf('contact.attributes') };
}

/**
 * Drafts an account file from payloads that a team sends already: bodies of uploads, updates and events. Every guess is
 * marked with a comment `confirm: …` for a person to look at.
 *
 * @param payloads bodies, or lists of bodies
 * @returns YAML
 * @throws Error when a payload is none of these, or none holds a codename.
 */
export function draftAccount(payloads: readonly unknown[], known: KnownCodenames): string {
  const seen = new Seen(known);
  for (const payload of payloads.flat()) seen.payload(payload);
  const account = new YAMLMap();
  const drafts: Draft[] = [];
  for (const subject of ['customer', 'contact'] as const) {
    const parts = new YAMLMap();
    for (const kind of ['attributes', 'metrics'] as const) {
      const codenames = seen.values[`${subject}.${kind}`];
      if (codenames.size === 0) continue;
      const lines = new YAMLMap();
      for (const [name, values] of codenames) {
        const draft = inferType(values);
        drafts.push(draft);
        lines.items.push(line(name, draft));
      }
      parts.set(kind, lines);
    }
    if (parts.items.length > 0) account.set(subject, parts);
  }
  if (seen.events.size > 0) {
    const events = new YAMLSeq();
    for (const name of seen.events) events.add(name);
    account.set('events', events);
  }
  if (account.items.length === 0)
    throw new Error('No payload holds an attribute, a metric or an event: nothing to draft.');
  const document = new Document(account);
  document.commentBefore = head(drafts.filter(({ confirm }) => confirm !== undefined).length, seen.events.size > 0);
  return document.toString({ lineWidth: 0 });
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

function line(name: string, { type, confirm }: Draft): Pair {
  const value = new Scalar(type);
  if (confirm !== undefined) value.comment = ` confirm: ${confirm}`;
  return new Document().createPair(name, value);
}

type CodenameValues = Map<string, unknown[]>;

/** What was seen in the payloads, by codename, in the order of its first appearance. */
class Seen {
  readonly values: Record<`${'customer' | 'contact'}.${'attributes' | 'metrics'}`, CodenameValues> = {
    'customer.attributes': new Map(),
    'customer.metrics': new Map(),
    'contact.attributes': new Map(),
    'contact.metrics': new Map(),
  };
  readonly events = new Set<string>();
  readonly #known: KnownCodenames;

  constructor(known: KnownCodenames) {
    this.#known = known;
  }

  payload(payload: unknown): void {
    const { customers, contacts, events, attributes } = fieldsOf(payload);
    if (Array.isArray(customers)) for (const customer of customers) this.#record('customer', customer);
    else if (Array.isArray(contacts)) for (const contact of contacts) this.#record('contact', contact);
    else if (Array.isArray(events)) for (const event of events) this.#event(event);
    else if (isObject(attributes)) this.#record('customer', { attributes });
    else {
      const found = isObject(payload)
        ? `fields ${Object.keys(payload).join(', ') || '(none)'}`
        : JSON.stringify(payload);
      throw new Error(
        `A payload must be the body of a request: an object with customers, contacts, events or attributes. Found: ${found}.`,
      );
    }
  }

  #record(subject: 'customer' | 'contact', record: unknown): void {
    const { attributes, metrics } = fieldsOf(record);
    this.#object(this.values[`${subject}.attributes`], attributes, this.#known[subject]);
    if (!Array.isArray(metrics)) return;
    for (const metric of metrics) this.#object(this.values[`${subject}.metrics`], metric, ['date']);
  }

  #event(event: unknown): void {
    const { name, data } = fieldsOf(event);
    if (typeof name === 'string' && name !== '') this.events.add(name);
    const { customer, contact } = fieldsOf(data);
    this.#object(this.values['customer.attributes'], customer, this.#known.customer);
    this.#object(this.values['contact.attributes'], contact, this.#known.contact);
  }

  #object(codenames: CodenameValues, object: unknown, known: readonly string[]): void {
    if (!isObject(object)) return;
    for (const [name, value] of Object.entries(object)) {
      if (name === '' || known.includes(name)) continue;
      const values = codenames.get(name) ?? [];
      values.push(value);
      codenames.set(name, values);
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
