/**
 * The play of somebody who doubts a number of a wave: from the district's page to the passport, and for those who may down to the
 * submission, the cell and the file; both readings and the restatements; nobody else gets there. Every page without a finding of axe.
 */
import { createHash } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/access/actor.ts';
import { checkAccess } from './check-access.ts';
import { openBrowser } from './open-browser.ts';
import { jobsInWorkbook, type PublishedWave, publishWave } from './published-wave.ts';

let product: PublishedWave;
let browser: Browser;

beforeAll(async () => {
  product = await publishWave();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function open(width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.address, viewport: { width, height: 900 } });
  return context.newPage();
}

async function signIn(role: Role, width = 1440): Promise<Page> {
  const page = await open(width);
  const { email, password } = product.credentials(role);
  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.goto('/account');
  if (!page.url().includes('two-factor')) return page;
  const secret = ((await page.locator('code.once').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Код из приложения').fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: 'Включить второй шаг' }).click();
  await page.getByText('Второй шаг включён.').waitFor();
  return page;
}

const words = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).join(' ');
const country = '/waves/wave-2018/figures/jobs~all-clusters~2017~sum';
const own = '/workspace/waves/wave-2018/figures/jobs~cluster:federal-8~2017~sum';

describe('the figures of a published wave', () => {
  it('lead from a page of a place to the passport, and no further without an account', async () => {
    const page = await open(390);
    await page.goto('/federal-districts/volga');
    await page.locator('.wave-section a', { hasText: 'Рабочие места' }).click();
    await page.waitForURL(/\/waves\/wave-2018\/indicators\/jobs/);
    await page.goto(country);
    // 10 × 225 + 51, twice that, once more, and one job more in the workbook.
    expect(await words(page, '.big-number')).toContain('9\u202F205');
    expect(await words(page, '.terms')).toContain('3\u00A0кластера, 33\u00A0ответа');
    await page.getByRole('link', { name: /для тех, кто вправе/ }).click();
    await page.waitForURL(/\/sign-in\?to=/);
  });

  it('show the auditor the submission, the sheet and cell, and give the file', async () => {
    const page = await signIn('auditor');
    await page.goto(country);
    await page.getByRole('link', { name: /для тех, кто вправе/ }).click();
    await page.waitForURL(/\/workspace\/waves/);
    const row = page.locator('.sources-table tr', { hasText: product.cell.sheet });
    expect(await row.count()).toBe(1);
    expect((await row.textContent()) ?? '').toContain(`${product.cell.sheet}, ${product.cell.address}`);
    await row.locator('a').click();
    await page.waitForURL(/\/workspace\/facts\/[0-9a-f]{16}$/);
    expect(await words(page, '.fact-value')).toContain(String(jobsInWorkbook));
    const told = await words(page, '.terms');
    for (const part of [product.cell.address, product.cell.sheet, 'participants/', '№ 2', product.cell.file])
      expect(told).toContain(part);
    const hash = /[0-9a-f]{64}/.exec(told.slice(told.indexOf('Отпечаток файла')))?.[0];
    const href = await page.locator('a[download]').first().getAttribute('href');
    const file = await page.request.get(`${product.address}${href}`);
    expect(
      createHash('sha256')
        .update(await file.body())
        .digest('hex'),
    ).toBe(hash);
    // Both values of the field are there: what the form said and what the workbook corrected.
    expect(await page.locator('table tbody tr').count()).toBe(2);
    expect(await checkAccess(page)).toEqual([]);
  });

  it('give a foreign figure and fact the same page as one that does not exist', async () => {
    const auditor = await signIn('auditor');
    await auditor.goto(own);
    const fact = (await auditor.locator('.sources-table a').first().getAttribute('href')) ?? '';
    const administrator = await signIn('administrator');
    const participant = await signIn('participant');
    for (const page of [administrator, participant]) {
      const pageOf = async (path: string) => {
        const answer = await page.goto(path);
        return [answer?.status(), await words(page, 'main')];
      };
      expect((await pageOf(fact))[0]).toBe(404);
      expect(await pageOf(fact)).toEqual(await pageOf('/workspace/facts/0000000000000000'));
      expect(await pageOf(own)).toEqual(await pageOf('/workspace/waves/wave-2018/figures/none'));
    }
    const anyone = await open(390);
    const id = fact.split('/').at(-1);
    expect((await anyone.goto(`/facts/${id}`))?.status()).toBe(404);
    expect((await anyone.request.get(`${product.address}/api/v1/facts/${id}`)).status()).toBe(404);
  });

  it('stay as published after a correction, beside what is known now, with the list of both', async () => {
    const page = await open(1440);
    const taxes = '/waves/wave-2018/figures/tax-payments~cluster:federal-20~2017~sum';
    await page.goto(taxes);
    const stays = (await page.locator('.address').textContent()) ?? '';
    expect(stays).toMatch(/\?as=r\d+$/);
    await page.goto(stays);
    expect(await words(page, '.big-number')).toContain('0,4');
    const value = async (as: string) => {
      const answer = await page.request.get(
        `${product.address}/api/v1/waves/wave-2018/figures?figure=tax-payments~cluster:federal-20~2017~sum&as=${as}`,
      );
      return ((await answer.json()) as { items: { value: number }[] }).items[0]?.value;
    };
    expect([await value(stays.split('=')[1] ?? ''), await value('now')]).toEqual([440_000_000, 440_100_000]);
    await page.goto('/waves/wave-2018/restatements');
    expect(await words(page, 'table')).toContain('анкета № 2');
    expect(await words(page, 'main')).not.toContain('описка в письме');
    await page.setViewportSize({ width: 390, height: 844 });
    const widths = await page
      .locator('td.corrections > .sub')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(300);
    await page.setViewportSize({ width: 1440, height: 900 });
    const auditor = await signIn('auditor');
    await auditor.goto('/workspace/waves/wave-2018/restatements');
    expect(await words(auditor, 'table')).toMatch(/44\s000\s000[\s\S]*44\s100\s000[\s\S]*описка в письме/);
    expect(await words(auditor, 'table')).toContain('Participant 4, налоговые платежи, 2017');
    expect(await checkAccess(auditor)).toEqual([]);
  });

  it.each([390, 1440])(
    'are pages without a finding of axe and without a scroll sideways at %i px',
    async (width) => {
      const page = await open(width);
      for (const path of [
        '/waves',
        '/waves/wave-2018',
        '/en/waves/wave-2018?scope=cluster:federal-8',
        '/waves/wave-2018/indicators/jobs?by=cluster',
        country,
        '/waves/wave-2018/figures/joint-project-capital~cluster:federal-8~2017~sum',
        '/waves/wave-2018/restatements',
        '/clusters/federal-8',
        '/indicators/labour-productivity',
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(200);
        expect(await checkAccess(page), path).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, path).toBeLessThanOrEqual(width);
      }
    },
  );
});
