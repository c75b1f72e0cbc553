import type { Change } from './level.ts';
import { place } from './place.ts';
import type { RedoclyChange } from './redocly-diff.ts';

/** Where `redocly diff` is wrong for this contract, what is right, and why. */
export interface Correction {
  reason: string;
  applies: (change: RedoclyChange) => boolean;
  /** The right level; nothing if the change is judged elsewhere. */
  level: Change['level'] | undefined;
}

/** Keywords of a schema that say nothing about which values are right. */
const annotations = new Set(['description', 'title', 'example', 'examples', '$comment', 'externalDocs', 'key']);

/** Keywords of a schema that `redocly diff` judges by direction, each of them measured. */
const judged = new Set([
  ...['type', 'enum', 'const', 'format', 'pattern', 'required', 'additionalProperties', 'unevaluatedProperties'],
  ...['maxLength', 'minLength', 'maxItems', 'minItems', 'uniqueItems', 'maxProperties', 'minProperties'],
  ...['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum', 'multipleOf'],
  ...['contentEncoding', 'contentMediaType'],
]);

const isWebhook = ({ path }: RedoclyChange) => path.startsWith('#/webhooks/');
const isExtension = ({ property }: RedoclyChange) => property?.startsWith('x-') === true;
const hasRule = ({ verdicts }: RedoclyChange) => verdicts.length > 0;

/** The corrections, of which the first that applies decides. A change that meets none keeps the level of redocly. */
export const corrections: readonly Correction[] = [
  {
    reason: 'The version itself is what the gate asks for.',
    applies: ({ typeName, property }) => typeName === 'Info' && property === 'version',
    level: undefined,
  },
  {
    reason: 'A rule that no two items share a value refuses bodies that were right; without it, more are right.',
    applies: ({ property, revision }) => property === 'x-unique-by' && revision?.value === undefined,
    level: 'minor',
  },
  {
    reason: 'See above. Redocly takes every extension for words.',
    applies: ({ property }) => property === 'x-unique-by',
    level: 'major',
  },
  {
    reason: 'Other extensions are judged in extensions.ts, since redocly does not look into them.',
    applies: (change) => change.typeName === 'SpecExtension' || isExtension(change),
    level: undefined,
  },
  {
    reason: 'Redocly calls a field that is gone from a request harmless. The types refuse it, and its value is lost.',
    applies: ({ kind, typeName, path }) =>
      kind === 'removed' &&
      (typeName === 'SchemaProperties' || (typeName === 'Schema' && /\/properties\/[^/]+$/.test(path))),
    level: 'major',
  },
  {
    reason: 'Redocly takes a new required body for an optional one. In a webhook it is what the receiver gets.',
    applies: (change) =>
      change.kind === 'added' &&
      change.typeName === 'RequestBody' &&
      !isWebhook(change) &&
      (change.revision?.value as { required?: boolean } | undefined)?.required === true,
    level: 'major',
  },
  {
    reason: 'A path is a key in the types, and its parameter a name there. Redocly is of two minds about it.',
    applies: ({ typeName, property }) => typeName === 'PathItem' && property === 'key',
    level: 'major',
  },
  {
    reason: 'A parameter of a webhook, such as its signature, is what the receiver gets and relies on.',
    applies: (change) => change.kind === 'removed' && isWebhook(change) && /^Parameter(List)?$/.test(change.typeName),
    level: 'major',
  },
  {
    reason: 'Another default is another meaning of a body that leaves the field out.',
    applies: ({ property, base }) => property === 'default' && base?.value !== undefined,
    level: 'major',
  },
  {
    reason: 'Redocly knows no rule for these, and says minor or patch for whatever it does not know.',
    applies: (change) =>
      !hasRule(change) &&
      ((change.typeName === 'Schema' &&
        change.kind === 'modified' &&
        !['default', 'deprecated'].includes(change.property ?? '') &&
        !annotations.has(change.property ?? '') &&
        !judged.has(change.property ?? '')) ||
        change.typeName === 'PatternProperties' ||
        /\/(if|patternProperties\/[^/]+)$/.test(change.path)),
    level: 'major',
  },
  {
    reason: 'Semantic Versioning asks for a minor version when something becomes deprecated.',
    applies: ({ property, impact }) => property === 'deprecated' && impact === 'patch',
    level: 'minor',
  },
  {
    reason: 'A limit that was loosened, or a promise that was tightened, is more than words: somebody can do more.',
    applies: ({ kind, typeName, property = '', path, impact }) =>
      impact === 'patch' &&
      (kind === 'removed'
        ? /\/(schema|schemas\/[^/]+)\//.test(path) && typeName !== 'Example'
        : typeName === 'Schema' && judged.has(property)),
    level: 'minor',
  },
  {
    reason: 'Likewise a parameter, body or key that is no longer required.',
    applies: ({ kind, typeName, property, impact }) =>
      impact === 'patch' &&
      ((property === 'required' && /^(Parameter|RequestBody)$/.test(typeName)) ||
        (kind === 'removed' && typeName.startsWith('SecurityRequirement'))),
    level: 'minor',
  },
];

/** The changes at their right levels, without those that are judged elsewhere. */
export function correct(changes: readonly RedoclyChange[]): Change[] {
  return changes.flatMap((change) => {
    const correction = corrections.find(({ applies }) => applies(change));
    const level = correction ? correction.level : change.impact;
    return level === undefined ? [] : [{ level, what: describe(change), where: place(change.path) }];
  });
}

function describe({ verdicts, typeName, property, kind }: RedoclyChange): string {
  if (verdicts.length > 0) return verdicts.map(({ message }) => message).join(' ');
  return property === undefined ? `${typeName} ${kind}` : `${property} of ${typeName} ${kind}`;
}
