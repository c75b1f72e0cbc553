/** An option of the mock that is malformed. */
export class OptionError extends TypeError {
  override name = 'OptionError';
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/**
 * A duration in milliseconds: a number of them, or a text such as `500ms`, `30s`, `15m` or `1h`.
 *
 * @throws OptionError if the text is not a duration
 */
export function milliseconds(duration: number | string): number {
  if (typeof duration === 'number' && duration >= 0) return duration;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(String(duration)) ?? [];
  if (unit === undefined)
    throw new OptionError(`"${duration}" is not a duration. Write it like 500ms, 30s, 15m or 1h.`);
  return Number(number) * units[unit]!;
}

/** A range of milliseconds. */
export interface Range {
  from: number;
  to: number;
}

/**
 * A range of durations: `0s..30m`, `200±50` (milliseconds), or one duration.
 *
 * @throws OptionError if the text is neither
 */
export function range(text: number | string): Range {
  const [, middle, spread] = /^(\d+)(?:±|\+-)(\d+)$/.exec(String(text)) ?? [];
  if (middle !== undefined)
    return { from: Math.max(0, Number(middle) - Number(spread)), to: Number(middle) + Number(spread) };
  if (/^\d+$/.test(String(text))) return { from: Number(text), to: Number(text) };
  const [from, to] = String(text).split('..') as [string, string | undefined];
  const found = { from: milliseconds(from), to: milliseconds(to ?? from) };
  if (found.to < found.from) throw new OptionError(`"${text}" is not a range: its end is before its start.`);
  return found;
}

/** A share: a number from 0 to 1, or a percentage such as `5%`. @throws OptionError if it is neither */
export function share(value: number | string): number {
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(String(value)) ?? [];
  const found = percent === undefined ? Number(value === '' ? Number.NaN : value) : Number(percent) / 100;
  if (!(found >= 0 && found <= 1)) throw new OptionError(`"${value}" is not a share. Write a percentage such as 5%.`);
  return found;
}
