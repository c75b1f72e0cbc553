import { dirname, join } from 'node:path';
import { type Bundle, bundle } from './bundle.ts';
import { type ExampleSet, readExamples } from './examples.ts';
import { type Operation, readOperations } from './operations.ts';

/** All that the artefacts are made of. */
export interface Contract extends Bundle {
  operations: Operation[];
  /** The examples of each operation that has any, by operationId. */
  examples: Record<string, ExampleSet>;
}

/**
 * Reads the contract: the bundled document, its operations, and the examples beside it.
 *
 * @param source path of `openapi.yaml`; the examples are looked for in the folder `examples` beside it
 */
export async function readContract(source: string): Promise<Contract> {
  const bundled = await bundle(source);
  const operations = readOperations(bundled.document);
  const examples = await readExamples(join(dirname(source), 'examples'), bundled.document, operations);
  return { ...bundled, operations, examples };
}
