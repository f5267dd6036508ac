import { expect, it } from 'vitest';
import { wordOf } from '../../../packages/domain/test/word-file.ts';
import { describeOnSite } from './describe-on-site.ts';
import { seriousFaults, settled } from './visit.ts';

const lines = [
  '临溪区支持科技创新若干政策',
  '一、主要目标',
  '到2025年，全区高新技术企业达到300家以上。',
  '二、政策措施',
  '（一）支持高新技术企业。对首次通过认定的高新技术企业，一次性奖励40万元。（牵头单位：区科技局；配合单位：区财政局）',
];

await describeOnSite('the page that reads pages', ({ open }) => {
  it('reads pasted text and a .docx on this machine, and shows the sentence behind each fact', async () => {
    const { page, complaints, go, close } = await open();
    await go('/read');
    await page.fill('textarea', lines.join('\n'));
    await page.click('button[type="submit"]');
    await page.getByRole('heading', { name: '惠企条款' }).waitFor({ timeout: 30_000 });
    await settled(page);
    await expect.poll(() => page.textContent('.entitlement')).toContain('40');
    await expect.poll(() => page.textContent('.read-result')).toContain('区科技局');
    await page.click('.entitlement .source-chip');
    await page.locator('dialog[open] .cited').first().waitFor();
    await page.getByRole('button', { name: '在正文中查看' }).click();
    await page.locator('.document-body .cited').first().waitFor();
    await expect.poll(() => seriousFaults(page)).toEqual([]);

    await page.setInputFiles('input[type="file"]', {
      name: '通知.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(wordOf(lines)),
    });
    await page.getByText('通知.docx').waitFor();
    await page.locator('.document-head h2', { hasText: '临溪区支持科技创新若干政策' }).waitFor({ timeout: 30_000 });
    await page.click('.comfort button[lang="en"]');
    await page.getByRole('heading', { name: 'Benefits for firms' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);

  it('reads a large page on a thread of its own, can be stopped, and comes to what a small page comes to', async () => {
    const { page, complaints, go, close } = await open();
    await go('/read');
    const large = (paragraphs: number) =>
      [...lines, ...Array.from({ length: paragraphs }, () => '请各单位结合实际认真落实各项工作。'.repeat(60))].join('\n');
    const give = (name: string, text: string) =>
      page.setInputFiles('input[type="file"]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await give('large.txt', large(2_000));
    // The page answers to its reader while the other thread reads, and tells the steps that are done.
    await page.getByText(/^[1-9]\d?%（\d+ 步中已完成 [1-9]\d* 步）$/).waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.locator('.read-large').waitFor({ state: 'detached' });
    await page.locator('.read-result .document-head').waitFor({ state: 'detached' });

    await give('again.txt', large(70));
    await page.locator('.document-head h2', { hasText: '临溪区支持科技创新若干政策' }).waitFor({ timeout: 90_000 });
    await expect.poll(() => page.textContent('.entitlement')).toContain('40');
    expect(complaints).toEqual([]);
    await close();
  }, 180_000);
});
