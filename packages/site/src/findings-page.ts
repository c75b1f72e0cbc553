import { type FindingDescription, findingCodes } from '@customerscore-kit/contract/finding-codes';

/** The groups of the page, by the severity of their codes. */
const groups: Record<FindingDescription['severity'], { title: string; text: string }> = {
  error: {
    title: 'What the API refuses',
    text: 'These payloads break a rule of the contract. The validators report the same errors, under the same codes.',
  },
  'by-operation': {
    title: 'What depends on the operation',
    text: 'These findings are about codenames, and need an account to compare with. In an upload or an event they are warnings: the request succeeds, and the value is lost. In an update they are errors: according to a third party, one wrong codename makes the API refuse the whole request.',
  },
  warning: {
    title: 'What the API accepts, and loses or misreads',
    text: 'These findings are always warnings.',
  },
};

/** `findings.html`: the cause, consequence and cure of every finding code, from the table that `inspect` uses. */
export function renderFindingsPage(title: string): string {
  const codes = Object.entries<FindingDescription>(findingCodes);
  const sections = Object.entries(groups).map(([severity, group]) => {
    const ofGroup = codes.filter(([, description]) => description.severity === severity);
    return `<h2 id="${severity}">${escapeHtml(group.title)}</h2>\n<p>${escapeHtml(group.text)}</p>\n${ofGroup.map(entry).join('')}`;
  });
  const contents = codes.map(([code]) => `<li><a href="#${code}"><code>${code}</code></a></li>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Findings of inspect: ${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="Codes">
<p><a href="index.html">← ${escapeHtml(title)}</a></p>
<ul>
${contents}
</ul>
</nav>
<main>
<h1>Findings of <code>inspect</code></h1>
<p><code>inspect(operation, payload, { account })</code> checks a payload before you send it. It returns <strong>errors</strong>, which
the API refuses, and <strong>warnings</strong>, which the API accepts and then loses or misreads. Each finding has a code, a JSON
pointer, a message that says what will happen, and a suggestion. Codes are stable.</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function entry([code, { cause, consequence, whereRefused, cure }]: [string, FindingDescription]): string {
  const rows = [
    ['Cause', cause],
    ['Consequence', `It ${consequence}`],
    ...(whereRefused === undefined ? [] : [['In an update', `It ${whereRefused}`]]),
    ['Cure', cure],
  ] as [string, string][];
  return `<section id="${code}">
<h3><a href="#${code}"><code>${code}</code></a></h3>
<dl>
${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${escapeHtml(text)}</dd></div>`).join('\n')}
</dl>
</section>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `
:root { color-scheme: light dark; --text: #24292f; --muted: #57606a; --line: #d8dee4; --link: #0757ba; --page: #fff; --raised: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --muted: #9ba5b0; --line: #333b44; --link: #79b8ff; --page: #0f141a; --raised: #171d24; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--text); background: var(--page); font: 16px/1.6 system-ui, sans-serif; display: grid; grid-template-columns: 17rem minmax(0, 1fr); }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem; border-right: 1px solid var(--line); background: var(--raised); font-size: .875rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: .25rem 0; }
main { max-width: 52rem; padding: 2rem 2.5rem 6rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 3rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 .5rem; }
section { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; }
section:target { border-color: var(--link); }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0 1rem; padding: .2rem 0; }
dt { color: var(--muted); }
dd { margin: 0; }
@media (max-width: 800px) {
  body { display: block; }
  nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line); }
  nav ul { columns: 2; }
  main { padding: 1.5rem 1.25rem 4rem; }
  dl div { grid-template-columns: 1fr; }
}
`;
