import { operations } from '@customerscore-kit/contract/operations';
import { caseOf, type InspectionCase, type Row } from './inspection-case.ts';

const customer = { external_id: '12345', name: 'Knapp-Cruz Inc.' };
const upload = (name: string, fields: object, row: Row): InspectionCase =>
  caseOf('uploadCustomers', name, { customers: [{ ...customer, ...fields }] }, row);
const attributes = (name: string, values: object, row: Row) =>
  upload(`attributes: ${name}`, { attributes: values }, row);
const metric = (name: string, values: object, row: Row) =>
  upload(`metrics: ${name}`, { metrics: [{ date: '2024-04-29', ...values }] }, row);
const customers = (count: number) => Array.from({ length: count }, (_, n) => ({ ...customer, external_id: `c${n}` }));

const { maxItems, maxBodyBytes } = operations.uploadCustomers.limits;
const at = '/customers/0/attributes';
const on = '/customers/0/metrics/0';
const compiles = 'compiles';

class WithGetter {
  external_id = '1';
  get name() {
    return 'A';
  }
}

class WithMethod {
  external_id = '1';
  name = 'A';
  rename(name: string) {
    this.name = name;
  }
}

export const uploadCustomers: InspectionCase[] = [
  // Codenames
  upload('the required fields', {}, { types: compiles }),
  attributes(
    'every system attribute',
    { crm_link: 'https://example.com/1', contact_email: 'a@b.co', renewal_date: '2024-05-25' },
    { types: compiles },
  ),
  attributes(
    'a value of each type',
    {
      country_name: 'Czechia',
      seats: 39,
      is_partner: true,
      trial_ends_on: '2024-08-14',
      last_login_at: 1723593600,
      homepage: 'https://example.com',
      billing_email: 'a@b.co',
    },
    { types: compiles },
  ),
  attributes(
    'a mis-cased codename',
    { Plan_Tier: 'free' },
    {
      warnings: [['miscased-codename', `${at}/Plan_Tier`, /"plan_tier"/]],
      types: /'Plan_Tier' does not exist[\s\S]*'plan_tier'/,
    },
  ),
  attributes(
    'a codename in capitals',
    { SEATS: 3 },
    { warnings: [['miscased-codename', `${at}/SEATS`, /"seats"/]], types: /'SEATS' does not exist/ },
  ),
  attributes(
    'a codename in camelCase',
    { planTier: 'free' },
    { warnings: [['miscased-codename', `${at}/planTier`, /"plan_tier"/]], types: /'planTier' does not exist/ },
  ),
  attributes(
    'a codename with other separators',
    { 'plan-tier': 'free' },
    { warnings: [['miscased-codename', `${at}/plan-tier`, /"plan_tier"/]], types: /'"plan-tier"' does not exist/ },
  ),
  attributes(
    'a mis-cased system attribute',
    { CRM_Link: 'https://example.com' },
    { warnings: [['miscased-codename', `${at}/CRM_Link`, /"crm_link"/]], types: /'CRM_Link' does not exist/ },
  ),
  attributes(
    'a mistyped codename',
    { plan_teir: 'free' },
    {
      warnings: [['unknown-codename', `${at}/plan_teir`, /"plan_tier"/]],
      types: /'plan_teir' does not exist[\s\S]*'plan_tier'/,
    },
  ),
  attributes(
    'a codename that resembles no other',
    { favourite_colour: 'red' },
    {
      warnings: [['unknown-codename', `${at}/favourite_colour`, /Configure the codename/]],
      types: /'favourite_colour' does not exist/,
    },
  ),
  attributes(
    'a metric among the attributes',
    { logins: 3 },
    { warnings: [['unknown-codename', `${at}/logins`]], types: /'logins' does not exist/ },
  ),
  attributes('an empty key', { '': 'x' }, { warnings: [['unknown-codename', `${at}/`]], types: /does not exist/ }),
  attributes(
    'several unknown codenames',
    { Seats: 1, seets: 2, seats: 3 },
    {
      warnings: [
        ['miscased-codename', `${at}/Seats`],
        ['unknown-codename', `${at}/seets`, /"seats"/],
      ],
      types: /does not exist/,
    },
  ),
  attributes(
    'codenames with special characters',
    { 'my-value': 'a', 'example.com/settings': 4, 'it\'s "quoted" ~ here': 'x', Größe: 'XL', class: 'gold' },
    { types: compiles },
  ),
  attributes('codenames named like Object.prototype members', JSON.parse('{ "__proto__": 5, "constructor": "x" }'), {
    types: compiles,
  }),
  attributes(
    'a value of the wrong type under such codenames',
    JSON.parse('{ "__proto__": "5", "example.com/settings": "4" }'),
    {
      warnings: [
        ['wrong-type', `${at}/__proto__`],
        ['wrong-type', `${at}/example.com~1settings`],
      ],
      types: /is not assignable to type 'number'/,
    },
  ),
  attributes(
    'Object.prototype members that are not codenames',
    { toString: 'x', hasOwnProperty: 1 },
    {
      warnings: [
        ['unknown-codename', `${at}/toString`],
        ['unknown-codename', `${at}/hasOwnProperty`],
      ],
      types: /does not exist/,
    },
  ),
  attributes('no attributes', {}, { types: compiles }),

  // Types of values
  attributes(
    'a number in quotes',
    { seats: '39' },
    {
      warnings: [['wrong-type', `${at}/seats`, /without quotes/]],
      types: /'string' is not assignable to type 'number'/,
    },
  ),
  attributes(
    'a boolean in quotes',
    { is_partner: 'true' },
    {
      warnings: [['wrong-type', `${at}/is_partner`, /true or false, without quotes/]],
      types: /'string' is not assignable to type 'boolean/,
    },
  ),
  attributes(
    '1 for a boolean',
    { is_partner: 1 },
    {
      warnings: [['wrong-type', `${at}/is_partner`, /true or false/]],
      types: /'number' is not assignable to type 'boolean/,
    },
  ),
  attributes(
    'a number for a text',
    { country_name: 39 },
    {
      warnings: [['wrong-type', `${at}/country_name`, /in quotes/]],
      types: /'number' is not assignable to type 'string'/,
    },
  ),
  attributes(
    'a boolean for a number',
    { seats: true },
    {
      warnings: [['wrong-type', `${at}/seats`, /Send a number/]],
      types: /'boolean' is not assignable to type 'number'/,
    },
  ),
  attributes(
    'a time in milliseconds',
    { last_login_at: 1723593600000 },
    { warnings: [['milliseconds', `${at}/last_login_at`, /1,000/]], types: compiles },
  ),
  attributes(
    'a time in quotes',
    { last_login_at: '1723593600' },
    {
      warnings: [['wrong-type', `${at}/last_login_at`, /seconds since 1970/]],
      types: /not assignable to type 'number'/,
    },
  ),
  attributes(
    'a time as a date-time',
    { last_login_at: '2024-08-14T10:00:00Z' },
    { warnings: [['wrong-type', `${at}/last_login_at`]], types: /not assignable to type 'number'/ },
  ),
  attributes('a time before 1970', { last_login_at: -86400 }, { types: compiles }),
  attributes(
    'a date with a time',
    { trial_ends_on: '2024-08-14T10:00:00Z' },
    { warnings: [['date-time', `${at}/trial_ends_on`, /your time zone/]], types: compiles },
  ),
  attributes(
    'a date and a time separated by a space',
    { trial_ends_on: '2024-08-14 10:00' },
    { warnings: [['date-time', `${at}/trial_ends_on`, /Write "2024-08-14"/]], types: compiles },
  ),
  attributes(
    'a date that does not exist',
    { trial_ends_on: '2024-02-30' },
    { warnings: [['wrong-type', `${at}/trial_ends_on`, /YYYY-MM-DD/]], types: compiles },
  ),
  attributes(
    'a date with the day first',
    { trial_ends_on: '14.08.2024' },
    { warnings: [['wrong-type', `${at}/trial_ends_on`]], types: compiles },
  ),
  attributes(
    'a URL without a scheme',
    { homepage: 'example.com' },
    { warnings: [['wrong-type', `${at}/homepage`, /scheme/]], types: compiles },
  ),
  attributes(
    'midnight in another time zone',
    { trial_ends_on: '2024-03-31T22:00:00.000Z' },
    { warnings: [['date-time', `${at}/trial_ends_on`, /in your time zone/]], types: compiles },
  ),
  attributes(
    'a number with a decimal comma',
    { seats: '1.234,5' },
    { warnings: [['wrong-type', `${at}/seats`, /before the decimals, a point/]], types: /is not assignable/ },
  ),
  attributes(
    'a time in microseconds',
    { last_login_at: 1723593600000000 },
    { warnings: [['milliseconds', `${at}/last_login_at`, /by 1,000,000\./]], types: compiles },
  ),
  attributes(
    'a time in nanoseconds',
    { last_login_at: 1723593600000000000 },
    {
      warnings: [
        ['milliseconds', `${at}/last_login_at`, /by 1,000,000,000\./],
        ['unsafe-integer', `${at}/last_login_at`],
      ],
      types: compiles,
    },
  ),
  attributes('the largest safe integer', { seats: Number.MAX_SAFE_INTEGER }, { types: compiles }),
  attributes(
    'an unsafe integer',
    { seats: 2 ** 53, unknown: -(2 ** 60) },
    {
      warnings: [
        ['unsafe-integer', `${at}/seats`],
        ['unsafe-integer', `${at}/unknown`],
        ['unknown-codename', `${at}/unknown`],
      ],
    },
  ),
  attributes(
    'a URL with a space',
    { homepage: 'https://example.com/a b' },
    { warnings: [['wrong-type', `${at}/homepage`, /Percent-encode/]], types: compiles },
  ),
  attributes(
    'a URL with a non-ASCII letter',
    { homepage: 'https://example.com/ž' },
    { warnings: [['wrong-type', `${at}/homepage`, /Percent-encode/]], types: compiles },
  ),
  attributes(
    'an e-mail address without a top-level domain',
    { billing_email: 'a@b' },
    { warnings: [['wrong-type', `${at}/billing_email`, /complete e-mail address/]], types: compiles },
  ),
  attributes(
    'a URL with all parts',
    { homepage: 'https://user@example.com:8080/a/b?c=d&e=%20#f' },
    { types: compiles },
  ),
  attributes(
    'an e-mail address with a name',
    { billing_email: 'Jane <jane@example.com>' },
    { warnings: [['wrong-type', `${at}/billing_email`, /without a name/]], types: compiles },
  ),
  attributes(
    'a system attribute that the account types as a URL',
    { crm_link: 'crm/12345' },
    { warnings: [['wrong-type', `${at}/crm_link`]], types: compiles },
  ),
  attributes(
    'a value that is not allowed',
    { plan_tier: 'pro' },
    { warnings: [['value-not-allowed', `${at}/plan_tier`]], types: /'"pro"' is not assignable/ },
  ),
  attributes(
    'a value that resembles an allowed one',
    { plan_tier: 'Free' },
    {
      warnings: [['value-not-allowed', `${at}/plan_tier`, /"free"/]],
      types: /'"Free"' is not assignable[\s\S]*'"free"'/,
    },
  ),
  attributes('an allowed number', { seat_steps: 10 }, { types: compiles }),
  attributes(
    'a number that is not allowed',
    { seat_steps: 11 },
    { warnings: [['value-not-allowed', `${at}/seat_steps`]], types: /'11' is not assignable/ },
  ),
  attributes(
    'an allowed value as another type',
    { seat_steps: '10' },
    { warnings: [['wrong-type', `${at}/seat_steps`]], types: /is not assignable/ },
  ),
  attributes(
    'an attribute that an integration feeds',
    { annual_revenue: 1000 },
    {
      warnings: [['integration-fed', `${at}/annual_revenue`, /Remove it/]],
      types: /is not assignable to type '(undefined|never)'/,
    },
  ),
  attributes('null', { seats: null }, { errors: [['type', `${at}/seats`]], types: /'null' is not assignable/ }),
  attributes('an object', { seats: { value: 3 } }, { errors: [['type', `${at}/seats`]], types: /is not assignable/ }),
  attributes(
    'null under an unknown codename',
    { colour: null },
    { errors: [['type', `${at}/colour`]], warnings: [['unknown-codename', `${at}/colour`]], types: /does not exist/ },
  ),
  attributes(
    'a system attribute of another type',
    { crm_link: 5 },
    { errors: [['type', `${at}/crm_link`]], types: /is not assignable/ },
  ),
  attributes(
    'a system date with a time',
    { renewal_date: '2024-05-25T00:00:00Z' },
    { errors: [['format', `${at}/renewal_date`]], types: compiles },
  ),

  // Metrics
  metric(
    'a value of each type',
    {
      resolved_tickets: 39,
      country: 'Czechia',
      has_picture: true,
      created_at: '2024-08-15',
      'report-exports': 2,
      last_report_url: 'https://example.com',
    },
    { types: compiles },
  ),
  metric(
    'a mistyped codename',
    { resolved_ticket: 39 },
    {
      warnings: [['unknown-codename', `${on}/resolved_ticket`, /"resolved_tickets"/]],
      types: /'resolved_ticket' does not exist/,
    },
  ),
  metric(
    'a mis-cased codename',
    { Logins: 3 },
    { warnings: [['miscased-codename', `${on}/Logins`, /"logins"/]], types: /'Logins' does not exist/ },
  ),
  metric(
    'a number in quotes',
    { logins: '39' },
    { warnings: [['wrong-type', `${on}/logins`]], types: /is not assignable to type 'number'/ },
  ),
  metric(
    'an attribute among the metrics',
    { seats: 3 },
    { warnings: [['unknown-codename', `${on}/seats`]], types: /'seats' does not exist/ },
  ),
  metric(
    'a mis-cased date next to the date',
    { Date: '2024-04-30' },
    { warnings: [['unknown-codename', `${on}/Date`]], types: /'Date' does not exist/ },
  ),
  upload(
    'a metric without a date',
    { metrics: [{ logins: 3 }] },
    { errors: [['required', on]], types: /'date' is missing/ },
  ),
  upload(
    'a duplicate date',
    { metrics: [{ date: '2024-04-29' }, { date: '2024-04-29' }] },
    { errors: [['x-unique-by', '/customers/0/metrics/1/date']], types: compiles },
  ),
  upload(
    'too many metrics, which are then not inspected',
    { metrics: Array.from({ length: 1000 }, () => ({ Logins: 1 })) },
    { errors: [['maxItems', '/customers/0/metrics']] },
  ),

  // Fields
  upload(
    'scorings',
    { scorings: [{ property_codename: 3 }] },
    { warnings: [['retired-field', '/customers/0/scorings', /"metrics"/]], types: /'scorings' does not exist/ },
  ),
  upload(
    'crm_link next to the attributes',
    { crm_link: 'https://example.com' },
    {
      warnings: [['retired-field', '/customers/0/crm_link', /"attributes\.crm_link"/]],
      types: /'crm_link' does not exist/,
    },
  ),
  upload(
    'admin_link',
    { admin_link: 'https://example.com' },
    { warnings: [['retired-field', '/customers/0/admin_link', /"attributes"/]], types: /'admin_link' does not exist/ },
  ),
  upload(
    'an optional field in camelCase',
    { ownerEmail: 'a@b.co' },
    {
      warnings: [['camelcase-field', '/customers/0/ownerEmail', /"owner_email"/]],
      types: /'ownerEmail' does not exist/,
    },
  ),
  caseOf(
    'uploadCustomers',
    'a required field in camelCase',
    { customers: [{ externalId: '1', name: 'A' }] },
    {
      errors: [['required', '/customers/0']],
      warnings: [['camelcase-field', '/customers/0/externalId', /"external_id"/]],
      types: /'externalId' does not exist/,
    },
  ),
  upload(
    'a mistyped field',
    { atributes: { seats: 3 } },
    { warnings: [['unknown-field', '/customers/0/atributes', /"attributes"/]], types: /'atributes' does not exist/ },
  ),
  upload(
    'a field of another operation',
    { is_churned: true },
    { warnings: [['unknown-field', '/customers/0/is_churned']], types: /'is_churned' does not exist/ },
  ),
  caseOf(
    'uploadCustomers',
    'a field next to customers',
    { customers: [customer], notify: false },
    { warnings: [['unknown-field', '/notify']], types: /'notify' does not exist/ },
  ),
  upload(
    'a name that is too long',
    { name: 'x'.repeat(1000) },
    { errors: [['maxLength', '/customers/0/name']], types: compiles },
  ),
  upload(
    'an owner_email that is not an e-mail address',
    { owner_email: 'Jane' },
    { errors: [['format', '/customers/0/owner_email']], types: compiles },
  ),

  // Identifiers, names and batches
  caseOf(
    'uploadCustomers',
    'blank identifiers and names',
    { customers: [{ external_id: '', name: '\u00a0' }] },
    {
      warnings: [
        ['blank', '/customers/0/external_id'],
        ['blank', '/customers/0/name'],
      ],
      types: compiles,
    },
  ),
  caseOf(
    'uploadCustomers',
    'placeholders such as "undefined" as identifiers',
    {
      customers: ['undefined', 'null', 'NaN', '[object Object]', 'Null', 'NAN'].map((external_id) => ({
        ...customer,
        external_id,
      })),
    },
    { warnings: [0, 1, 2, 3].map((index) => ['placeholder-id', `/customers/${index}/external_id`] as const) },
  ),
  caseOf(
    'uploadCustomers',
    'an identifier with a leading space',
    { customers: [{ ...customer, external_id: ' 1' }] },
    { warnings: [['padded-id', '/customers/0/external_id', /Trim/]], types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'an identifier with a trailing line break',
    { customers: [{ ...customer, external_id: '1\n' }] },
    { warnings: [['padded-id', '/customers/0/external_id']], types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'an identifier between no-break spaces',
    { customers: [{ ...customer, external_id: '\u00a01\ufeff' }] },
    { warnings: [['padded-id', '/customers/0/external_id']], types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'an identifier with an inner space and non-ASCII letters',
    { customers: [{ ...customer, external_id: 'é a é' }] },
    { types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'a duplicate customer',
    { customers: [customer, { ...customer, external_id: '2' }, customer] },
    { warnings: [['duplicate-customer', '/customers/2']], types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'the same customer three times',
    { customers: [customer, customer, customer] },
    {
      warnings: [
        ['duplicate-customer', '/customers/1'],
        ['duplicate-customer', '/customers/2'],
      ],
      types: compiles,
    },
  ),
  caseOf(
    'uploadCustomers',
    'identifiers that differ only in case',
    {
      customers: [
        { ...customer, external_id: 'a' },
        { ...customer, external_id: 'A' },
      ],
    },
    { types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'no customers',
    { customers: [] },
    { warnings: [['empty-upload', '', /Do not send it/]], types: compiles },
  ),
  caseOf('uploadCustomers', 'a full upload', { customers: customers(maxItems) }, { types: compiles }),
  caseOf(
    'uploadCustomers',
    'one customer too many',
    { customers: customers(maxItems + 1) },
    { errors: [['maxItems', '/customers']], types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'a small upload after a small one',
    { customers: [customer] },
    {
      options: { previous: { items: 1, values: 0, dropped: 0, misread: 0, refused: 0 } },
      warnings: [['small-uploads', '', /as one/]],
      types: compiles,
    },
  ),
  caseOf(
    'uploadCustomers',
    'a small upload after a full one',
    { customers: [customer] },
    { options: { previous: { items: maxItems, values: 0, dropped: 0, misread: 0, refused: 0 } }, types: compiles },
  ),
  caseOf(
    'uploadCustomers',
    'two uploads that exactly fit into one',
    { customers: customers(maxItems - 1) },
    {
      options: { previous: { items: 1, values: 0, dropped: 0, misread: 0, refused: 0 } },
      warnings: [['small-uploads', '']],
      types: compiles,
    },
  ),

  // Values that JSON changes
  attributes(
    'NaN',
    { seats: Number.NaN },
    { errors: [['type', `${at}/seats`]], warnings: [['becomes-null', `${at}/seats`]], types: compiles },
  ),
  attributes(
    'Infinity',
    { seats: Number.NEGATIVE_INFINITY },
    { errors: [['type', `${at}/seats`]], warnings: [['becomes-null', `${at}/seats`]], types: compiles },
  ),
  attributes(
    'a Date object',
    { trial_ends_on: new Date(0) },
    {
      warnings: [
        ['date-object', `${at}/trial_ends_on`, /YYYY-MM-DD/],
        ['date-time', `${at}/trial_ends_on`],
      ],
      types: /'Date' is not assignable to type 'string'/,
    },
  ),
  attributes(
    'an invalid Date object',
    { trial_ends_on: new Date(Number.NaN) },
    {
      errors: [['type', `${at}/trial_ends_on`]],
      warnings: [['date-object', `${at}/trial_ends_on`]],
    },
  ),
  attributes(
    'a BigInt',
    { seats: 39n },
    { errors: [['unserializable', `${at}/seats`]], types: /'bigint' is not assignable/ },
  ),
  attributes(
    'undefined under a codename',
    { seats: undefined },
    {
      warnings: [['left-out', `${at}/seats`]],
      types: /'undefined' is not assignable|exactOptionalPropertyTypes/,
    },
  ),
  attributes(
    'undefined under an unknown codename',
    { Seats: undefined },
    { warnings: [['left-out', `${at}/Seats`]], types: /'Seats' does not exist/ },
  ),
  attributes(
    'undefined under a system attribute',
    { crm_link: undefined },
    { warnings: [['left-out', `${at}/crm_link`]], types: /exactOptionalPropertyTypes/ },
  ),
  attributes('a Map', new Map([['seats', 3]]), { warnings: [['not-plain', at, /plain object/]] }),
  attributes(
    'a String object',
    { country_name: new String('CZ') },
    { warnings: [['not-plain', `${at}/country_name`]] },
  ),
  attributes(
    'a URL object',
    { homepage: new URL('https://example.com') },
    { warnings: [['not-plain', `${at}/homepage`]] },
  ),
  upload(
    'undefined in an optional field',
    { owner_email: undefined },
    { warnings: [['left-out', '/customers/0/owner_email']], types: /exactOptionalPropertyTypes/ },
  ),
  upload(
    'a Date object for the attributes',
    { attributes: new Date(0) },
    { errors: [['type', '/customers/0/attributes']], warnings: [['date-object', '/customers/0/attributes']] },
  ),
  caseOf(
    'uploadCustomers',
    'a name from a getter of the class',
    { customers: [new WithGetter()] },
    { errors: [['required', '/customers/0']], warnings: [['not-plain', '/customers/0']] },
  ),
  caseOf('uploadCustomers', 'a class with methods only', { customers: [new WithMethod()] }, {}),
  caseOf(
    'uploadCustomers',
    'a name that is not enumerable',
    { customers: [Object.defineProperty({ ...customer }, 'name', { enumerable: false })] },
    { errors: [['required', '/customers/0']], warnings: [['left-out', '/customers/0/name']] },
  ),
  caseOf(
    'uploadCustomers',
    'undefined for a customer',
    { customers: [customer, undefined] },
    {
      errors: [['type', '/customers/1']],
      warnings: [['becomes-null', '/customers/1']],
      types: /'undefined' is not assignable/,
    },
  ),
  upload(
    'values in an unknown field',
    { extra: { list: [1, Number.NaN, undefined], when: new Date(0), set: new Set([1]), big: 1n } },
    {
      errors: [['unserializable', '/customers/0/extra/big']],
      warnings: [
        ['unknown-field', '/customers/0/extra'],
        ['becomes-null', '/customers/0/extra/list/1'],
        ['becomes-null', '/customers/0/extra/list/2'],
        ['date-object', '/customers/0/extra/when'],
        ['not-plain', '/customers/0/extra/set'],
      ],
      types: /'extra' does not exist/,
    },
  ),
  attributes(
    'a body over the size limit',
    { country_name: 'é'.repeat(maxBodyBytes / 2) },
    { errors: [['maxBodyBytes', '', /Split/]] },
  ),

  // Invalid bodies
  caseOf('uploadCustomers', 'null', null, { errors: [['type', '']], types: /'null' is not assignable/ }),
  caseOf('uploadCustomers', 'a list', [customer], { errors: [['type', '']] }),
  caseOf('uploadCustomers', 'no customers at all', {}, { errors: [['required', '']], types: /'customers' is missing/ }),
];
