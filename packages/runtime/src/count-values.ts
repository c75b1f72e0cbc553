import type { Violation } from './check.ts';
import type { InspectionStats } from './declarations/inspection.ts';
import type { FindingCode } from './finding-codes.ts';
import { pointerOf, type Remark } from './remark.ts';

/** The effect of each finding on a value that the API accepts. */
export const effects: Partial<Record<FindingCode, 'dropped' | 'misread'>> = {
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

/**
 * Counts the values of attributes and metrics that the API drops, misreads or refuses. Each value is counted once.
 *
 * @param values pattern that matches the pointers of these values
 */
export function countValues(
  values: RegExp,
  violations: readonly Violation[],
  remarks: readonly Remark[],
): Pick<InspectionStats, 'dropped' | 'misread' | 'refused'> {
  if (violations.length === 0 && remarks.length === 0) return { dropped: 0, misread: 0, refused: 0 };
  const refused = new Set<string>();
  for (const { pointer } of violations) if (values.test(pointer)) refused.add(pointer);
  for (const remark of remarks) if (remark.isRefused) refused.add(pointerOf(remark));
  const counted = { dropped: 0, misread: 0 };
  remarks.forEach((remark, index) => {
    const effect = effects[remark.code];
    if (effect === undefined || (refused.size > 0 && refused.has(pointerOf(remark)))) return;
    if (remark.code === 'unsafe-integer') {
      // Skip this remark if the next one is about the same value, or if the number is in a field of the API.
      const next = remarks[index + 1];
      const isCountedNext = next?.key === remark.key && next?.pointer === remark.pointer;
      if (isCountedNext || !values.test(pointerOf(remark))) return;
    }
    counted[effect]++;
  });
  return { ...counted, refused: refused.size };
}
