import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnSite, patience } from './describe-on-site.ts';
import { firm } from './firm.ts';
import { settled } from './visit.ts';

const answer = z.object({
  results: z.array(z.object({ benefitId: z.string(), fit: z.string() })),
  totals: z.object({ byFit: z.record(z.string(), z.int()) }),
});

async function tabCounts(page: Page): Promise<Record<string, number>> {
  const tabs = await page.locator('[role="tab"]').all();
  const pairs = await Promise.all(
    tabs.map(async (tab) => [await tab.getAttribute('id'), Number(await tab.locator('.number').innerText())] as const),
  );
  return Object.fromEntries(pairs);
}

/** What the page has put on the clipboard; copying takes the browser a moment. */
async function copied(page: Page, expected: RegExp): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(read).toMatch(expected);
  return read();
}

await describeOnSite('a firm finds what it can get', ({ origin, open }) => {
  it(
    'refuses a mistyped credit code in words, takes one in any case and spacing, and keeps it out of the answers',
    async () => {
      const { page, go, close } = await open();
      await go('/match/identify');
      await page.fill('#credit-code', '91310115MA1H8R7C6D');
      await page.click('text=继续');
      await page.waitForSelector('[role="alert"]');
      await expect.poll(() => page.locator('[role="alert"]').innerText()).toContain('第18位校验码应为 7');
      await expect.poll(() => page.locator('#credit-code-error').innerText()).toBe('第18位校验码应为 7');
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
      await page.fill('#credit-code', ' 9144 0300 1922 0382 16 ');
      await page.click('text=继续');
      await page.waitForURL('**/match/questions**');
      const stored = await page.evaluate(() => localStorage.getItem('kechuang.answers') ?? '');
      expect(JSON.parse(stored)).toMatchObject({ creditCode: '914403001922038216', profile: {} });
      await close();
    },
    patience,
  );

  it(
    'asks one question a page, takes 不清楚 for all, and then calls nothing fitting or unfitting on the strength of an unknown',
    async () => {
      const { page, complaints, go, close } = await open();
      await go('/match/questions');
      let asked = 0;
      while (!page.url().includes('/match/check') && asked < 30) {
        await page.waitForSelector('.question-form h1');
        const here = page.url();
        await page.locator('.question-actions button').nth(1).click();
        await page.waitForFunction((before) => window.location.href !== before, here);
        await settled(page);
        asked += 1;
      }
      expect(asked).toBeGreaterThan(0);
      expect(page.url()).toContain('/match/check');
      await page.click('text=看结果');
      await settled(page);
      await page.waitForSelector('[role="tab"]');
      const counts = await tabCounts(page);
      expect(counts['tab-fits']).toBe(0);
      expect(counts['tab-nearly']).toBe(0);
      expect(counts['tab-does-not-fit']).toBe(0);
      expect(counts['tab-needs-answers']).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await close();
    },
    patience,
  );

  it(
    'goes back and forward through the questions with the answers kept',
    async () => {
      const { page, go, close } = await open();
      await go('/match/questions');
      await page.waitForURL('**q=**');
      const first = page.url();
      await page.locator('.question-actions button').nth(1).click();
      await page.waitForFunction((before) => window.location.href !== before, first);
      const second = page.url();
      await page.goBack();
      await page.waitForSelector('.question-form h1');
      expect(page.url()).toBe(first);
      await expect.poll(() => page.locator('.question-facts input:checked').count()).toBeGreaterThan(0);
      await page.reload();
      await settled(page);
      expect(page.url()).toBe(first);
      await page.goForward();
      expect(page.url()).toBe(second);
      await close();
    },
    patience,
  );

  it(
    'says what is short and by how much, and moves the item when the answer is changed where it stands',
    async () => {
      const short = {
        ...firm,
        'enterprise.rdExpense': '1000000',
        'enterprise.provincialRdInstitution': false,
        'enterprise.awardRankedThreeYears': false,
        'enterprise.ledStandardFiveYears': false,
        'enterprise.nationalAwardFiveYears': false,
      };
      const { page, go, close } = await open({ profile: short });
      await go('/match/results?fit=nearly');
      await page.waitForSelector('[role="tab"]');
      const before = await tabCounts(page);
      const row = page.locator('.result', { hasText: '科技型中小企业评价入库' });
      await expect.poll(() => row.locator('.distance .amount').first().innerText()).toContain('差6分');
      await row.locator('text=改这项答案看看').first().click();
      const field = row.locator('.edit-answer fieldset', { hasText: '研发费用总额' }).locator('input[inputmode="decimal"]');
      await expect.poll(() => field.inputValue()).toBe('100');
      await field.fill('123');
      await row.locator('.edit-answer button[type="submit"]').click();
      await page.waitForSelector('.moved');
      await expect.poll(() => page.locator('.moved').innerText()).toContain('科技型中小企业评价入库');
      await expect.poll(() => page.locator('[role="status"][aria-live="polite"]').first().innerText()).toContain('初步符合');
      await expect
        .poll(() => tabCounts(page))
        .toMatchObject({ 'tab-nearly': (before['tab-nearly'] ?? 0) - 1, 'tab-fits': (before['tab-fits'] ?? 0) + 1 });
      await close();
    },
    patience,
  );

  it(
    'opens the sentence behind a condition, closes on Esc, and gives focus back to the chip',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/benefits/lianyungang.platform-matching-funds');
      await page.waitForSelector('.condition .source-chip[data-kind="passage"]');
      const chip = page.locator('.condition .source-chip[data-kind="passage"]').first();
      const quote = await chip.getAttribute('title');
      await chip.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog.source-panel[open] .cited');
      const cited = await page.locator('dialog .source-text .cited').allInnerTexts();
      expect(cited.join('').replace(/\s/g, '')).toBe(quote?.replace(/\s/g, ''));
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.source-panel:not([open])', { state: 'attached' });
      await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('source-chip'))).toBe(true);
      await close();
    },
    patience,
  );

  it(
    'never shows a nought where no amount is written',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      for (const fit of ['fits', 'nearly', 'needs-answers', 'needs-judgement', 'does-not-fit']) {
        await go(`/match/results?fit=${fit}`);
        await page.waitForSelector('[role="tab"]');
        const text = await page.locator('main').innerText();
        expect(text).not.toMatch(/(?<![\d,.])0\s*(万元|元)(?!\d)/);
      }
      await close();
    },
    patience,
  );

  it(
    'gives the funding cases of the plan, and two readings side by side where the text is open',
    async () => {
      const { page, go, close } = await open();
      const sum = async (level: string, place: string, grant: string) => {
        // Another fragment alone would not load the page again.
        await page.goto('about:blank');
        await go(`/calculator?asOf=2021-06-01#platform.level=${level}&platform.place=${place}&platform.upstreamGrant=${grant}`);
        await page.waitForSelector('.sum-total');
        return page.locator('.sum-total .amount').allInnerTexts();
      };
      expect(await sum('national', 'district', '6000000')).toEqual(['600 万元']);
      expect(await sum('national', 'county', '6000000')).toEqual(['600 万元']);
      expect(await sum('provincial', 'district', '8000000')).toEqual(['400 万元']);
      expect(await sum('provincial', 'county', '12000000')).toEqual(['500 万元']);
      expect(await sum('national', 'district', '15000000')).toEqual(['1,000 万元', '1,500 万元']);
      const [first, second] = await page.locator('.reading').all();
      const [a, b] = [await first?.boundingBox(), await second?.boundingBox()];
      expect(a?.y).toBe(b?.y);
      expect(a?.width).toBeCloseTo(b?.width ?? 0, 0);
      await close();
    },
    patience,
  );

  it(
    'shares the answers in the fragment after a warning, without the credit code, and gives the same results elsewhere',
    async () => {
      const own = await open({ profile: firm });
      await own.go('/match/identify');
      await own.page.fill('#credit-code', '914403001922038216');
      await own.page.click('text=继续');
      await own.page.waitForURL('**/match/questions**');
      await own.go('/match/results');
      await own.page.waitForSelector('[role="tab"]');
      const counts = await tabCounts(own.page);
      await own.page.click('text=分享');
      await expect.poll(() => own.page.locator('dialog[open] .notice').innerText()).toContain('拿到链接的人都能看到');
      await own.page.click('dialog[open] >> text=复制链接');
      const link = await copied(own.page, /#p=/);
      await own.close();
      const encoded = /#p=([\w-]+)$/.exec(link)?.[1] ?? '';
      expect(Buffer.from(encoded, 'base64url').toString()).not.toContain('914403001922038216');
      const other = await open();
      await other.go(link.replace(origin(), ''));
      await other.page.waitForSelector('[role="tab"]');
      await expect.poll(() => tabCounts(other.page)).toEqual(counts);
      await expect.poll(() => other.page.evaluate(() => localStorage.getItem('kechuang.answers'))).toBeNull();
      await other.close();
    },
    patience,
  );

  it(
    'answers for an item that is not listed: its verdict and reason, or that there is no such policy',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/match/results?why=高新技术企业认定');
      await page.waitForSelector('.why-list li');
      await expect.poll(() => page.locator('.why-list li').first().innerText()).toMatch(/待补充|差一步|需评审|暂不适用|初步符合/);
      await page.fill('#why-not', '种植水稻补贴');
      await page.waitForSelector('text=库中没有此政策，可提交线索');
      expect(page.url()).toContain('why=');
      await close();
    },
    patience,
  );

  it(
    'judges by the day in Shanghai whatever the zone of the machine',
    async () => {
      const { page, go, close } = await open({ profile: firm, timezone: 'America/Los_Angeles' });
      await go('/match/results');
      const shown = await page.inputValue('#as-of');
      const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
      expect(shown).toBe(shanghai);
      await close();
    },
    patience,
  );

  it(
    'clears everything from storage',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/help');
      await page.click('text=清除本机保存的全部内容');
      await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toBe('{}');
      await close();
    },
    patience,
  );

  it(
    'changes language without losing the page, its filters or the answers',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/match/results?fit=needs-answers&kind=finance');
      const address = page.url();
      const counts = await tabCounts(page);
      await page.click('button[lang="en"]');
      await page.waitForSelector('html[lang="en"]');
      expect(page.url()).toBe(address);
      await expect.poll(() => tabCounts(page)).toEqual(counts);
      await expect.poll(() => page.locator('h1').innerText()).toMatch(/fit|Nothing|None/);
      await close();
    },
    patience,
  );

  it(
    'copies the call for a shell and for a program',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/match/results?asOf=2026-06-01');
      await page.click('text=复制为 CLI / API');
      await page.waitForSelector('dialog[open] .copy-as pre');
      const [command, request, program] = await page.locator('dialog[open] .copy-as pre').allInnerTexts();
      expect(command).toMatch(/^kechuang benefits match/);
      expect(command).toContain('--as-of 2026-06-01');
      expect(request).toContain('/v1/matches');
      expect(program).toContain('kechuang.benefits.match(');
      await close();
    },
    patience,
  );

  it(
    'runs what was copied in a shell and gets the verdicts of the page',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/match/results?asOf=2026-06-01&fit=fits');
      const shown = await page.locator('.result').evaluateAll((rows) => rows.map((row) => row.id));
      const counts = await tabCounts(page);
      await page.click('text=复制为 CLI / API');
      const command = await page.locator('dialog[open] .copy-as pre').first().innerText();
      const program = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
      const shell = `kechuang() { "${process.execPath}" --conditions=source "${program}" "$@"; }\n${command}`;
      const { results, totals } = answer.parse(JSON.parse(execFileSync('bash', ['-c', shell], { encoding: 'utf8' })));
      expect(results.filter(({ fit }) => fit === 'fits').map(({ benefitId }) => benefitId)).toEqual(shown);
      for (const [fit, count] of Object.entries(totals.byFit)) expect(counts[`tab-${fit}`], fit).toBe(count);
      await close();
    },
    patience,
  );

  it(
    'says that a round is over, offers to follow the next without an account, and links what was replaced to what replaced it',
    async () => {
      const { page, complaints, go, close } = await open({ profile: firm });
      await go('/match/results?asOf=2025-11-01&fit=fits');
      const row = page.locator('.result[id="national.tech-sme"]');
      await expect.poll(() => row.locator('.badge').first().innerText()).toBe('已截止');
      await expect.poll(() => row.innerText()).not.toMatch(/去申报|立即申报/);
      await row.locator('.result-actions > button', { hasText: '订阅下次' }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.locator('text=复制订阅网址').click();
      await copied(page, /^webcal:\/\/.+\/v1\/benefits\/national\.tech-sme\/calendar\?language=zh$/);
      const [saved] = await Promise.all([page.waitForEvent('download'), dialog.locator('text=只存一份日历').click()]);
      expect(readFileSync(await saved.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20250930');
      await page.keyboard.press('Escape');
      await go('/benefits/national.little-giant-2022?asOf=2026-06-01');
      await expect.poll(() => page.locator('.benefit-head .badge').first().innerText()).toBe('已被替代');
      await page.click('text=看替代它的事项');
      await page.waitForURL('**/benefits/national.little-giant-2026**');
      expect(complaints).toEqual([]);
      await close();
    },
    patience,
  );

  it(
    'counts the days left by the day in Shanghai, today included',
    async () => {
      const { page, go, close } = await open({ profile: firm, timezone: 'America/Los_Angeles' });
      for (const [day, left] of [
        ['2025-09-30', '剩1天（含今天）'],
        ['2025-09-21', '剩10天（含今天）'],
      ] as const) {
        await go(`/match/results?asOf=${day}&fit=fits`);
        await expect.poll(() => page.locator('.result[id="national.tech-sme"]').innerText()).toContain(left);
      }
      await close();
    },
    patience,
  );

  it(
    'saves results and plan as files from a menu that the keyboard opens and closes',
    async () => {
      const { page, complaints, go, close } = await open({ profile: firm });
      await go('/match/results?asOf=2026-06-01');
      const menu = page.locator('.result-tools .menu summary');
      await menu.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      await expect.poll(() => page.locator('.menu[open]').count()).toBe(0);
      const save = async (word: string) => {
        await menu.click();
        const [saved] = await Promise.all([page.waitForEvent('download'), page.click(`.menu-items button:has-text("${word}")`)]);
        return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
      };
      const sheet = await save('Excel');
      expect(sheet.name).toBe('匹配结果-2026-06-01.xlsx');
      const parts = unzipSync(sheet.bytes);
      expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/结果.*条件.*填写情况.*口径/);
      expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).not.toContain('914403001922038216');
      const csv = await save('CSV');
      expect(csv.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
      await go('/plan?asOf=2026-06-01');
      expect((await save('Excel')).name).toBe('一企一策-2026-06-01.xlsx');
      expect((await save('Word')).name).toBe('一企一策-2026-06-01.docx');
      expect(complaints).toEqual([]);
      await close();
    },
    patience,
  );

  it(
    'takes a day year first in any browser, and says so when it is typed otherwise',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/match/results?asOf=2026-06-01');
      await page.fill('#as-of', '2021年6月1日');
      await page.press('#as-of', 'Enter');
      await page.waitForURL('**asOf=2021-06-01**');
      await expect.poll(() => page.inputValue('#as-of')).toBe('2021-06-01');
      await page.fill('#as-of', '06/01/2021');
      await page.press('#as-of', 'Enter');
      await expect.poll(() => page.locator('#as-of-format').innerText()).toContain('2026-06-01');
      expect(page.url()).toContain('asOf=2021-06-01');
      await close();
    },
    patience,
  );

  it(
    'prints on A4 without the frame of the page, sources as footnotes and the day of printing below',
    async () => {
      const { page, go, close } = await open({ profile: firm });
      await go('/match/results?asOf=2026-06-01&fit=fits');
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.site-header', '.site-footer', '.result-tools', '.filters'])
        for (const part of await page.locator(hidden).all()) await expect.poll(() => part.isVisible(), { message: hidden }).toBe(false);
      const notes = page.locator('.printed-sources');
      await expect.poll(() => notes.isVisible()).toBe(true);
      await expect.poll(() => notes.locator('li').count()).toBeGreaterThan(0);
      await expect.poll(() => notes.innerText()).toMatch(/按 2026-06-01 · 数据版本 \w+ · 打印于 \d{4}-\d{2}-\d{2}/);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))?.map(Number) ?? [];
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      await close();
    },
    patience,
  );
});
