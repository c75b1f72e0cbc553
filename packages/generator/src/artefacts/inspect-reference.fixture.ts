import type { InspectedOperationId, InspectionStats } from '@customerscore-kit/contract/inspect';
import { operations } from '@customerscore-kit/contract/operations';

/** The hand-written shape of a part of a payload. */
type Shape =
  | { is: 'string' | 'boolean' | 'name' | 'event' | 'milliseconds' }
  | { is: 'id'; refers?: boolean }
  | { is: 'fields'; fields: Record<string, Shape>; retired?: string[] }
  | { is: 'codenames'; fields: Record<string, Shape>; days?: number }
  | { is: 'list'; items: Shape; maxItems: number; code?: string; by?: string[] };

const string: Shape = { is: 'string' };
const name: Shape = { is: 'name' };
const id: Shape = { is: 'id' };
const reference: Shape = { is: 'id', refers: true };

const customer: Shape = {
  is: 'fields',
  retired: ['scorings', 'crm_link', 'admin_link'],
  fields: {
    external_id: id,
    name,
    owner_email: string,
    attributes: {
      is: 'codenames',
      fields: { crm_link: string, contact_email: string, renewal_date: string },
    },
    metrics: { is: 'list', maxItems: 200, items: { is: 'codenames', fields: { date: string }, days: 1 } },
  },
};
const contact: Shape = {
  is: 'fields',
  fields: {
    customer_external_id: reference,
    contact_external_id: id,
    contact_name: name,
    attributes: { is: 'codenames', fields: {} },
    metrics: { is: 'list', maxItems: 200, items: { is: 'codenames', fields: { date: string }, days: 1 } },
  },
};
const event: Shape = {
  is: 'fields',
  fields: {
    name: { is: 'event' },
    timestamp: { is: 'milliseconds' },
    identification: { is: 'fields', fields: { customer: reference, contact: id } },
    data: {
      is: 'fields',
      fields: {
        customer: { is: 'codenames', fields: {} },
        // The name of a contact may be a string or number, like any tracked value.
        contact: { is: 'codenames', fields: {} },
      },
    },
  },
};

const maxItems = (operation: 'uploadCustomers' | 'uploadContacts' | 'trackEvents') =>
  operations[operation].limits.maxItems;

const shapes: Record<InspectedOperationId, Shape & { is: 'fields' }> = {
  uploadCustomers: {
    is: 'fields',
    fields: {
      customers: {
        is: 'list',
        items: customer,
        maxItems: maxItems('uploadCustomers'),
        code: 'duplicate-customer',
        by: ['external_id'],
      },
    },
  },
  uploadContacts: {
    is: 'fields',
    fields: {
      contacts: {
        is: 'list',
        items: contact,
        maxItems: maxItems('uploadContacts'),
        code: 'duplicate-contact',
        by: ['customer_external_id', 'contact_external_id'],
      },
    },
  },
  trackEvents: {
    is: 'fields',
    fields: { trackerKey: string, events: { is: 'list', items: event, maxItems: maxItems('trackEvents') } },
  },
  createCustomer: { is: 'fields', fields: { external_id: id, name, parent_external_id: reference } },
  createContact: { is: 'fields', fields: { external_id: id, name } },
  updateContact: { is: 'fields', fields: { name } },
  updateCustomer: {
    is: 'fields',
    fields: {
      name,
      is_churned: { is: 'boolean' },
      is_unsubscribed: { is: 'boolean' },
      churned_date: string,
      owner_email: string,
      attributes: { is: 'codenames', fields: {} },
    },
  },
};

export interface Known {
  customers: ReadonlySet<string>;
  events: readonly string[];
  previous: InspectionStats | undefined;
}

