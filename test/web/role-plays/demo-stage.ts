/**
 * The demonstration as a stage for plays of reading: a dozen clusters in two waves, started as `npm run demo` does, and a browser in which
 * every role signs in by the page. Must never be pointed at data that anybody needs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Role } from '../../../src/domain/access/actor.ts';
import { demoAccounts } from '../../../src/flows/demo/demo-accounts.ts';
import { heard, root, startMain } from '../../start/run-main.ts';
import { openBrowser } from '../open-browser.ts';
import { press } from '../play-hand.ts';

export interface DemoStage {
  readonly address: string;
  /** Somebody of the role, signed in, in a browser of its own. */
  come(role: Role, width?: number): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the pages if they changed, fills a demonstration and opens a browser. */
export async function openDemonstration(): Promise<DemoStage> {
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
  const folder = mkdtempSync(join(tmpdir(), 'cluster-atlas-demo-play-'));
  const running = startMain({
    environment: { LANG: 'ru_RU.UTF-8', LC_ALL: '', ATLAS_DATA_DIR: join(folder, 'real') },
    args: ['demo', '--data-dir', join(folder, 'demo'), '--clusters', '12'],
  });
  const stop = async () => {
    running.process.kill('SIGTERM');
    await running.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const address = (await heard(running, /Открыть: (http:\S+)/))[1] ?? '';
    const browser = await openBrowser();
    return {
      address,
      come: async (role, width = 1440) => {
        const context = await browser.newContext({ baseURL: address, viewport: { width, height: 900 } });
        const page = await context.newPage();
        const { email = '', password = '' } = demoAccounts.find((one) => one.role === role) ?? {};
        await page.goto('/sign-in');
        await page.getByLabel('Электронная почта').fill(email);
        await page.getByLabel('Пароль').fill(password);
        await press(page, 'Войти');
        await page.waitForURL(/\/workspace/);
        return page;
      },
      close: async () => {
        await browser.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
