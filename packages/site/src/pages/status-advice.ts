/** What a page says about a status beyond the facts of the contract. Markdown; every block of code runs in a test. */
export interface StatusAdvice {
  /** A few words, without the number. */
  title: string;
  cause: string;
  retry: { short: string; text: string };
  cure: string;
  provoke: string;
}

/**
 * A script that starts a mock, sends one request and prints its status, which the test of samples compares.
 *
 * @param request the lines that send it: they must define `status`, with `client` unless `isRaw`
 */
const script = (status: string, options: string, request: string, { isRaw = false } = {}) => `\`\`\`ts
${isRaw ? '' : "import { createClient } from '@customerscore-kit/contract';\n"}import { startMock } from '@customerscore-kit/mock';

const mock = await startMock(${options});
${isRaw ? '' : "const client = createClient({ key: 'my-key', baseUrl: mock.url });\n"}${request}
console.log(status);
await mock.close();
\`\`\`

\`\`\`text output
${status}
\`\`\``;

const customers = "{ customers: [{ external_id: '12345', name: 'Acme' }] }";
const upload = `const customers = [{ external_id: '12345', name: 'Acme' }];
const { status } = await client.uploadCustomers({ customers });`;

const never = { short: 'no', text: 'No. The same request gets the same answer.' };

