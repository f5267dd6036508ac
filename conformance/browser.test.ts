import { expect, it } from 'vitest';
import { describeInBrowser, findChromium } from './browser.ts';

it('takes the browser it is told to take, and complains of one that is not there', async () => {
  expect(await findChromium(process.execPath)).toEqual({ path: process.execPath, from: 'environment' });
  await expect(findChromium('/nowhere/chromium')).rejects.toThrow('/nowhere/chromium');
  expect(await findChromium('none')).toBeNull();
});

await describeInBrowser('the browser of the tests', (browser) => {
  it('shows Chinese text', async () => {
    const page = await browser().newPage();
    await page.setContent('<h1>科创</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('科创');
    await page.close();
  });
});
