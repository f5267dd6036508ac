import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

/** A Chromium that starts on this machine, and where it was found. */
export interface Chromium {
  readonly path: string;
  readonly from: 'environment' | 'installed' | 'package';
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing leaves the machine: neither the browser's own calls home nor its updates. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The first of: the browser that `KECHUANG_CHROMIUM` names (`none` for no browser at all), an installed one, the one carried in an npm package.
 *
 * @throws where `KECHUANG_CHROMIUM` names a file that does not exist: a wish that is not met should be heard.
 */
export async function findChromium(wish: string | undefined = process.env.KECHUANG_CHROMIUM): Promise<Chromium | null> {
  if (wish === 'none') return null;
  if (wish) {
    if (!existsSync(wish)) throw new Error(`KECHUANG_CHROMIUM: there is no file ${wish}`);
    return { path: wish, from: 'environment' };
  }
  const path = installed.find(starts);
  if (path !== undefined) return { path, from: 'installed' };
  return findPackaged();
}

async function findPackaged(): Promise<Chromium | null> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    return starts(path) ? { path, from: 'package' } : null;
  } catch {
    return null;
  }
}

function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

/** Starts a browser with an empty profile; close it after use. */
export async function launchChromium({ path }: Chromium): Promise<Browser> {
  // Without a locale of its own Chromium saves a file with a Chinese name as “download”.
  return playwright.launch({ executablePath: path, args: quiet, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

/**
 * A group of tests that share one browser. Where the machine has none, the group is reported as skipped and says so.
 *
 * @example
 * describeInBrowser('the home page', (browser) => {
 *   it('has a heading', async () => { const page = await browser().newPage(); … });
 * });
 */
export async function describeInBrowser(name: string, tests: (browser: () => Browser) => void): Promise<void> {
  const found = await findChromium();
  if (found === null) {
    process.stderr.write(
      `⚠ 没有可用的 Chromium,已跳过浏览器测试“${name}” / no Chromium on this machine: browser tests "${name}" are skipped (set KECHUANG_CHROMIUM)\n`,
    );
  }
  describe.runIf(found !== null)(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (found !== null) browser = await launchChromium(found);
    });
    afterAll(() => browser?.close());
    tests(() => {
      if (browser === undefined) throw new Error('The browser is open only while tests run: call browser() inside a test');
      return browser;
    });
  });
}
