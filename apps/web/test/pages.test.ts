import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from '../../../conformance/browser.ts';
import { firm } from './firm.ts';
import { type Site, serveFreshBuild } from './serve.ts';
import { seriousFaults, settled, sideways, smallTargets, strayChinese, type Visit, visit } from './visit.ts';

const calculation = '#platform.level=national&platform.place=district&platform.upstreamGrant=15000000';
const pages = [
  '/',
  '/library',
  '/library?q=研发机构',
  '/library?q=没有这样的词',
  '/documents/lyg-2021-18?cite=2380-2420',
  '/documents/lyg-2021-18?view=raw',
  '/documents/huaian-2020-workplan',
  '/documents/nothing-here',
  '/documents/huaian-2020-workplan/diff?with=luohe-2018-95',
  '/documents/lyg-2021-18/diff',
  '/quality',
  '/quality?queue=unchecked',
  '/read',
  '/match',
  '/match/identify',
  '/match/questions',
  '/match/check',
  '/match/results',
  '/match/results?fit=needs-answers',
  '/benefits',
  '/benefits/national.high-tech-enterprise',
  '/benefits/lianyungang.platform-matching-funds',
  `/calculator?asOf=2021-06-01${calculation}`,
  '/scorecards',
  '/scorecards/national.tech-sme',
  '/scorecards/own',
  '/targets',
  '/targets?view=check',
  '/compare',
  '/measures',
  '/plan',
  '/sandbox?benefit=national.specialized-sme&number=rd-amount.n1&to=1500000',
  '/platforms',
  '/sign-in',
  '/inbox',
  '/calls',
  '/platforms/apply',
  '/notices',
  '/register',
  '/developers',
  '/help',
  '/no/such/page',
] as const;

await describeInBrowser('every page', (browser) => {
  let site: Site;
  let reader: Visit;
  beforeAll(async () => {
    site = await serveFreshBuild();
    // One reader walks through all pages, as people do: the program is fetched and compiled once.
    reader = await visit(browser(), site.origin, { profile: firm });
  }, 120_000);
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  it.each(pages)(
    '%s: no fault that axe calls serious, no complaint, nothing wider than the window, in either language',
    async (path) => {
      const { page, complaints, go } = reader;
      const before = complaints.length;
      await go(path);
      for (const language of ['zh', 'en'] as const) {
        await page.click(`.comfort button[lang="${language}"]`);
        await settled(page);
        // The colours are the same in both languages.
        await expect.poll(() => seriousFaults(page, { contrast: language === 'zh' }), { message: language }).toEqual([]);
        await expect.poll(() => page.title()).toMatch(/.+ · (科创|Kechuang)/);
        for (const width of [768, 390, 360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await expect.poll(() => sideways(page), { message: `${language} at ${width}` }).toBeLessThanOrEqual(0);
          if (width === 360 && path.startsWith('/match')) await expect.poll(() => smallTargets(page), { message: language }).toEqual([]);
        }
      }
      await expect.poll(() => strayChinese(page)).toEqual([]);
      await expect.poll(() => page.locator('h1').count()).toBeLessThanOrEqual(1);
      expect(complaints.slice(before)).toEqual([]);
    },
    120_000,
  );

  it.each(['/targets?view=check', '/quality?queue=metadata'])('%s: one view is the current one', async (path) => {
    const { page, go } = reader;
    await go(path);
    await expect.poll(() => page.locator('nav.tabs [aria-current="page"]').count()).toBe(1);
  });

  it('leaves a page the last word on its own layout: how far the questions have come stands beside them', async () => {
    const { page, go } = reader;
    await go('/match/questions');
    const beside = () =>
      page.evaluate(() => {
        const [form, progress] = ['.question-form', '.progress'].map((name) => document.querySelector(name)?.getBoundingClientRect());
        return form === undefined || progress === undefined ? null : progress.left >= form.right;
      });
    await expect.poll(beside).toBe(true);
  });

  it.each([
    { dark: true, width: 1280 },
    { large: true, width: 390 },
    { large: true, width: 1280 },
  ])(
    '%o: the densest pages keep their contrast and their width',
    async (setting) => {
      const { page, go, close } = await visit(browser(), site.origin, { ...setting, profile: firm });
      for (const path of ['/match/results?fit=nearly', '/targets', '/documents/lyg-2021-18', '/benefits/national.high-tech-enterprise']) {
        await go(path);
        await expect.poll(() => seriousFaults(page, { contrast: 'dark' in setting }), { message: path }).toEqual([]);
        await expect.poll(() => sideways(page), { message: path }).toBeLessThanOrEqual(0);
      }
      await close();
    },
    120_000,
  );
});