/** By status. A test fails for a documented status that is missing here. */
export const statusAdvice: Record<string, StatusAdvice> = {
  200: {
    title: 'received, which is not stored',
    cause: `The request was well-formed and the key is valid. For an upload that means no more than that: the data is processed after the
answer, keys that match no codename are dropped without an error, and contacts of unknown customers are ignored.`,
    retry: {
      short: 'no',
      text: 'No. Sending the data again is no cure for a value that was dropped: it is dropped again.',
    },
    cure: `Before you send, [inspect](/guides/silent-drops) the payload with the codenames of your account. In tests, ask the
[mock](/guides/testing) what it dropped.`,
    provoke: `Send a misspelt codename. The answer is 200, and the mock says what it dropped:

\`\`\`ts
import { createClient } from '@customerscore-kit/contract';
import { startMock } from '@customerscore-kit/mock';

const mock = await startMock({
  account: { customer: { attributes: { seats: 'number' } } },
});
const client = createClient({ key: 'my-key', baseUrl: mock.url });
const { status } = await client.uploadCustomers({
  customers: [
    { external_id: '12345', name: 'Knapp-Cruz Inc.', attributes: { Seats: 39 } },
  ],
});
console.log(status, mock.dropped().map(({ pointer }) => pointer));
await mock.close();
\`\`\`

\`\`\`text output
200 [ '/customers/0/attributes/Seats' ]
\`\`\``,
  },
  400: {
    title: 'bad request',
    cause: `The vendor documents no more than the words "bad request". From the rules of the contract: a body that is not JSON, a required
field that is missing, a value of another JSON type, a string over its length, or too many items. According to
[a third party](/provenance#digest), one unknown codename in an update refuses the whole update.`,
    retry: never,
    cure: `Run a validator or \`inspect\` on the body: it lists every rule that is broken, with a JSON pointer and a
[code](/findings/). A validator is safe in browsers too.`,
    provoke: script(
      '400',
      '',
      `const body = JSON.parse('{ "customers": [{ "external_id": "12345" }] }');
const { status } = await client.uploadCustomers(body);`,
    ),
  },
  401: {
    title: 'no key',
    cause: 'The header with the key is missing. A proxy that removes unknown headers has the same effect.',
    retry: never,
    cure: 'Send the key in the header `{{ keyHeader }}`. See [Authentication](/guides/authentication).',
    provoke: script(
      '401',
      '',
      `const { status } = await fetch(\`\${mock.url}{{ path.uploadCustomers }}\`, {
  method: '{{ method.uploadCustomers }}',
  headers: { 'content-type': '{{ mediaType }}' },
  body: JSON.stringify(${customers}),
});`,
      { isRaw: true },
    ),
  },
  403: {
    title: 'invalid key',
    cause: `The header with the key is there, and the key is not valid. Common causes: a placeholder or the key of another account was
deployed, or the key has quotes or a line break around it.`,
    retry: never,
    cure: `Compare the key with the one in the API settings of the application. Do not print it: compare its length, or a hash. See
[Authentication](/guides/authentication).`,
    provoke: script('403', "{ keys: { 'another-key': {} } }", upload),
  },
  404: {
    title: 'not found',
    cause: `The customer or contact in the path does not exist. Operations on one record answer it. Uploads do not: an upload creates customers,
and ignores contacts whose customer does not exist.`,
    retry: { short: 'no', text: 'Not as it is. Create the customer first; then the request succeeds.' },
    cure: `Create the customer before its contacts. If the identifier contains a slash or other special characters, encode it as one segment of the
path; the client does.`,
    provoke: script('404', '', "const { status } = await client.updateCustomer('nobody', { name: 'Acme' });"),
  },
  405: {
    title: 'wrong method',
    cause: `The path exists and does not support the method. The paths of one customer and of many differ by one letter:
\`{{ path.createCustomer }}\` and \`{{ path.uploadCustomers }}\`.`,
    retry: never,
    cure: 'Use the method that the [reference](/reference.html) lists for the path. The client always does.',
    provoke: script(
      '405',
      '',
      `const { status } = await fetch(\`\${mock.url}{{ path.uploadCustomers }}\`, {
  headers: { '{{ keyHeader }}': 'my-key' },
});`,
      { isRaw: true },
    ),
  },
  406: {
    title: 'not acceptable',
    cause: `The vendor lists the status and does not document its cause. In HTTP it means that the answer cannot have a type that the header
\`Accept\` allows. That this is the cause here is an assumption.`,
    retry: never,
    cure: 'Send `Accept: application/json`, or no `Accept` header.',
    provoke: script(
      '406',
      '',
      `const { status } = await client.uploadCustomers(\n  ${customers},\n  { headers: { Accept: 'text/html' } },\n);`,
    ),
  },
  429: {
    title: 'too many requests',
    cause: `More requests than the [limit](/limits) of a minute: {{ limits.uploadCustomers.requestsPerMinute }} for the API,
{{ limits.trackEvents.requestsPerMinute }} for the tracker. Whether the vendor counts by key, account or address is not documented.`,
    retry: {
      short: 'yes, after the time in `{{ retryAfterHeader }}`',
      text: 'Yes. Wait for the number of {{ limits.uploadCustomers.retryAfterUnit }} in the header `{{ retryAfterHeader }}`, then send the same request again.',
    },
    cure: `Send full batches instead of single customers: one request may have {{ limits.uploadCustomers.maxItems }} of them.
[Bulk uploads](/guides/bulk-uploads) has a loop that waits and retries.`,
    provoke: script('429', '', `mock.script([429]);\n${upload}`),
  },
  490: {
    title: 'scoring is not configured',
    cause: 'The account has no scoring profile yet. The number is specific to this API, so libraries do not know it.',
    retry: {
      short: 'no',
      text: 'Not before scoring is configured in the application. That is done by a person, so do not wait for it in a loop.',
    },
    cure: `Configure scoring in the application. That advice is [reported](/provenance#digest); the vendor's page only says that scoring is
not configured. Have your program stop and tell someone.`,
    provoke: script('490', '{ unconfiguredScoring: true }', upload),
  },
  491: {
    title: 'the account is blocked',
    cause:
      'The account is blocked. The number is specific to this API. No page of the vendor that was seen mentions it.',
    retry: never,
    cure: 'Ask whoever manages the account. Have your program stop and tell someone.',
    provoke: script(
      '491',
      '{ blocked: true }',
      "await mock.seed({ customers: [{ external_id: '12345' }] });\nconst { status } = await client.updateCustomer('12345', { name: 'Acme' });",
    ),
  },
};
