/**
 * What every play of a role stands on: the whole product started over fresh data, a browser, the administrator and the analyst who came
 * by their invitations, and a wave opened through the pages. Must never be pointed at data that anybody needs.
 */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type AccountsProduct, startAccounts } from '../../accounts/start-accounts.ts';
import { openBrowser } from '../open-browser.ts';
import { press, said } from '../play-hand.ts';
import { enter, type Invited, invite } from '../workspace-people.ts';

export interface Stage {
  readonly product: AccountsProduct;
  readonly browser: Browser;
  readonly administrator: Page;
  /** Invites somebody and lets him in; each in a browser of its own. */
  come(person: Invited, name: string, width?: number): Promise<Page>;
  /** A browser of nobody. */
  visitor(width?: number): Promise<Page>;
  close(): Promise<void>;
}

/** Starts product and browser; the administrator stands in the page of its account. */
export async function setStage(): Promise<Stage> {
  const product = await startAccounts('first@administration.test');
  const browser = await openBrowser();
  const { address } = product;
  const administrator = await enter(browser, address, product.invitation, 'Администратор');
  return {
    product,
    browser,
    administrator,
    come: async (person, name, width) =>
      enter(browser, address, await invite(administrator, person), name, width),
    visitor: async (width = 1440) =>
      (await browser.newContext({ baseURL: address, viewport: { width, height: 900 } })).newPage(),
    close: async () => {
      await browser.close();
      await product.stop();
    },
  };
}

/** The analyst makes wave-2018, adds everybody proposed and opens it; `mailboxes` are lines of code and address. */
export async function openWave(analyst: Page, mailboxes = ''): Promise<void> {
  await draftWave(analyst);
  if (mailboxes !== '') {
    await analyst.goto('/workspace/waves/wave-2018/recipients?part=mailboxes');
    await analyst.getByLabel('Вставить списком').fill(mailboxes);
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('Адреса сохранены');
  }
  await analyst.goto('/workspace/waves/wave-2018?step=open');
  await press(analyst, 'Открыть и разослать');
  expect(await said(analyst)).toContain('Волна открыта');
}

/** The draft of wave-2018, nobody in it yet; ends in the page of its recipients. */
export async function draftEmptyWave(analyst: Page, deadline = '2099-03-31'): Promise<void> {
  await analyst.goto('/workspace/waves');
  await analyst.getByLabel('Отчётные годы').fill('2015, 2016, 2017');
  await analyst.getByLabel('Срок').fill(deadline);
  await press(analyst, 'Создать черновик');
  expect(await said(analyst)).toContain('Черновик создан');
}

/** The draft of wave-2018 with everybody proposed. */
async function draftWave(analyst: Page): Promise<void> {
  await draftEmptyWave(analyst);
  await press(analyst, /Добавить всех предложенных/);
  expect(await said(analyst)).toContain('Респонденты добавлены');
}

/** A cluster's organisation with the ids of its questionnaires; clusters of RU-TA, the first `count` of them. */
export async function comeOrganisation(stage: Stage, count = 1): Promise<{ page: Page; forms: string[] }> {
  const answer = await fetch(`${stage.product.address}/api/v1/clusters?federalSubject=RU-TA&limit=${count}`);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  const objects = items.map(({ name }) => name);
  const page = await stage.come({ role: 'specialised-organisation', objects }, 'Дирекция кластера');
  await page.goto('/workspace');
  const links = page.locator('.desk-list a.button');
  const hrefs = await links.evaluateAll((list) => list.map((one) => one.getAttribute('href') ?? ''));
  return { page, forms: hrefs.map((href) => href.split('/')[3] ?? '') };
}

/** Recipient id behind the first row of the board that the filter leaves. */
export async function findForm(analyst: Page, filter: string): Promise<string> {
  await analyst.goto(`/workspace/waves/wave-2018?${filter}`);
  const href = await analyst.locator('table.board tbody th a').first().getAttribute('href');
  return href?.split('/').at(-1) ?? '';
}
