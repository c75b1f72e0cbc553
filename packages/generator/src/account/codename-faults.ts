import type { Account, Codename, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { isDate, isEmail, isUri } from '@customerscore-kit/runtime/formats';
import { maxSeconds } from '@customerscore-kit/runtime/times';
import {
  type CodenameList,
  codenameLists,
  codenameSites,
  codenamesOf,
  systemCodenames,
} from '../contract/codename-sites.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import type { PlacedFault } from './placed-fault.ts';
import { definitionOf } from './value-schemas.ts';

/** What a schema cannot say of an account: codenames that cannot be, and values that do not fit their type. */
export function codenameFaults(account: Account, document: OpenApiDocument): PlacedFault[] {
  return codenameLists.flatMap((list) => {
    const reserved = requiredFields(document, list);
    const system = systemCodenames(document, list);
    return Object.entries(codenamesOf(account, list) ?? {}).flatMap(([name, definition]): PlacedFault[] => {
      const path = [...list.split('.'), name];
      const codename = definitionOf(definition);
      if (reserved.includes(name)) {
        const message = `"${name}" is a field of the API here, and cannot be a codename. Remove it.`;
        return [{ path, at: 'key', message }];
      }
      const known = Object.hasOwn(system, name) ? system[name] : undefined;
      if (known !== undefined && !mayBe(codename.type, known)) {
        const message = `"${name}" is a system attribute of type ${known}. Write ${known}, or remove it.`;
        return [{ path: typeof definition === 'string' ? path : [...path, 'type'], at: 'value', message }];
      }
      return valueFaults(codename, path);
    });
  });
}

/** Fields of the API that stand among the codenames of a part of the account, such as the date of a metric. */
function requiredFields(document: OpenApiDocument, list: CodenameList): string[] {
  return codenameSites(document).flatMap(({ of, schema }) =>
    of === list ? (((schema as Schema).required ?? []) as string[]) : [],
  );
}

/** Whether an account may say more of a system attribute than the contract: a text may be an address. */
function mayBe(type: ValueType, system: ValueType): boolean {
  return type === system || (system === 'string' && ['date', 'url', 'email'].includes(type));
}

function valueFaults({ type, values = [] }: Codename, path: string[]): PlacedFault[] {
  return values.flatMap((value, index): PlacedFault[] =>
    tests[type](value)
      ? []
      : [
          {
            path: [...path, 'values', String(index)],
            at: 'value',
            message: `${JSON.stringify(value)} is no ${type}. ${cures[type]}, or change the type.`,
          },
        ],
  );
}

const tests: Record<ValueType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDate(value),
  timestamp: (value) => typeof value === 'number' && value <= maxSeconds,
  url: (value) => typeof value === 'string' && isUri(value),
  email: (value) => typeof value === 'string' && isEmail(value),
};

const cures: Record<ValueType, string> = {
  string: 'Put it in quotes',
  number: 'Write a number without quotes',
  boolean: 'Write true or false without quotes',
  date: 'Write YYYY-MM-DD',
  timestamp: 'Write seconds since 1970',
  url: 'Write it with its scheme, such as https://example.com',
  email: 'Write an address without a name',
};
