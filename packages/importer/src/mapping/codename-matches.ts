import type { AccountInput, CodenamesInput } from '@customerscore-kit/contract/inspect';
import { nearest } from '@customerscore-kit/runtime/nearest';
import { metricFields, systemAttributes } from './customer-fields.ts';
import { headerKey } from './headers.ts';

/** Why a column is taken for a codename, the surest reason first. */
export const certainties = ['codename', 'similar', 'label'] as const;
export type Certainty = (typeof certainties)[number];

/** The codenames of attributes or metrics that columns can become. */
export class CodenameMatches {
  /** What names of columns may begin with, such as `attributes.`. */
  readonly prefix: string;
  /** Whether an account lists the codenames. Otherwise, a column with the prefix may have any. */
  readonly isComplete: boolean;
  readonly #codenames: ReadonlyMap<string, CodenamesInput[string]>;
  readonly #reserved: readonly string[];
  readonly #byCertainty: Record<Certainty, ReadonlyMap<string, string[]>>;

  /**
   * @param codenames those of the account, if it lists them
   * @param known codenames that every account has
   * @param reserved names that are no codenames
   */
  constructor(
    part: 'attributes' | 'metrics',
    codenames: CodenamesInput | undefined,
    { known = [], reserved = [] }: { known?: readonly string[]; reserved?: readonly string[] },
  ) {
    this.prefix = `${part}.`;
    this.isComplete = codenames !== undefined;
    this.#reserved = reserved;
    this.#codenames = new Map([
      ...known.map((name): [string, CodenamesInput[string]] => [name, 'string']),
      ...Object.entries(codenames ?? {}),
    ]);
    const names = [...this.#codenames.keys()];
    this.#byCertainty = {
      codename: group(names.map((name) => [name, name])),
      similar: group(names.map((name) => [headerKey(name), name])),
      label: group(names.flatMap((name) => this.#labelOf(name).map((label) => [headerKey(label), name]))),
    };
  }

  has(codename: string): boolean {
    return this.#codenames.has(codename);
  }

  /** The name after the prefix, regardless of the case of the prefix. */
  afterPrefix(column: string): string | undefined {
    if (!column.toLowerCase().startsWith(this.prefix)) return undefined;
    const name = column.slice(this.prefix.length);
    return name === '' || this.#reserved.includes(name) ? undefined : name;
  }

  /** The codename of a column, if exactly one fits. */
  find(column: string, certainty: Certainty): string | undefined {
    const name = this.afterPrefix(column) ?? column;
    const found = this.#byCertainty[certainty].get(certainty === 'codename' ? name : headerKey(name));
    return found?.length === 1 ? found[0] : undefined;
  }

  /** Whether an integration feeds the values, so they cannot be written. */
  isFed(codename: string): boolean {
    const definition = this.#codenames.get(codename);
    return typeof definition === 'object' && definition.source === 'integration';
  }

  /** The codename whose spelling or label a column resembles. */
  resemblance(column: string): string | undefined {
    const { similar, label } = this.#byCertainty;
    const near = nearest(headerKey(this.afterPrefix(column) ?? column), [...similar.keys(), ...label.keys()]);
    return near === undefined ? undefined : (similar.get(near) ?? label.get(near))![0];
  }

  #labelOf(codename: string): string[] {
    const definition = this.#codenames.get(codename);
    return typeof definition === 'object' && definition.label !== undefined ? [definition.label] : [];
  }
}

/** The codenames that columns can become. */
export interface CustomerCodenames {
  attributes: CodenameMatches;
  metrics: CodenameMatches;
}

/** @param account default: only the codenames that every account has are known */
export function codenamesOf({ customer = {} }: AccountInput = {}): CustomerCodenames {
  return {
    attributes: new CodenameMatches('attributes', customer.attributes, { known: systemAttributes }),
    metrics: new CodenameMatches('metrics', customer.metrics, { reserved: metricFields }),
  };
}

function group(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, name] of pairs) groups.set(key, [...(groups.get(key) ?? []), name]);
  return groups;
}
