/** A value as a TypeScript expression. Supports JSON values, undefined, NaN and Infinity, dates and BigInts. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (typeof value === 'object' && value !== null) {
    const key = (name: string) => {
      // Only a computed `__proto__` is a property.
      if (name === '__proto__') return '["__proto__"]';
      return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    };
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${key(name)}: ${literal(inner)}`)
      .join(', ')} }`;
  }
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined');
}
