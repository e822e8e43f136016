/**
 * Those who only read, in a real browser against the started product: the officer of the ministry, who may say a remark and decides
 * nothing, and the auditor, who opens every page there is and finds no button that changes anything.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from '../check-access.ts';
import { otherCluster } from '../play-answers.ts';
import { answerAsCompany, press, said } from '../play-hand.ts';
import { comeOrganisation, openWave, type Stage, setStage } from './play-stage.ts';

let stage: Stage;
let ministry: Page;
let auditor: Page;
let form = '';

beforeAll(async () => {
  stage = await setStage();
  const analyst = await stage.come({ role: 'analyst' }, 'Аналитик');
  await openWave(analyst, 'RU-TA office@example.org');
  const { page, forms } = await comeOrganisation(stage);
  form = forms[0] ?? '';
  await answerAsCompany(page, stage.product.address, form, otherCluster(0));
  ministry = await stage.come({ role: 'ministry-officer' }, 'Сотрудник министерства');
  auditor = await stage.come({ role: 'auditor' }, 'Аудитор');
});
afterAll(() => stage?.close());

const statusOf = async (page: Page, path: string) => (await page.request.get(path)).status();

/** Sections of the bar. */
const barOf = (page: Page) => page.locator('.workspace-bar nav a').allTextContents();

/** Forms of the open page that change something, without the way out. */
const changesOf = (page: Page) =>
  page
    .locator('form[method="post"]:not([action$="/sign-out"])')
    .evaluateAll((list) => list.map((one) => one.id || one.className));

/** One page of each kind is looked at, with each parameter of its address but not with all of them together. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{16}|[0-9a-f-]{36}/g, '·').replace(/=[^&]*/g, '=');
const isPage = (href: string) =>
  !/\.(pdf|xlsx|csv)|\/(files|attachments)\//.test(href) &&
  (/[?&](part|section)=/.test(href) || !href.includes('&'));

describe('the officer of the ministry', () => {
  it('reads waves and answers, and may say a remark, but decides nothing', async () => {
    await ministry.goto('/workspace');
    expect(await barOf(ministry)).toEqual(['Рабочее место', 'Волны']);
    await ministry.getByRole('link', { name: 'Волны', exact: true }).click();
    await ministry.locator('main a[href="/workspace/waves/wave-2018"]').first().click();
    await ministry.locator('table.board').waitFor();
    expect(await checkAccess(ministry)).toEqual([]);
    expect(await changesOf(ministry)).toEqual([]);
    expect(await ministry.locator('.wave-steps').count()).toBe(0);
    await ministry.goto(`/workspace/recipients/${form}`);
    // What the auditor must not find is found here.
    expect(await changesOf(ministry)).not.toEqual([]);
    expect(await ministry.locator('.decision, .care').count()).toBe(0);
    await ministry.locator('summary', { hasText: 'Замечание ко всей анкете' }).click();
    await ministry.getByLabel('Что исправить или пояснить').last().fill('Приложите устав');
    await press(ministry, 'Записать замечание');
    expect(await said(ministry)).toContain('Замечание записано');
    for (const path of ['/accounts', '/audit-log', '/workspace/outbox', '/workspace/backups'])
      expect(await statusOf(ministry, path), path).toBe(403);
  });
});

describe('the auditor', () => {
  it('reads every page there is and finds no button that changes anything', async () => {
    await auditor.goto('/workspace');
    const own = /^\/(en|account|sign-out|sign-in)(\/|$)/;
    const kinds = new Set<string>();
    const queue = ['/workspace', `/workspace/recipients/${form}`, `/workspace/recipients/${form}/answer`];
    for (const path of queue) {
      if (own.test(path) || kinds.has(kindOf(path))) continue;
      kinds.add(kindOf(path));
      expect((await auditor.goto(path))?.status(), path).toBe(200);
      expect(await changesOf(auditor), path).toEqual([]);
      const others = auditor.locator('main button:enabled:not([type="submit"]), main input[type=file]');
      expect(await others.count(), path).toBe(0);
      const hrefs = await auditor
        .locator('a:is([href^="/workspace"], [href^="/acc"], [href^="/audit"])')
        .evaluateAll((list) => list.map((one) => one.getAttribute('href')?.split('#')[0] ?? ''));
      queue.push(...hrefs.filter(isPage));
    }
    for (const page of [
      '/accounts',
      '/audit-log',
      '/workspace/outbox',
      '/workspace/backups',
      '/workspace/waves/wave-2018',
    ])
      expect([...kinds], page).toContain(page);
    expect(kinds.size).toBeGreaterThan(18);
  });

  it('is refused where a form would have stood', async () => {
    const { address } = stage.product;
    for (const [path, fields] of [
      ['/accounts', { email: 'more@example.org', role: 'analyst' }],
      ['/workspace/waves', { questionnaireEdition: '2018', years: '2019', deadlineOn: '2099-01-01' }],
      [`/workspace/recipients/${form}`, { act: 'accept', key: 'auditor-accepts-nothing', version: '1' }],
    ] as const) {
      const answer = await auditor.request.post(path, { headers: { origin: address }, form: fields });
      expect(answer.status(), path).toBe(403);
    }
  });
});
