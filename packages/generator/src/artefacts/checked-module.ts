/** A generated module with checks that Ajv has compiled. */
export interface CheckedModule {
  /** JavaScript of the module, before it is bundled. */
  entry: string;
  /** JavaScript of modules that it imports, by their paths. */
  modules: Record<string, string>;
  /** The files that come with it, by their names. */
  files: Record<string, string>;
}
