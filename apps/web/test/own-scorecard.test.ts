import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeOnSite, patience } from './describe-on-site.ts';
import { seriousFaults, settled, sideways } from './visit.ts';

await describeOnSite('an officer scores firms by a scheme of the office', ({ open }) => {
  it(
    'names what is wrong by line, scores one firm with what-if, ranks several with ties and failures, saves the table, and forgets all when asked',
    async () => {
      const { page, complaints, go, close } = await open();
      await go('/scorecards');
      await page.click('text=粘贴或上传评分表');
      await page.click('button:has-text("填入样例")');
      await page.locator('.score-number', { hasText: '0–100' }).waitFor();

      await page.click('summary:has-text("看或改定义")');
      const definition = page.locator('.scorecard-page textarea').first();
      const example = await definition.inputValue();
      await definition.fill(example.replace('enterprise.rdExpense', 'enterprise.rdExpence'));
      await page.locator('.definition-faults li', { hasText: '第 22 行' }).waitFor();
      await page.locator('.definition-faults li', { hasText: 'enterprise.rdExpense' }).waitFor();
      await page.locator('.scorecard-page textarea').first().fill(example);

      const expense = page.locator('.what-if fieldset', { hasText: '研发费用总额' }).locator('input[inputmode="decimal"]');
      await expense.fill('600');
      await page.locator('.score-number', { hasText: '60–100' }).waitFor();

      await page.click('nav.tabs a:has-text("给多家排名")');
      await page.click('button:has-text("填入样本企业")');
      await page.locator('.ledger tbody tr').nth(4).waitFor();
      await expect
        .poll(() => page.locator('.ledger tbody tr').allInnerTexts())
        .toMatchObject([
          expect.stringMatching(/样本乙公司\s+并列 1\s+80–100\s+达标/),
          expect.stringMatching(/样本甲公司\s+并列 1\s+80–100\s+达标/),
          expect.stringMatching(/样本丙公司\s+3/),
          expect.stringMatching(/样本戊公司\s+4/),
          expect.stringMatching(/样本丁公司\s+5\s+0–20\s+未达标\s+–\s+2\s+退出培育名单/),
        ]);
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.click('.menu summary:has-text("导出")').then(() => page.click('.menu-items button:has-text("CSV")')),
      ]);
      const csv = readFileSync(await saved.path(), 'utf8');
      expect(csv.split('\r\n')[1]).toMatch(/^1,样本乙公司,80,100,达标,,0,$/);

      // The definition and the firms stay over a reload; the address keeps the view.
      await page.reload();
      await page.locator('.ledger tbody tr').nth(4).waitFor();
      await page.locator('.ranking textarea').fill('单位,研发费用\n甲,八百万\n乙,8000000\n');
      await page.locator('.notice li', { hasText: '第 2 行 甲' }).waitFor();
      await page.locator('.ledger tbody tr').nth(1).waitFor({ state: 'detached' });

      await page.click('.comfort button[lang="en"]');
      await page.waitForSelector('html[lang="en"]');
      await settled(page);
      expect(await seriousFaults(page, { contrast: true })).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);

      await go('/help');
      await page.click('text=Clear everything kept on this machine');
      await page.locator('text=Cleared.').waitFor();
      expect(
        await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.startsWith('kechuang.'))),
      ).toEqual([]);
      await close();
    },
    patience,
  );
});
