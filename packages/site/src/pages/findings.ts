import { type FindingCode, type FindingDescription, findingCodes } from '@customerscore-kit/contract/finding-codes';
import printJson from 'json-stringify-pretty-compact';
import { stringify } from 'yaml';
import type { Page } from '../page-source.ts';
import { type FindingCase, findingCases, type ShownPayload } from './finding-cases.ts';
import { block, prose, table } from './markdown.ts';

/** How many characters fit into a line of a sample. */
const maxLineLength = 84;

type Severity = FindingDescription['severity'];

/** The groups of the list, by the severity of their codes. */
const groups: Record<Severity, { title: string; text: string; label: string }> = {
  error: {
    title: 'What the API refuses',
    text: 'These payloads break a rule of the contract. The validators report the same errors, under the same codes.',
    label: 'an error',
  },
  'by-operation': {
    title: 'What depends on the operation',
    text: 'These findings are about codenames, and need an account to compare with. In an upload or an event they are warnings: the request succeeds, and the value is lost. In an update they are errors: according to [a third party](/provenance#digest), one wrong codename makes the API refuse the whole request.',
    label: 'a warning in an upload or an event, an error in an update',
  },
  warning: {
    title: 'What the API accepts, and loses or misreads',
    text: 'These findings are always warnings.',
    label: 'a warning',
  },
};

/** A page for each finding code of `inspect`, and the list of them. */
export function findingPages(): Page[] {
  const codes = Object.entries(findingCodes) as [FindingCode, FindingDescription][];
  return [indexPage(codes), ...codes.map(([code, description]) => findingPage(code, description))];
}

function indexPage(codes: [FindingCode, FindingDescription][]): Page {
  const sections = (Object.entries(groups) as [Severity, (typeof groups)[Severity]][]).map(([severity, group]) => {
    const rows = codes
      .filter(([, description]) => description.severity === severity)
      .map(([code, { cause, cure }]) => [`[\`${code}\`](/findings/${code})`, prose(cause), prose(cure)]);
    return `## ${group.title} {#${severity}}\n\n${group.text}\n\n${table(['Code', 'Cause', 'Cure'], rows)}`;
  });
  return {
    path: 'findings/index',
    title: 'Findings of inspect',
    description: 'Every code that inspect reports, with its cause, its consequence and its cure.',
    markdown: `# Findings of inspect

\`inspect\` checks a payload before you send it. It returns **errors**, which the API refuses, and **warnings**, which the API accepts
and then loses or misreads. Each finding has a code, a JSON pointer, a message and a suggestion. A published code keeps its name and
its meaning. [Silent drops](/guides/silent-drops) shows how to use it.

${sections.join('\n\n')}
`,
  };
}

function findingPage(code: FindingCode, description: FindingDescription): Page {
  const { severity, cause, consequence, whereRefused, cure } = description;
  const { operation, account, options, rightOptions, wrong, right, also = [] } = findingCases[code];
  const refused = whereRefused === undefined ? [] : [`In an update: it ${prose(whereRefused)}`];
  const others = also.map((each) => `[\`${each}\`](/findings/${each})`).join(', ');
  return {
    path: `findings/${code}`,
    title: `Finding ${code}`,
    description: cause,
    markdown: [
      `# Finding \`${code}\``,
      `This finding is ${groups[severity].label}.`,
      '## Cause',
      prose(cause),
      '## Consequence',
      `The value at the pointer ${prose(consequence)}`,
      ...refused,
      '## Cure',
      prose(cure),
      '## Example',
      ...contextOf(account, options),
      `\`inspect('${operation}', payload${account || options ? ', options' : ''})\` reports \`${code}\`${others && ` and ${others}`} for this payload:`,
      shown(wrong),
      `Corrected${rightOptions === undefined ? '' : ', sent as one upload'}:`,
      shown(right),
      '',
    ].join('\n\n'),
  };
}

/** The account and the other options of `inspect`. */
function contextOf(account: FindingCase['account'], options: string | undefined): string[] {
  return [
    ...(account === undefined
      ? []
      : ['With this account:', block('yaml file=customerscore.account.yaml', stringify(account))]),
    ...(options === undefined ? [] : ['With these options:', block('ts payload', options)]),
  ];
}

/** A payload. `finding-cases.test.ts` inspects it, so the test of samples does not run it. */
const shown = (payload: ShownPayload) =>
  typeof payload === 'string'
    ? block('ts payload', payload)
    : block('json payload', printJson(payload, { maxLength: maxLineLength }));
