import { fileURLToPath } from 'node:url';

/** Path of this repository's contract. */
export const kitContract = fileURLToPath(new URL('../../../../openapi/openapi.yaml', import.meta.url));
