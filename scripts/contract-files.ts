/** Paths of the contract and of the files that are generated from it. */
export const contractFiles = {
  source: 'openapi/openapi.yaml',
  outDir: 'generated',
  provenanceFile: 'openapi/README.md',
  // Imported late, because the converters take a second to load.
  renderExports: async (document: object) => (await import('@customerscore-kit/exports')).renderExports(document),
};
