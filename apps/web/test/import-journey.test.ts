import { canonicalJson } from '@kechuang/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeInBrowser } from '../../../conformance/browser.ts';
import { type LedgerSite, serveWithLedger } from '../../../conformance/web-with-ledger.ts';
import { type FreshBuild, freshBuild } from './serve.ts';
import { seriousFaults, settled, sideways, strayChinese, visit } from './visit.ts';

const id = 'linxi-2025-9';
const lines = [
  '临溪区支持科技创新若干政策',
  '一、主要目标',
  '到2025年，全区高新技术企业达到300家以上，技术合同成交额突破90亿元。',
  '二、政策措施',
  '（一）支持高新技术企业。对首次通过认定的高新技术企业，一次性奖励40万元。（牵头单位：区科技局；配合单位：区财政局）',
];
const file = { name: '政策.txt', mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n')) };
const asOf = '2026-06-01';

/** A fact of the queue by its name. */
const fact = (page: Page, name: string) => page.locator('.queue-item', { has: page.locator('.queue-reading', { hasText: name }) });

await describeInBrowser('a page on its way into the library', (browser) => {
  let pages: FreshBuild;
  let site: LedgerSite;
  beforeAll(async () => {
    pages = await freshBuild();
    site = await serveWithLedger(pages.folder);
  }, 120_000);
  afterAll(async () => {
    await site?.close();
    pages?.remove();
    vi.unstubAllGlobals();
  });

  /** What somebody else does meanwhile, over HTTP. */
  async function elsewhere(path: string, body: object): Promise<void> {
    const entered = await fetch(`${site.origin}/demo/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account: 'demo-administrator' }),
    });
    const cookie = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const headers = { 'Content-Type': 'application/json', Cookie: cookie, Origin: site.origin };
    const answer = await fetch(`${site.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status, await answer.text()).toBe(200);
  }

  async function sound(page: Page): Promise<void> {
    for (const language of ['en', 'zh'] as const) {
      await page.click(`.comfort button[lang="${language}"]`);
      await settled(page);
      await expect.poll(() => seriousFaults(page, { contrast: language === 'zh' }), { message: language }).toEqual([]);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(() => sideways(page), { message: `${language} at ${width}` }).toBeLessThanOrEqual(0);
      }
      if (language === 'en') await expect.poll(() => strayChinese(page)).toEqual([]);
    }
  }

  it('is dropped, reviewed by keyboard beside its source, published, found, and answered with the same bytes', async () => {
    const { page, complaints, go, close } = await visit(browser(), site.origin);
    await go('/read');
    await page.setInputFiles('input[type="file"]', file);
    await page.locator('.import-box summary').click();
    await page.locator('.import-box .sample', { hasText: '市级部门' }).click();
    await page.locator('.import-form input').first().fill(id);

    // The made-up district is in no list: the page asks, and what was read is still there.
    await page.locator('.import-form button[type="submit"]').click();
    await page.locator('.import-form [role="alert"]').waitFor();
    await expect.poll(() => page.locator('.document-head h2').textContent()).toContain('临溪区');
    await page.locator('.import-form input').nth(1).fill('320700');
    await page.locator('.import-form button[type="submit"]').click();

    await page.locator('.queue').waitFor();
    expect(page.url()).toBe(`${site.origin}/drafts/${id}`);
    await sound(page);

    await fact(page, '高新技术企业').first().click();
    await expect.poll(() => page.locator('.source-pane .cited').first().textContent()).toContain('300家以上');
    await page.keyboard.press('e');
    await page.getByLabel('数值', { exact: true }).fill('320');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.queue-item[data-decision="corrected"]').textContent()).toContain('320');
    // The next fact has the focus; what is not saved can be taken back.
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('.queue-item[data-decision="rejected"]').count()).toBe(1);
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.queue-item[data-decision="rejected"]').count()).toBe(0);

    // Somebody else decides on a fact meanwhile: both decisions are shown, and neither is lost.
    await elsewhere(`/v1/documents/${id}/review`, { decisions: [{ fact: 'q2', decision: 'rejected' }] });
    await fact(page, '技术合同成交额').click();
    await page.keyboard.press('a');
    await page.keyboard.press('s');
    const conflict = page.locator('.conflicts li');
    await conflict.waitFor();
    await expect.poll(() => conflict.textContent()).toMatch(/采纳.*样本管理员.*剔除/);
    await conflict.getByRole('button', { name: '用我的' }).click();

    await page.keyboard.press('?');
    await page.locator('dialog[open] .key-list').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^采纳全部无疑点的 \d+ 项$/ }).click();
    await page.keyboard.press('s');
    await page.getByText('全部已保存').waitFor();
    await page.getByLabel(/仍有 \d+ 项未核，按机器识别发布/).check();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('已发布，可检索、可引用').waitFor();
    await sound(page);

    await page.getByRole('link', { name: '打开已发布的文件' }).click();
    await page.locator('.document-head h1', { hasText: '临溪区支持科技创新若干政策' }).waitFor();
    await go('/library?q=技术合同成交额突破90亿元');
    await page.locator(`.hits a[href*="${id}"]`).first().waitFor();
    await go(`/targets?document=${id}`);
    await expect.poll(() => page.locator('main').textContent()).toContain('320');
    await go('/drafts');
    await page.locator('.result-list', { hasText: id }).waitFor();
    await sound(page);

    // A next version: what did not change waits for one key, what did is to be decided anew beside what was decided before.
    await go('/read');
    await page.setInputFiles('input[type="file"]', { ...file, buffer: Buffer.from(lines.join('\n').replace('90亿元', '95亿元')) });
    await page.locator('.import-box summary').click();
    await page.locator('.import-form input').first().fill(id);
    await page.locator('.import-form input').nth(1).fill('320700');
    await page.locator('.import-form button[type="submit"]').click();
    await page.locator('.former[data-same="true"]').first().waitFor();
    await expect.poll(() => fact(page, '技术合同成交额').locator('.former').textContent()).toMatch(/第 1 版曾决定：采纳.*90亿元/);
    await sound(page);
    await fact(page, '首次通过认定').first().click();
    await page.keyboard.press('c');
    await expect.poll(() => fact(page, '首次通过认定').first().getAttribute('data-decision')).toBe('accepted');
    await page.keyboard.press('Shift+C');
    await page.keyboard.press('s');
    await page.getByRole('link', { name: '沿用待确认 0' }).waitFor();
    await page.getByText('全部已保存').waitFor();
    await expect.poll(() => fact(page, '首次通过认定').first().textContent()).toContain('沿用第 1 版');
    await expect.poll(() => fact(page, '技术合同成交额').getAttribute('data-decision')).toBe('open');
    await close();
    // The browser itself reports the refusals that were asked for: no place, and another’s decision.
    expect(complaints.filter((one) => !/status of (412|422)/.test(one))).toEqual([]);

    vi.stubGlobal('location', { origin: site.origin });
    const { run } = await import('../src/engine.ts');
    for (const [path, answer] of [
      [`/v1/documents/${id}?asOf=${asOf}`, await run('documents.get', { id, asOf })],
      [`/v1/documents?asOf=${asOf}`, await run('documents.list', { asOf })],
      [`/v1/search?q=${encodeURIComponent('技术合同成交额')}`, await run('documents.search', { q: '技术合同成交额' })],
      [`/v1/measures?document=${id}`, await run('measures.list', { document: id })],
    ] as const) {
      const said = await fetch(`${site.origin}${path}`);
      expect(canonicalJson(answer), path).toBe(await said.text());
    }
  }, 120_000);
});
