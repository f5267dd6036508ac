import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { describeInBrowser } from '../../../conformance/browser.ts';
import { type Site, serveFreshBuild } from './serve.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

/** How long a journey through the browser may take, in milliseconds. */
export const patience = 120_000;

/** The pages as they stand now, served for one file of tests. */
export interface OnSite {
  readonly browser: () => Browser;
  readonly origin: () => string;
  /** A visitor of its own. */
  readonly open: (options?: VisitOptions) => Promise<Visit>;
}

/** Tests in a browser, on a build of the pages that is served without a server's operations. */
export function describeOnSite(name: string, tests: (site: OnSite) => void): Promise<void> {
  return describeInBrowser(name, (browser) => {
    let site: Site;
    beforeAll(async () => {
      site = await serveFreshBuild();
    }, patience);
    afterAll(() => site?.close());
    tests({ browser, origin: () => site.origin, open: (options) => visit(browser(), site.origin, options) });
  });
}
