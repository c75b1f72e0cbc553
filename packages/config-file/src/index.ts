export { ConfigFileError, type FileProblem } from './config-file-error.ts';
export { type LocatedProblem, nameOfKey, YamlText } from './yaml-text.ts';
