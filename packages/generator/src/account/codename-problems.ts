import type { LocatedProblem } from '@customerscore-kit/config-file';
import type { Account, Codename, ValueType } from '@customerscore-kit/runtime/declarations/account';
import { isDate, isEmail, isUri } from '@customerscore-kit/runtime/formats';
import { maxSeconds } from '@customerscore-kit/runtime/times';
import {
  type CodenameList,
  codenameLists,
  codenameLocations,
  codenamesOf,
  systemCodenames,
} from '../contract/codename-locations.ts';
import type { OpenApiDocument, Schema } from '../contract/openapi.ts';
import { definitionOf } from './value-schemas.ts';

/** Problems that the JSON Schema of account files cannot express: reserved codenames, and values of the wrong type. */
export function codenameProblems(account: Account, document: OpenApiDocument): LocatedProblem[] {
  return codenameLists.flatMap((list) => {
    const reserved = requiredFields(document, list);
    const system = systemCodenames(document, list);
    return Object.entries(codenamesOf(account, list) ?? {}).flatMap(([name, definition]): LocatedProblem[] => {
      const path = [...list.split('.'), name];
      const codename = definitionOf(definition);
      if (reserved.includes(name)) {
        const message = `"${name}" is a field of the API here, so it cannot be a codename. Remove it.`;
        return [{ path, at: 'key', message }];
      }
      const known = Object.hasOwn(system, name) ? system[name] : undefined;
      if (known !== undefined && !canRefine(codename.type, known)) {
        const message = `"${name}" is a system attribute of type ${known}. Write ${known}, or remove it.`;
        return [{ path: typeof definition === 'string' ? path : [...path, 'type'], at: 'value', message }];
      }
      return valueProblems(codename, path);
    });
  });
}

/** Fields of the API in the same object as the codenames, such as the date of a metric. */
function requiredFields(document: OpenApiDocument, list: CodenameList): string[] {
  return codenameLocations(document).flatMap(({ of, schema }) =>
    of === list ? (((schema as Schema).required ?? []) as string[]) : [],
  );
}

/** Whether an account may give a system attribute this type: a string may be narrowed to a date, URL or e-mail address. */
function canRefine(type: ValueType, system: ValueType): boolean {
  return type === system || (system === 'string' && ['date', 'url', 'email'].includes(type));
}

function valueProblems({ type, values = [] }: Codename, path: string[]): LocatedProblem[] {
  return values.flatMap((value, index): LocatedProblem[] =>
    tests[type](value)
      ? []
      : [
          {
            path: [...path, 'values', String(index)],
            at: 'value',
            message: `${JSON.stringify(value)} is not a valid ${type}. ${fixes[type]}, or change the type.`,
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

const fixes: Record<ValueType, string> = {
  string: 'Put it in quotes',
  number: 'Write a number without quotes',
  boolean: 'Write true or false without quotes',
  date: 'Write YYYY-MM-DD',
  timestamp: 'Write seconds since 1970',
  url: 'Write it with its scheme, such as https://example.com',
  email: 'Write the address alone, without a name',
};
