import type { ImportInput } from './import-input.ts';
import { type CodenameMatches, codenamesOf } from './mapping/codename-matches.ts';
import { PreparedImport } from './prepared-import.ts';
import { valuesOfCustomers, valuesOfMetrics } from './records/targets.ts';
import type { OpenedFile } from './source/open-source.ts';

/** What a mapping reads, and what of it the API would drop. */
export interface MappingCheck {
  files: OpenedFile[];
  /** Number of values that the mapping names. */
  columns: number;
  /** Codenames that the account does not have, or that an integration feeds. Without an account, none are known. */
  dropped: { path: string; cure: string }[];
}

/**
 * Checks that the files, the databases and the columns of a mapping exist, and compares its codenames with those of the account. Rows are
 * read only if they tell the columns: those of JSON, and those that a query selects from files. What is in them is for {@link planImport}.
 *
 * @throws Error if a file cannot be read, or the mapping names columns that do not exist
 */
export function checkMapping(input: ImportInput): Promise<MappingCheck> {
  const check = async (prepared: PreparedImport): Promise<MappingCheck> => {
    const { customers, metrics } = prepared.targets;
    const attributes = customers.attributes.map(({ path }) => path);
    const series = [...(customers.metrics?.values ?? []), ...(metrics?.values ?? [])].map(({ path }) => path);
    const known = codenamesOf(input.account);
    return {
      files: prepared.sources.flatMap(({ files }) => files),
      columns: valuesOfCustomers(customers).length + (metrics === undefined ? 0 : valuesOfMetrics(metrics).length),
      dropped: [...unknown(attributes, known.attributes), ...unknown(series, known.metrics)],
    };
  };
  return PreparedImport.use(input, check, { areColumnsEnough: true });
}

function unknown(paths: readonly string[], codenames: CodenameMatches): MappingCheck['dropped'] {
  if (!codenames.isComplete) return [];
  return paths.flatMap((path) => {
    const name = path.slice(codenames.prefix.length);
    if (codenames.isFed(name)) return [{ path, cure: 'An integration feeds it. Remove it from the mapping.' }];
    if (codenames.has(name)) return [];
    const near = codenames.resemblance(name);
    return [{ path, cure: near === undefined ? 'Add it in the application, or remove it.' : `Write "${near}".` }];
  });
}
