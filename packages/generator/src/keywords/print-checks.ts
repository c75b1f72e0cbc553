import * as codePoints from '@customerscore-kit/runtime/code-points';
import * as formats from '@customerscore-kit/runtime/formats';
import * as inspections from '@customerscore-kit/runtime/inspections';
import * as plainJson from '@customerscore-kit/runtime/plain-json';
import * as repeats from '@customerscore-kit/runtime/repeats';
import type { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

/** The modules of the runtime whose functions the keywords call, by their names. */
const called = { 'code-points': codePoints, formats, inspections, 'plain-json': plainJson, repeats };

/**
 * The text of a module that exports compiled checks.
 *
 * @param ids of schemas that the Ajv has, by the name that their check is exported under
 */
export function printChecks(ajv: Ajv, ids: Record<string, string>): string {
  const imports = Object.entries(called).map(
    ([module, functions]) =>
      `import { ${Object.keys(functions).join(', ')} } from '@customerscore-kit/runtime/${module}';\n`,
  );
  return imports.join('') + standalone.default(ajv, ids);
}
