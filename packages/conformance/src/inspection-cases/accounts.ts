import { caseOf, type InspectionCase, type Row } from './inspection-case.ts';

const customer = { external_id: '12345', name: 'Knapp-Cruz Inc.' };
const attributes = (name: string, values: object, row: Row) =>
  caseOf('uploadCustomers', name, { customers: [{ ...customer, attributes: values }] }, row);
const at = '/customers/0/attributes';

/** Codenames are checked only against the parts that an account lists; without an account, not at all. */
export const accounts: InspectionCase[] = [
  attributes(
    'any codename, without an account',
    { Plan_Tier: 'x', seats: '39', 'a b': true },
    { account: 'none', types: 'compiles' },
  ),
  attributes(
    'the rules of the contract, without an account',
    { renewal_date: 'soon', seats: null },
    {
      account: 'none',
      errors: [
        ['format', `${at}/renewal_date`],
        ['type', `${at}/seats`],
      ],
      types: /'null' is not assignable/,
    },
  ),
  attributes(
    'values that JSON changes, without an account',
    { seats: Number.NaN, when: new Date(0), none: undefined },
    {
      account: 'none',
      errors: [['type', `${at}/seats`]],
      warnings: [
        ['becomes-null', `${at}/seats`],
        ['date-object', `${at}/when`],
        ['left-out', `${at}/none`],
      ],
      types: /is not assignable/,
    },
  ),
  caseOf(
    'updateCustomer',
    'any codename, without an account',
    { attributes: { Seats: 1, crm_link: 5 } },
    { account: 'none', types: 'compiles' },
  ),
  caseOf(
    'trackEvents',
    'any event, without an account',
    {
      trackerKey: 'k',
      events: [
        {
          name: 'x',
          timestamp: 1712123456789,
          identification: { customer: 'a' },
          data: { customer: { x: 1 }, contact: { y: 'z' } },
        },
      ],
    },
    { account: 'none', types: 'compiles' },
  ),
  attributes(
    'any attribute, for an account that lists only metrics',
    { seats: '39' },
    { account: { customer: { metrics: { logins: 'number' } } } },
  ),
  attributes(
    'only system attributes, for an account without attributes',
    { seats: 39, crm_link: 'x' },
    { account: { customer: { attributes: {} } }, warnings: [['unknown-codename', `${at}/seats`]] },
  ),
  caseOf(
    'trackEvents',
    'any event, for an account that lists no events',
    { trackerKey: 'k', events: [{ name: 'x', timestamp: 1712123456789, identification: { customer: 'a' } }] },
    { account: {} },
  ),
  attributes(
    'a system attribute that an integration feeds',
    { crm_link: 'x' },
    {
      account: { customer: { attributes: { crm_link: { type: 'url', source: 'integration' } } } },
      warnings: [['integration-fed', `${at}/crm_link`]],
    },
  ),
  attributes(
    'a key that differs in case from two codenames',
    { SEATS: 1 },
    {
      account: { customer: { attributes: { seats: 'number', Seats: 'number' } } },
      warnings: [['miscased-codename', `${at}/SEATS`, /"seats"/]],
    },
  ),
  attributes(
    'codenames that differ only in case, each spelt exactly',
    { Seats: 1, seats: 2 },
    { account: { customer: { attributes: { seats: 'number', Seats: 'number' } } } },
  ),
  attributes(
    'a codename in another Unicode normalization',
    { 'cafe\u0301': 1 },
    {
      account: { customer: { attributes: { caf\u00e9: 'number' } } },
      warnings: [['miscased-codename', `${at}/cafe\u0301`, /normalize\(\)/]],
    },
  ),
  attributes(
    'a boolean that is not among the allowed values',
    { beta: false },
    {
      account: { customer: { attributes: { beta: { type: 'boolean', values: [true] } } } },
      warnings: [['value-not-allowed', `${at}/beta`]],
    },
  ),
];
