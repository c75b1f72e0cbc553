import type { InspectionStats } from './declarations/inspection.ts';
import type { Fault } from './explain.ts';
import type { FindingCode } from './finding-codes.ts';
import type { Found } from './remark.ts';

/** What becomes of a value that the API accepts, by the code of the finding. */
const effects: Partial<Record<FindingCode, 'dropped' | 'misread'>> = {
  'unknown-codename': 'dropped',
  'miscased-codename': 'dropped',
  'integration-fed': 'dropped',
  'not-tracked': 'dropped',
  'wrong-type': 'misread',
  'date-time': 'misread',
  milliseconds: 'misread',
  'value-not-allowed': 'misread',
  'unsafe-integer': 'misread',
};

/** Counts the values of attributes and metrics that something happens to. Each counts once, as what is worst. */
export function countValues(
  values: RegExp,
  faults: readonly Fault[],
  remarks: readonly Found[],
): Pick<InspectionStats, 'dropped' | 'misread' | 'refused'> {
  const paths = [
    ...faults.map(({ instancePath }) => instancePath),
    ...remarks.flatMap(({ path, isRefused }) => (isRefused ? [path] : [])),
  ];
  const refused = new Set(paths.filter((path) => values.test(path)));
  const counted = { dropped: new Set<string>(), misread: new Set<string>() };
  for (const { code, path } of remarks) {
    const effect = effects[code];
    if (effect !== undefined && values.test(path) && !refused.has(path)) counted[effect].add(path);
  }
  const misread = [...counted.misread].filter((path) => !counted.dropped.has(path));
  return { dropped: counted.dropped.size, misread: misread.length, refused: refused.size };
}
