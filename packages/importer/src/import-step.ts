/** What an import does besides sending, each of which takes a while for large files. */
export type ImportStep =
  | { step: 'reading' /** As the mapping names it, or as its glob found it. */; file: string }
  | { step: 'keeping' | 'counting' | 'sorting' | 'writing' };

/** Called when a step begins. */
export type OnStep = (step: ImportStep) => void;
