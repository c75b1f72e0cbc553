import { isDeepStrictEqual } from 'node:util';
import type { Account } from '@customerscore-kit/runtime/declarations/account';
import type { AcceptedExample } from '@customerscore-kit/runtime/declarations/examples';
import { validate } from '@customerscore-kit/runtime/validate';
import type { ExampleSet } from '../contract/examples.ts';
import type { OpenApiDocument } from '../contract/openapi.ts';
import { hasDocumentedBody, type Operation } from '../contract/operations.ts';
import { compileCheck } from '../keywords/compile-check.ts';
import { adaptedSummary, replaceCodenames } from './sample-codenames.ts';

/**
 * The examples of the contract that are valid for an account: those with the same result, and accepted ones whose codenames
 * are replaced with those of the account.
 *
 * @param base the contract before the overlay
 * @param closed the contract after the overlay
 */
export function accountExamples(
  examples: Record<string, ExampleSet>,
  operations: Operation[],
  account: Account,
  base: OpenApiDocument,
  closed: OpenApiDocument,
): Record<string, ExampleSet> {
  return Object.fromEntries(
    operations.filter(hasDocumentedBody).flatMap(({ id, body }) => {
      const set = examples[id];
      if (set === undefined) return [];
      const schema = { $ref: `#/components/schemas/${body.schema}` };
      const check = compileCheck(closed, body.schema);
      const errorsOf = (value: unknown) =>
        validate(check, value, ({ pointer, keyword }) => `${keyword} ${pointer}`).errors;
      const accepted = Object.entries(set.accepted).flatMap(([name, example]): [string, AcceptedExample<unknown>][] => {
        const adapted = replaceCodenames(example.body, schema, account, base);
        if (isDeepStrictEqual(adapted, example.body)) return [[name, example]];
        return body.shown.includes(name)
          ? [[name, { summary: adaptedSummary(example.summary), statements: [], body: adapted }]]
          : [];
      });
      const rejected = Object.entries(set.rejected).filter(([, { body, errors }]) =>
        isDeepStrictEqual(
          new Set(errorsOf(body)),
          new Set(errors.map(({ pointer, keyword }) => `${keyword} ${pointer}`)),
        ),
      );
      return [[id, { accepted: Object.fromEntries(accepted), rejected: Object.fromEntries(rejected) }]];
    }),
  );
}
