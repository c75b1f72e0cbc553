/** Where other pages of the site are, relative to the page of the reference. */
export interface ReferenceLinks {
  home: string;
  /** The entries of the top bar. */
  bar: { label: string; href: string; current?: boolean }[];
  authentication: string;
  limits: string;
  checker: string;
  findings: string;
  /** The page of an HTTP status, such as `429`. */
  error: (status: string) => string;
  /** The place that explains a source or a statement, by its id in `x-sources` or `x-statements`. */
  provenance: (id: string) => string;
  /** The page that sends the operation to the mock. */
  tryIt: (operationId: string) => string;
}

/** The pages of the site by file name, because folders have no index when the site is opened from a disk. */
export const defaultLinks: ReferenceLinks = {
  home: './index.html',
  bar: [
    { label: 'Guides', href: './start/front-end.html' },
    { label: 'Reference', href: './reference.html', current: true },
    { label: 'Errors', href: './errors/index.html' },
    { label: 'Findings', href: './findings/index.html' },
    { label: 'Checker', href: './checker.html' },
  ],
  authentication: './guides/authentication.html',
  limits: './limits.html',
  checker: './checker.html',
  findings: './findings/index.html',
  error: (status) => `./errors/${status}.html`,
  provenance: (id) => `./provenance.html#${id}`,
  tryIt: (operationId) => `./try.html#${operationId}`,
};