/** A naive reference implementation: the warnings that do not depend on codenames, as `code pointer`, and the counts. */
export function slowInspection(operation: InspectedOperationId, given: unknown, known: Known) {
  const warnings = new Set<string>();
  const warn = (code: string, pointer: string) => warnings.add(`${code} ${pointer}`);
  let values = 0;

  /** Copies a value as JSON would represent it. Values that cannot be serialized stay unchanged. */
  const sent = (value: unknown, pointer: string, holder: unknown): unknown => {
    if (value instanceof Date) {
      warn('date-object', pointer);
      return value.toJSON();
    }
    if (value instanceof Map) {
      warn('not-plain', pointer);
      return {};
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      warn('becomes-null', pointer);
      return null;
    }
    if (['undefined', 'function', 'symbol'].includes(typeof value)) {
      warn(Array.isArray(holder) ? 'becomes-null' : 'left-out', pointer);
      return Array.isArray(holder) ? null : undefined;
    }
    if (Array.isArray(value)) return value.map((inner, index) => sent(inner, `${pointer}/${index}`, value));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, sent(inner, `${pointer}/${token(key)}`, value)]);
    return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  };

  const walk = (value: unknown, shape: Shape, pointer: string): void => {
    // Values of the wrong type are errors, which are tested elsewhere.
    if (!isOf(value, shape)) return;
    if (shape.is === 'id') {
      if ((value as string).trim() === '') warn('blank', pointer);
      else if ((value as string).trim() !== value) warn('padded-id', pointer);
      else if (/^(undefined|null|NaN|\[object Object])$/.test(value as string)) warn('placeholder-id', pointer);
      if (shape.refers && !known.customers.has(value as string)) warn('unknown-customer', pointer);
    } else if (shape.is === 'name') {
      if ((value as string).trim() === '') warn('blank', pointer);
    } else if (shape.is === 'event') {
      if (!known.events.includes(value as string)) warn('uncounted-event', pointer);
    } else if (shape.is === 'milliseconds') {
      if (Math.abs(value as number) < 1e11) warn('seconds', pointer);
      if (Math.abs(value as number) >= 1e14) warn('microseconds', pointer);
    } else if (shape.is === 'list') walkList(value as unknown[], shape, pointer);
    else if (shape.is === 'fields' || shape.is === 'codenames') walkObject(value as object, shape, pointer);
  };

  const walkList = (list: unknown[], { items, maxItems, code, by }: Shape & { is: 'list' }, pointer: string) => {
    if (list.length > maxItems) return;
    list.forEach((item, index) => {
      walk(item, items, `${pointer}/${index}`);
      const isSame = (other: unknown) =>
        by?.every(
          (field) => typeof fieldOf(item, field) === 'string' && fieldOf(item, field) === fieldOf(other, field),
        );
      if (list.slice(0, index).some(isSame)) warn(code!, `${pointer}/${index}`);
    });
  };

  const walkObject = (object: object, shape: Shape & { is: 'fields' | 'codenames' }, pointer: string) => {
    if (shape.is === 'codenames') values += Math.max(0, Object.keys(object).length - (shape.days ?? 0));
    for (const [key, inner] of Object.entries(object)) {
      const at = `${pointer}/${token(key)}`;
      const field = Object.hasOwn(shape.fields, key) ? shape.fields[key]! : undefined;
      // A number in a field of the contract is an error of its type already.
      if (shape.is === 'codenames' && !field && Number.isFinite(inner) && Math.abs(inner) > 2 ** 53 - 1)
        warn('unsafe-integer', at);
      if (shape.is === 'fields' && field === undefined) {
        warn(unknown(key, Object.keys(shape.fields), shape.retired ?? []), at);
      }
      if (field !== undefined) walk(inner, field, at);
    }
  };

  const shape = shapes[operation];
  const payload = sent(given, '', {});
  walk(payload, shape, '');
  const [batch] = Object.entries(shape.fields).filter(([, { is }]) => is === 'list');
  const items = batch && fieldOf(payload, batch[0]);
  if (Array.isArray(items)) {
    if (items.length === 0) warn('empty-upload', '');
    else if (
      operation === 'uploadCustomers' &&
      known.previous &&
      known.previous.items + items.length <= maxItems(operation)
    ) {
      warn('small-uploads', '');
    }
  }
  return {
    warnings: [...warnings].sort(),
    stats: { items: batch ? (Array.isArray(items) ? items.length : 0) : 1, values },
  };
}

function isOf(value: unknown, { is }: Shape): boolean {
  switch (is) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'milliseconds':
      return typeof value === 'number' && Number.isFinite(value);
    case 'list':
      return Array.isArray(value);
    case 'fields':
    case 'codenames':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === 'string';
  }
}

function unknown(key: string, fields: string[], retired: string[]): string {
  if (retired.includes(key)) return 'retired-field';
  const snake = key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return snake !== key && fields.includes(snake) ? 'camelcase-field' : 'unknown-field';
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}

function token(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
