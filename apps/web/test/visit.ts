import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface VisitOptions {
  readonly width?: number;
  readonly language?: 'zh' | 'en';
  readonly dark?: boolean;
  readonly large?: boolean;
  /** Answers that the browser already holds. */
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly timezone?: string;
}

/** A page with its own storage that writes down what must not happen: errors, warnings, requests to other hosts. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

export async function visit(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
  const width = options.width ?? 1280;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    timezoneId: options.timezone ?? 'Asia/Shanghai',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await context.addInitScript(
    ([preferences, answers]) => {
      if (sessionStorage.getItem('begun') !== null) return;
      sessionStorage.setItem('begun', 'yes');
      localStorage.setItem('kechuang.preferences', preferences ?? '');
      if (answers !== null && answers !== undefined) localStorage.setItem('kechuang.answers', answers);
    },
    [
      JSON.stringify({ language: options.language ?? 'zh', large: options.large ?? false }),
      options.profile === undefined ? null : JSON.stringify({ profile: options.profile, asked: [] }),
    ] as const,
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) complaints.push(`request to ${url}`);
  });
  return {
    page,
    complaints,
    go: async (path) => {
      await page.goto(origin + path);
      await settled(page);
    },
    close: () => context.close(),
  };
}

/** Waits until nothing on the page is still being worked out, or brought up to date. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1, main [role="alert"]', { timeout: 15_000 });
  await page.waitForFunction(() => document.querySelector('main .skeleton, main [aria-busy="true"]') === null, undefined, {
    timeout: 15_000,
  });
}

/** Serious and critical faults that axe finds, as `rule: place`. Contrast takes axe half its time: leave it out where the colours have been looked at. */
export async function seriousFaults(page: Page, { contrast = true }: { contrast?: boolean } = {}): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  // `axe` is what the line above has put on the page.
  const options = { resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled: contrast } } };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`),
    );
}

/** How far the page itself scrolls sideways, in pixels. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Chinese text that is not marked as a quoted original, on an English page. Notes and findings of targets name Chinese words as words. */
export function strayChinese(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement;
      if (!/\p{Script=Han}/u.test(text) || parent === null) continue;
      if (parent.closest('[lang="zh"], pre, code, noscript, script, option, .target-notes, .findings') === null)
        found.push(text.trim().slice(0, 60));
    }
    return found;
  });
}

/** Controls on a phone that a thumb would miss: less than 44 px high, what their ::after adds included. Links within a sentence are left out. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('main :is(button, a, input, select, summary, textarea)')) {
      const style = getComputedStyle(element);
      const isInText = element.tagName === 'A' && style.display === 'inline';
      if (isInText || style.visibility === 'hidden' || style.opacity === '0') continue;
      const isTick = element.matches('input[type="radio"], input[type="checkbox"]');
      const box = (isTick ? (element.closest('label') ?? element) : element).getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const reach = getComputedStyle(element, '::after');
      const more = reach.position === 'absolute' ? Math.max(0, -Number.parseFloat(reach.top)) * 2 : 0;
      if (box.height + more < 43.5)
        found.push(`${element.tagName} ${Math.round(box.height + more)} ${element.textContent?.trim().slice(0, 20)}`);
    }
    return found;
  });
}
