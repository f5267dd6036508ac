import { corpus } from '@kechuang/data';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { demoEntrance, seedDemo } from '../../api/src/casework/demo.ts';
import { CaseworkServer } from '../../api/test/casework-server.ts';
import { freshBuild } from './serve.ts';
import { settled, type Visit, type VisitOptions, visit } from './visit.ts';

/** A demonstration with its pages, on a day that the test sets. */
export interface Demonstration {
  readonly server: CaseworkServer;
  close(): Promise<void>;
}

/** Starts a demonstration with the pages as they stand now, its sample cases, and the people of the tests with their keys. */
export async function startDemonstration(day: string): Promise<Demonstration> {
  const { folder, remove } = await freshBuild();
  const server = await CaseworkServer.start({ webRoot: folder, demo: { demo: demoEntrance } });
  server.on(day);
  server.criterion = '样本指标';
  await seedDemo(server.host, corpus);
  await server.invite();
  return {
    server,
    close: async () => {
      await server.stop();
      remove();
    },
  };
}

/** One browser in front of the pages, and short words for what a person does there. */
export class Desk {
  readonly #visit: Visit;

  private constructor(one: Visit) {
    this.#visit = one;
  }

  static async open(browser: Browser, server: CaseworkServer, options: VisitOptions = {}): Promise<Desk> {
    return new Desk(await visit(browser, server.url, options));
  }

  get page(): Page {
    return this.#visit.page;
  }

  get main(): Locator {
    return this.page.locator('main');
  }

  /** What went wrong in the browser, but for answers that refuse: those are asked for. */
  get complaints(): readonly string[] {
    return this.#visit.complaints.filter((one) => !one.includes('Failed to load resource'));
  }

  go(path: string): Promise<void> {
    return this.#visit.go(path);
  }

  close(): Promise<void> {
    return this.#visit.close();
  }

  /** Takes a sample account and goes to a page in its role. */
  async as(role: string, path: string): Promise<void> {
    const { origin } = new URL(this.page.url());
    const answer = await this.page.request.post(`${origin}/demo/sign-in`, {
      data: { account: `demo-${role}` },
      headers: { Origin: origin },
    });
    expect(answer.status()).toBe(200);
    await this.go(path);
  }

  /** Chooses a move in the panel; what must wait cannot be chosen, and playwright then gives up. */
  async choose(move: string): Promise<void> {
    await this.main
      .locator('.move')
      .filter({ has: this.page.getByText(move, { exact: true }) })
      .locator('input')
      .first()
      .check();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.main.locator('.action-form').getByLabel(label, { exact: false }).first().fill(text);
  }

  /** Sends the form and waits until the page says that it was done. */
  async act(move: string): Promise<void> {
    await this.main.locator('.action-form button[type="submit"]').click();
    await this.main.locator('.action-done', { hasText: move }).waitFor();
    await settled(this.page);
  }

  async says(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).first().waitFor();
  }

  /** Waits until a file has arrived; one on its way has no hash yet. */
  async arrived(name: string): Promise<void> {
    await this.main.locator('.file-list li:has(code)', { hasText: name }).waitFor();
    await this.says(/^✔ 已保存/);
  }

  /** The moves that can be chosen now. */
  async offers(): Promise<string[]> {
    await this.main.locator('.action-panel').waitFor();
    return this.main.locator('.move[data-waits="false"] b').allTextContents();
  }
}
