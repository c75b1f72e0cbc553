import { report } from '@customerscore-kit/runtime/check';
import { codePoints } from '@customerscore-kit/runtime/code-points';
import { isDate, isEmail, isUri } from '@customerscore-kit/runtime/formats';
import { encodeToken } from '@customerscore-kit/runtime/json-pointer';
import { repeats } from '@customerscore-kit/runtime/repeats';
import { _, type Ajv, type Code, type KeywordCxt, Name, stringify } from 'ajv';
import { Type } from 'ajv/dist/compile/util.js';
import { runtimeName } from './runtime-modules.ts';

/** The supported formats, with the runtime function that checks each. */
const formats: Record<string, (text: string) => boolean> = { date: isDate, email: isEmail, uri: isUri };

/**
 * Adds the keywords of this contract to Ajv. Their code calls functions of the runtime by name:
 *
 * - `maxLength`: counts code points only if `length` does not decide. Ajv counts them for every string.
 * - `format`: calls a single function. Ajv calls a closure, and ajv-formats includes all formats.
 * - `items`: skips the items of an array that is too long. Ajv would collect errors until it runs out of memory.
 * - `x-closed`: replaces `properties` where no others are allowed. It looks up each key of the object, so that a thousand
 *   properties take no longer than ten. Ajv reads every declared property, including inherited ones.
 * - `x-unique-by`: no two items of an array have the same value of a property.
 */
export function addKeywords(ajv: Ajv): void {
  ajv.removeKeyword('maxLength');
  ajv.addKeyword({
    keyword: 'maxLength',
    type: 'string',
    schemaType: 'number',
    error: { message: '', params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code(context) {
      const { data, schema } = context;
      context.fail(_`${data}.length > ${schema} && ${runtime(context, codePoints)}(${data}) > ${schema}`);
    },
  });

  ajv.removeKeyword('items');
  ajv.addKeyword({
    keyword: 'items',
    type: 'array',
    schemaType: ['object', 'boolean'],
    before: 'uniqueItems',
    code(context) {
      const { gen, data, parentSchema } = context;
      const length = gen.const('length', _`${data}.length`);
      const checkItems = () =>
        gen.forRange('index', 0, length, (index) => {
          context.subschema({ keyword: 'items', dataProp: index, dataPropType: Type.Num }, gen.name('valid'));
        });
      const { maxItems } = parentSchema as { maxItems?: number };
      if (maxItems === undefined) checkItems();
      else gen.if(_`${length} <= ${maxItems}`, checkItems);
    },
  });

  ajv.removeKeyword('format');
  ajv.addKeyword({
    keyword: 'format',
    type: 'string',
    schemaType: 'string',
    error: { message: '', params: ({ schemaCode }) => _`{format: ${schemaCode}}` },
    code(context) {
      const isValid = formats[context.schema];
      if (!isValid)
        throw new Error(`The format "${context.schema}" is not supported. Add it to packages/runtime/src/formats.ts.`);
      context.fail(_`!${runtime(context, isValid)}(${context.data})`);
    },
  });

  ajv.addKeyword({
    keyword: 'x-closed',
    type: 'object',
    schemaType: 'object',
    code(context) {
      const { gen, data } = context;
      const schemas = Object.entries(context.schema as Record<string, unknown>);
      // Properties with the same schema share one check.
      const kinds = [...new Set(schemas.map(([, schema]) => JSON.stringify(schema)))];
      const kindOf = new Map(schemas.map(([name, schema]) => [name, kinds.indexOf(JSON.stringify(schema))]));
      const code = stringify([...kindOf]);
      const table = gen.scopeValue('obj', { ref: kindOf, key: code.toString(), code: _`new Map(${code})` });
      gen.forIn('key', data, (key) => {
        const kind = gen.const('kind', _`${table}.get(${key})`);
        const unknown = () =>
          reportAt(context, {
            path: _`"/" + ${runtime(context, encodeToken)}(${key})`,
            keyword: 'additionalProperties',
            params: _`{additionalProperty: ${key}}`,
            value: _`${data}[${key}]`,
          });
        kinds.reduceRight<() => void>(
          (otherwise, schema, index) => () =>
            gen.if(
              _`${kind} === ${index}`,
              () => {
                const schemaProp = schemas.find(([, each]) => JSON.stringify(each) === schema)![0];
                gen.if(_`${data}[${key}] !== undefined`, () =>
                  context.subschema(
                    { keyword: 'x-closed', schemaProp, dataProp: key, dataPropType: Type.Str },
                    gen.name('valid'),
                  ),
                );
              },
              otherwise,
            ),
          unknown,
        )();
      });
    },
  });

  ajv.addKeyword({
    keyword: 'x-unique-by',
    type: 'array',
    schemaType: 'string',
    code(context) {
      const { gen, data, schema } = context;
      const { maxItems = Number.MAX_SAFE_INTEGER } = context.parentSchema as { maxItems?: number };
      const found = gen.const(
        'repeats',
        _`${data}.length <= ${maxItems} ? ${runtime(context, repeats)}(${data}, ${schema}) : undefined`,
      );
      gen.if(found, () =>
        gen.forOf('index', found, (index) =>
          reportAt(context, {
            path: _`"/" + ${index} + ${`/${schema}`}`,
            keyword: 'x-unique-by',
            params: _`{property: ${schema}, index: ${index}}`,
            value: _`${data}[${index}][${schema}]`,
          }),
        ),
      );
    },
  });
}

/** Reports a violation at a path relative to the value that the keyword checks. */
function reportAt(
  context: KeywordCxt,
  { path, keyword, params, value }: { path: Code; keyword: string; params: Code; value: Code },
): void {
  context.gen.code(
    _`${runtime(context, report)}(this, ${pointerTo(context)} + ${path}, ${keyword}, ${params}, ${value})`,
  );
}

/** An expression for the JSON pointer to the value that a keyword checks. */
export function pointerTo({ it }: KeywordCxt): Code {
  return _`${new Name('instancePath')} + ${it.errorPath}`;
}

/** A reference to a runtime function by name. The printed module imports it. */
export function runtime({ gen }: KeywordCxt, ref: (...input: never[]) => unknown): Code {
  return gen.scopeValue('func', { ref, code: new Name(runtimeName(ref)) });
}
