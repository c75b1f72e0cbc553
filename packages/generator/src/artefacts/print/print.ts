/** `uploadCustomers` to `UploadCustomers`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The value as a JavaScript expression. Supports own `__proto__` keys. */
export function printValue(value: unknown, indent = ''): string {
  return print(value, indent, { key: printKey, separator: ',' });
}

/** The value as a deeply readonly literal TypeScript type. */
export function printType(value: unknown, indent = ''): string {
  return print(value, indent, { key: (key) => `readonly ${printKey(key)}`, separator: ';', array: 'readonly ' });
}

interface Syntax {
  key(key: string): string;
  separator: string;
  array?: string;
}

function print(value: unknown, indent: string, syntax: Syntax): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return `${syntax.array ?? ''}[]`;
    const items = value.map((item) => `${inner}${print(item, inner, syntax)},\n`);
    return `${syntax.array ?? ''}[\n${items.join('')}${indent}]`;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  const fields = entries.map(
    ([key, each]) => `${inner}${syntax.key(key)}: ${print(each, inner, syntax)}${syntax.separator}\n`,
  );
  return `{\n${fields.join('')}${indent}}`;
}

/** In an object literal, `"__proto__": x` sets the prototype; a computed key does not. */
function printKey(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[a-zA-Z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
