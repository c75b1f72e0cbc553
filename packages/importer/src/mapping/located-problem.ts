/** A problem at a path in the file. `at` says whether the last key of the path is wrong, or its value. */
export interface LocatedProblem {
  path: readonly string[];
  at: 'key' | 'value';
  message: string;
}
