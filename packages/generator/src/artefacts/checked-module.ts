/** A generated module with checks compiled by Ajv. */
export interface CheckedModule {
  /** Source of the module, before bundling. */
  entry: string;
  /** Source of the modules that it imports, by import specifier. */
  modules: Record<string, string>;
  /** Further files of the package that belong to the module, by name. */
  files: Record<string, string>;
}
