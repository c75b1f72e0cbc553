/** Where the contract stands, and what is written from it. */
export const contractFiles = {
  source: 'openapi/openapi.yaml',
  outDir: 'generated',
  provenanceFile: 'openapi/README.md',
};
