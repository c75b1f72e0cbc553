/** `1,234 rows`. */
export const countText = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** `27.5 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return countText(bytes, 'byte');
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** The time that the rate limit makes an upload take at least. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 60_000) return 'less than a minute';
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes < 120) return `at least ${countText(minutes, 'minute')}`;
  return `at least ${(minutes / 60).toFixed(1)} hours`;
}

/** Rows with their cells below each other. */
export function table(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.min(48, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What stands in the source where a finding is. */
export function cellText({ column, value }: { column?: string | undefined; value?: string | undefined }): string {
  if (value === undefined) return '';
  return `${column === undefined ? 'Its value is' : `The column ${JSON.stringify(column)} has`} ${JSON.stringify(value)}.`;
}
