import { examples } from '@customerscore-kit/contract/examples';
import type { OperationId } from '@customerscore-kit/contract/operations';
import type { Random } from './fuzz-random.fixture.ts';

const bodies: Partial<Record<OperationId, unknown[]>> = Object.fromEntries(
  Object.entries(examples).map(([id, { accepted, rejected }]) => [
    id,
    [...Object.values(accepted), ...Object.values(rejected)].map(({ body }) => body as unknown),
  ]),
);

/** Keys that mean something to the contract, to JavaScript, or to nobody. */
const keys = [
  'external_id',
  'name',
  'owner_email',
  'attributes',
  'metrics',
  'date',
  'customers',
  'contacts',
  'events',
  'data',
  'customer',
  'plan',
  'seats',
  'Plan',
  'crm_link',
  '__proto__',
  'constructor',
  'toString',
  'length',
  '0',
  '',
  'a/b~c',
  '\u0000',
  'ž',
  '\ud83d\ude00',
];

const values: ((random: Random) => unknown)[] = [
  () => null,
  (random) => random.chance(0.5),
  (random) => random.pick([0, -0, 1, -1, 0.1, 1e21, 1e-7, 2 ** 53, 1.7e308, 5e-324]),
  (random) =>
    random.pick(['', 'a', 'č', '\ud83d\ude00', '\ud800', '\u0000', '__proto__', '123', 'a@b.c', 'a@b', ' a@b.c']),
  (random) => random.pick(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', '0000-00-00', '2024-02-29T00:00:00Z']),
  (random) => 'x'.repeat(random.pick([254, 255, 256, 1000, 5000])),
  () => [],
  () => ({}),
  (random) => [random.pick(keys)],
  (random) => Object.fromEntries([[random.pick(keys), random.pick(keys)]]),
];

/** A random body of an operation, as text: an example of the contract with changes, mostly still JSON. */
export function randomBody(id: OperationId, random: Random): Buffer {
  let body = structuredClone(random.pick(bodies[id] ?? [{}, [], { a: 1 }, null]));
  for (let count = random.pick([0, 0, 0, 1, 1, 2, 4]); count > 0; count--) body = mutated(body, random);
  const indentation = random.mostly(['', '\t', '  '], 0.9);
  let text = JSON.stringify(body, null, indentation) ?? '';
  if (random.chance(0.1)) text = brokenText(text, random);
  let bytes: Buffer = Buffer.from(text);
  if (random.chance(0.02)) bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  if (random.chance(0.03)) bytes = damaged(bytes, random);
  return bytes;
}

/** Replaces, adds, removes or repeats a value somewhere in a body. */
function mutated(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return random.pick(values)(random);
  if (Array.isArray(value)) {
    const index = random.below(value.length + 1);
    if (index === value.length) return [...value, random.pick(values)(random)];
    const item = value[index];
    if (random.chance(0.15)) return value.toSpliced(index, 1);
    if (random.chance(0.15)) return [...value, item];
    if (random.chance(0.03)) return Array(random.pick([99, 100, 101])).fill(item);
    return value.with(index, mutated(item, random));
  }
  const entries = Object.entries(value);
  const [key, member] = entries.length > 0 && random.chance(0.75) ? random.pick(entries) : [random.pick(keys), null];
  const others = entries.filter(([each]) => each !== key);
  return Object.fromEntries(random.chance(0.2) ? others : [...others, [key, mutated(member, random)]]);
}

const tokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  'null',
  '1e999',
  '-',
  '01',
  'NaN',
  '//',
  '\n',
  '\u2028',
  '"\\u00',
  '['.repeat(5000),
];

function brokenText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const way = random.below(4);
  if (way === 0) return text.slice(0, at);
  if (way === 1) return text.slice(0, at) + text.slice(at + 1);
  if (way === 2) return text.slice(0, at) + random.pick(tokens) + text.slice(at);
  // A key twice: the last one counts.
  return text.replace('{', `{${JSON.stringify(random.pick(keys))}:${JSON.stringify(random.pick(values)(random))},`);
}

function damaged(bytes: Buffer, random: Random): Buffer {
  if (bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  copy[random.below(copy.length)] = random.below(256);
  return copy;
}
