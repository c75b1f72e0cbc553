/** `uploadCustomers` to `UploadCustomers`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The value as a JavaScript expression that builds it, own `__proto__` keys included. */
export function printValue(value: unknown, indent = ''): string {
  return print(value, indent, { key: printKey, separator: ',' });
}

/** The value as the TypeScript type that holds this value and no other, all of it readonly. */
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

/** `"__proto__": x` in an object literal sets the prototype; a computed key does not. */
function printKey(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[a-zA-Z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
