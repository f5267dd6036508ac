import { createApp, listen } from '@kechuang/api';
import { corpus } from '@kechuang/data';
import type { OperationContext } from '@kechuang/domain';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { libraryForBrowser } from './browser-library.ts';
import { askLibrary, firstDifference, type Said } from './faces.ts';
import { readScenarios } from './scenario.ts';

const context: OperationContext = { corpus, today: '2026-06-01' };

declare global {
  var ask: (id: string, input: unknown, today: string) => Promise<Said>;
}

/** Hosts other than `own` that a page asked for. */
function strangers(page: Page, own: string): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && host !== own) seen.push(request.url());
  });
  return seen;
}

await describeInBrowser('the library in a browser', (browser) => {
  it('gives the same bytes as in Node for every scenario, and asks no host for anything', async () => {
    const page = await browser().newPage();
    const seen = strangers(page, '');
    await page.setContent('<!doctype html><title>library</title>');
    await page.addScriptTag({ content: await libraryForBrowser() });
    const differing: string[] = [];
    for (const { operation, says, input } of readScenarios()) {
      const here = await askLibrary(operation, input, context);
      const there = await page.evaluate(
        ([id, given, today]) => globalThis.ask(String(id), given, String(today)),
        [operation, input, context.today],
      );
      const difference =
        'answer' in here && 'answer' in there
          ? firstDifference(here.answer, there.answer)
          : firstDifference(JSON.stringify(here), JSON.stringify(there));
      if (difference !== null) differing.push(`${operation}: ${says}: ${difference}`);
    }
    expect(differing).toEqual([]);
    expect(seen).toEqual([]);
    await page.close();
  }, 120_000);
});

await describeInBrowser('the page of the API', (browser) => {
  it('shows every operation without any other host and without a complaint', async () => {
    const server = await listen(createApp(context), { host: '127.0.0.1', port: 0 });
    const page = await browser().newPage();
    const seen = strangers(page, `127.0.0.1:${server.port}`);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/docs`);
    await page.getByText('/v1/matches/explain').waitFor();
    await expect.poll(() => page.locator('.opblock').count()).toBeGreaterThan(15);
    await page.getByText('/v1/regions').click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
    expect(complaints).toEqual([]);
    expect(seen).toEqual([]);
    await page.close();
    await server.stop(100);
  }, 60_000);
});
