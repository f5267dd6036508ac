import { expect, it } from 'vitest';
import { describeOnSite, patience } from './describe-on-site.ts';
import { settled } from './visit.ts';

await describeOnSite('a reader goes to the source', ({ open }) => {
  it(
    'reaches search with /, and finds the same in Traditional, Simplified and by document number',
    async () => {
      const { page, go, close } = await open();
      await go('/');
      await page.keyboard.press('/');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      const found = async (query: string) => {
        await go(`/library?q=${encodeURIComponent(query)}`);
        await page.waitForSelector('.hit-count');
        return page.locator('.hits li').count();
      };
      const simplified = await found('产业创新平台');
      expect(simplified).toBeGreaterThan(0);
      expect(await found('產業創新平臺')).toBe(simplified);
      expect(await found('連政辦發[2021]18號')).toBeGreaterThan(0);
      await close();
    },
    patience,
  );

  it(
    'keeps filters over reload and Back',
    async () => {
      const { page, go, close } = await open();
      await go('/library');
      const all = await page.locator('.result-list > li').count();
      await page.selectOption('#year', { index: 1 });
      await page.waitForFunction((count) => document.querySelectorAll('.result-list > li').length < count, all);
      const some = await page.locator('.result-list > li').count();
      await page.reload();
      await settled(page);
      await expect.poll(() => page.locator('.result-list > li').count()).toBe(some);
      await page.locator('.result-title a').first().click();
      await page.waitForURL('**/documents/**');
      await page.goBack();
      await settled(page);
      await expect.poll(() => page.locator('.result-list > li').count()).toBe(some);
      await close();
    },
    patience,
  );

  it(
    'lights up exactly the cited sentence and brings it into view',
    async () => {
      const { page, go, close } = await open();
      await go('/documents/lyg-2021-18');
      await page.locator('.fact').first().click();
      await page.waitForSelector('dialog[open] .cited');
      const quote = (await page.locator('dialog[open] .cited').allInnerTexts()).join('');
      await page.click('dialog[open] >> text=打开全文');
      await page.waitForURL('**cite=**');
      const cited = page.locator('.document-body .cited');
      await expect.poll(async () => (await cited.allInnerTexts()).join('')).toBe(quote);
      await expect
        .poll(() =>
          cited
            .first()
            .evaluate((element) => element.getBoundingClientRect().top > 0 && element.getBoundingClientRect().top < window.innerHeight),
        )
        .toBe(true);
      await close();
    },
    patience,
  );

  it(
    'shows what the page really said at a repaired spot, and keeps unrelated content folded',
    async () => {
      const { page, go, close } = await open();
      await go('/documents/lyg-2021-18');
      const spot = page.locator('.repaired', { hasText: '“十四五”期间' }).first();
      await spot.focus();
      await page.keyboard.press('Enter');
      const note = page.locator('.repair-note:not([hidden])');
      await expect.poll(() => note.innerText()).toContain('原页面为');
      await expect.poll(() => note.innerText()).toContain('陂');
      const aside = page.locator('.aside-list');
      await expect.poll(() => aside.isVisible()).toBe(false);
      await page.click('text=与政策无关的内容已折叠');
      await expect.poll(() => aside.isVisible()).toBe(true);
      await close();
    },
    patience,
  );

  it(
    'shows every figure of the ledger with its sentence, and says what may not be compared',
    async () => {
      const { page, go, close } = await open();
      await go('/targets');
      const rows = await page.locator('.ledger tbody tr:not(.group)').count();
      expect(rows).toBeGreaterThan(20);
      await expect.poll(() => page.locator('.ledger tbody tr:not(.group)', { has: page.locator('.source-chip') }).count()).toBe(rows);
      await go('/compare');
      await page.waitForSelector('.comparison');
      await expect.poll(() => page.locator('.comparison .notice').first().innerText()).toContain('不可直接比较');
      await expect.poll(() => page.locator('.chart').count()).toBe(0);
      await page.click('text=仍要看图');
      await expect.poll(() => page.locator('.chart figcaption').innerText()).toContain('不可直接比较');
      await close();
    },
    patience,
  );

  it(
    'prints without navigation',
    async () => {
      const { page, go, close } = await open();
      await go('/documents/lyg-2021-18');
      await page.emulateMedia({ media: 'print' });
      await expect.poll(() => page.locator('.site-header').isVisible()).toBe(false);
      await expect.poll(() => page.locator('.site-footer').isVisible()).toBe(false);
      await expect.poll(() => page.locator('.document-tools').isVisible()).toBe(false);
      await expect.poll(() => page.locator('.paragraph').first().isVisible()).toBe(true);
      await close();
    },
    patience,
  );
});
