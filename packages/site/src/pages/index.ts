import { join } from 'node:path';
import type { ContractPackage } from '../contract-package.ts';
import { factsOf } from '../facts.ts';
import { fill } from '../fill.ts';
import { type Page, readPages } from '../page-source.ts';
import { readReleases } from '../releases.ts';
import { siteFolder } from '../site-files.ts';
import { changelogPage, downloadsPage } from './downloads.ts';
import { errorPages } from './errors.ts';
import { findingPages } from './findings.ts';
import { limitsPage } from './limits.ts';
import { operationPages } from './operations.ts';
import { provenancePage } from './provenance.ts';
import { toolPages } from './tools.ts';

/** Folder of the pages that are written by hand. */
const folder = join(siteFolder, 'pages');

/**
 * All pages of the site except the reference: those written by hand, and those generated from the contract.
 *
 * @throws Error if a page names a fact that the contract does not have
 */
export async function pagesOf(contract: ContractPackage): Promise<Page[]> {
  const facts = factsOf(contract);
  const pages: Page[] = [
    ...(await readPages(folder)),
    ...operationPages(contract),
    ...errorPages(contract),
    ...findingPages(),
    limitsPage(contract),
    provenancePage(contract),
    changelogPage(await readReleases()),
    await downloadsPage(contract),
    ...(await toolPages(contract)),
  ];
  return pages.map((page) => ({
    ...page,
    title: fill(page.title, facts, page.path),
    description: fill(page.description, facts, page.path),
    markdown: fill(page.markdown, facts, page.path, page.firstLine),
  }));
}
