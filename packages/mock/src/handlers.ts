import type { OperationId } from '@customerscore-kit/contract/operations';
import { operations } from '@customerscore-kit/contract/operations';
import type { Call, Handler, HandlerResult, Handlers } from '@customerscore-kit/server';
import { type AccountData, contactOf, merge } from './account-data.ts';
import type { Assumption } from './assumptions.ts';
import { simulated } from './faults.ts';
import { newCustomer, type StoredCustomer, type StoredData } from './store/store.ts';

/** What a key gives access to. */
export interface KeyState {
  /** Whether uploads answer 490: scoring is not configured in the account. */
  unconfiguredScoring?: boolean;
  /** Whether updates answer 491: the account is blocked. */
  blocked?: boolean;
}

/** Returns the scores of a customer, to add to the customer in responses. */
export type Scores = (customer: Readonly<StoredCustomer>) => Readonly<Record<string, unknown>>;

/** Maximum number of levels in a hierarchy of customers. Reported by a third party. */
const maxLevels = 10;

/** The handlers of the mock. */
export function createHandlers(data: AccountData, scores: Scores = () => ({})): Handlers<KeyState> {
  const handlers: Required<Handlers<KeyState>> = {
    async uploadCustomers(call) {
      if (call.context.unconfiguredScoring) return { status: 490 };
      await data.enqueue({ operation: 'uploadCustomers', body: call.body });
      const isOwnerUnknown = call.body.customers.some(
        ({ owner_email: email }) => email !== undefined && !data.hasUser(email),
      );
      return received(call, 'merged-upload', ...(isOwnerUnknown ? (['unknown-owner'] as const) : []));
    },
    async uploadContacts(call) {
      await data.enqueue({ operation: 'uploadContacts', body: call.body });
      return received(call, 'merged-upload');
    },
    async trackEvents(call) {
      await data.enqueue({ operation: 'trackEvents', body: call.body });
      return received(call, 'tracker-at-once');
    },
    createCustomer({ body }) {
      const { external_id: id, name, parent_external_id: parent } = body;
      return data.change(async (stored) => {
        if (parent !== undefined && !(await canBeParent(stored, parent, id))) return { status: 400 };
        const [existing] = await stored.customers([id]);
        const customer = existing ?? newCustomer(id, name);
        customer.name = name;
        if (parent !== undefined) customer.parent_external_id = parent;
        await stored.put([customer]);
        return existing === undefined ? { status: 200 } : { status: 200, headers: assumed('existing-customer') };
      });
    },
    updateCustomer({ params, body, context }) {
      if (context.blocked) return { status: 491 };
      const { attributes, owner_email: owner, ...fields } = body;
      return data.change(async (stored) => {
        const [customer] = await stored.customers([params.customerExternalId]);
        if (customer === undefined) return { status: 404 };
        Object.assign(customer, fields);
        data.link(customer, owner);
        merge(customer, { attributes });
        await stored.put([customer]);
        return owner === undefined || data.hasUser(owner)
          ? { status: 200 }
          : { status: 200, headers: assumed('unknown-owner') };
      });
    },
    deleteCustomer({ params }) {
      const id = params.customerExternalId;
      return data.change(async (stored) => {
        if (!(await stored.delete(id))) return { status: 404 };
        const children = (await stored.allCustomers()).filter((each) => each.parent_external_id === id);
        for (const child of children) delete child.parent_external_id;
        await stored.put(children);
        return { status: 200, headers: assumed('contacts-deleted') };
      });
    },
    async getCustomer({ params }) {
      const [customer] = await data.read((stored) => stored.customers([params.customerExternalId]));
      const body = customer === undefined ? null : { ...customer, ...scores(customer) };
      return { status: 200, body, headers: assumed('stored-customer') };
    },
    async searchCustomers() {
      const all = await data.read((stored) => stored.allCustomers());
      const customers = all.map((customer) => ({ ...customer, ...scores(customer) }));
      return { status: 200, body: { customers }, headers: assumed('all-customers', 'stored-customer') };
    },
    createContact({ params, body }) {
      return data.change(async (stored) => {
        const [customer] = await stored.customers([params.customerExternalId]);
        if (customer === undefined) return { status: 404 };
        const exists = body.external_id in customer.contacts;
        contactOf(customer, body.external_id, body.name).name = body.name;
        await stored.put([customer]);
        return exists ? { status: 200, headers: assumed('existing-contact') } : { status: 200 };
      });
    },
    updateContact({ params, body }) {
      return data.change(async (stored) => {
        const [customer] = await stored.customers([params.customerExternalId]);
        const contact = customer?.contacts[params.contactExternalId];
        if (customer === undefined || contact === undefined) return { status: 404 };
        if (body.name !== undefined) contact.name = body.name;
        await stored.put([customer]);
        return { status: 200 };
      });
    },
    deleteContact({ params }) {
      return data.change(async (stored) => {
        const [customer] = await stored.customers([params.customerExternalId]);
        if (customer === undefined || !(params.contactExternalId in customer.contacts)) return { status: 404 };
        delete customer.contacts[params.contactExternalId];
        await stored.put([customer]);
        return { status: 200 };
      });
    },
  };
  return withPreferences(handlers);
}

/** Whether a customer may be the parent of another: it exists, is not below it, and the hierarchy does not get too deep. */
async function canBeParent(stored: StoredData, parent: string, child: string): Promise<boolean> {
  let levels = 1;
  for (let id: string | undefined = parent; id !== undefined; ) {
    const [customer]: (StoredCustomer | undefined)[] = await stored.customers([id]);
    if (id === child || ++levels > maxLevels || customer === undefined) return false;
    id = customer.parent_external_id;
  }
  return true;
}

function assumed(...keys: Assumption[]): Record<string, string> {
  return { 'x-mock-assumed': keys.join(', ') };
}

/** 200, with what will not be stored in headers. The real API does not say. */
function received(
  { dropped, inspection }: Pick<Call<OperationId>, 'dropped' | 'inspection'>,
  ...assumptions: Assumption[]
) {
  const keys = [...assumptions];
  if (inspection?.warnings.some(({ code }) => code === 'wrong-type')) keys.push('wrong-type-stored');
  const headers = { ...assumed(...keys), ...(dropped.length > 0 && { 'x-mock-dropped': String(dropped.length) }) };
  return { status: 200, headers } as const;
}

/** Handlers that answer the status of the header `Prefer: code=NNN`, if the operation documents it. The state does not change. */
function withPreferences(handlers: Required<Handlers<KeyState>>): Handlers<KeyState> {
  const wrap = <Id extends OperationId>(id: Id, handler: Handler<Id, KeyState>): Handler<Id, KeyState> => {
    return (call) => {
      const code = /\bcode=(\d{3})\b/.exec(call.header('prefer') ?? '')?.[1];
      if (code === undefined || !Object.hasOwn(operations[id].statuses, code)) return handler(call);
      // The line above checked that the operation documents it, which the compiler cannot see.
      return simulated(Number(code)) as unknown as HandlerResult<Id>;
    };
  };
  // `entries` loses which handler belongs to which operation.
  const entries = Object.entries(handlers).map(([id, handler]) => [id, wrap(id as OperationId, handler as never)]);
  return Object.fromEntries(entries) as Handlers<KeyState>;
}
