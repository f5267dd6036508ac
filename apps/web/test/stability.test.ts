import { expect, it } from 'vitest';
import { describeOnSite } from './describe-on-site.ts';
import { firm } from './firm.ts';

declare global {
  interface Window {
    shifts: number[];
  }
}

await describeOnSite('while a page loads', ({ origin, open }) => {
  it.each([
    '/',
    '/library',
    '/documents/huaian-2020-workplan',
    '/match/results',
    '/benefits/national.tech-sme',
    '/scorecards/national.tech-sme',
    '/targets',
    '/compare',
  ])(
    '%s does not jump',
    async (path) => {
      const { page, go, close } = await open({ profile: firm, width: 390 });
      await page.addInitScript(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') window.shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await go(path);
      await page.waitForLoadState('networkidle');
      const total = (await page.evaluate(() => window.shifts)).reduce((sum, value) => sum + value, 0);
      expect(total).toBeLessThan(0.1);
      await close();
    },
    60_000,
  );

  it('shows the outline of the page before the program is here', async () => {
    const { page, close } = await open();
    const shown = Promise.withResolvers<void>();
    await page.route('**/assets/*.js', async (route) => {
      await shown.promise;
      await route.continue();
    });
    await page.goto(`${origin()}/library`, { waitUntil: 'commit' });
    await page.waitForSelector('.first-frame');
    shown.resolve();
    await page.waitForSelector('main h1');
    await close();
  }, 60_000);
});
