/**
 * The analyst's pages in a browser, without script: a wave from its draft to publication, one form returned and accepted, a correction;
 * each page without a finding of axe. The respondent answers through the workspace API.
 */
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsProduct, startAccounts } from '../accounts/start-accounts.ts';
import { checkAccess } from './check-access.ts';
import { openBrowser } from './open-browser.ts';

const password = 'a long enough sentence';
let product: AccountsProduct;
let browser: Browser;
let analyst: Page;
let officer: Page;
let form = '';

beforeAll(async () => {
  product = await startAccounts('first@administration.test');
  browser = await openBrowser();
  const administrator = await enter(product.invitation);
  analyst = await enter(await invite(administrator, 'analyst'));
  officer = await enter(await invite(administrator, 'federal-subject-officer', 'Республика Татарстан'), 390);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Takes an invitation and, where the role demands it, enrols a second factor. */
async function enter(invitation: string, width = 1440): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.address, viewport: { width, height: 900 } });
  await context.route('**/*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(invitation);
  await page.getByLabel('Имя, как его увидят').fill('Имя для проверки');
  await page.getByLabel('Новый пароль').fill(password);
  await press(page, 'Войти');
  await page.goto('/account');
  if (!page.url().includes('two-factor')) return page;
  const secret = ((await page.locator('code.once').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Код из приложения').fill(new TOTP({ secret }).generate());
  await press(page, 'Включить второй шаг');
  await page.getByText('Второй шаг включён.').waitFor();
  return page;
}

async function invite(administrator: Page, role: string, subject?: string): Promise<string> {
  await administrator.goto('/accounts');
  await administrator.getByLabel('Электронная почта').fill(`${role}@example.org`);
  await administrator.getByLabel('Роль').selectOption(role);
  if (subject) {
    const box = administrator.getByLabel(subject, { exact: true });
    await box.evaluate((one) => one.closest('details')?.setAttribute('open', ''));
    await box.check();
  }
  await press(administrator, 'Создать приглашение');
  return new URL((await administrator.locator('code.once').textContent()) ?? '').pathname;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();

/** What the page says was done; fails on a finding of axe. */
async function said(page: Page): Promise<string> {
  await page.waitForLoadState();
  expect(await checkAccess(page)).toEqual([]);
  return (await page.locator('.done-note, .field-error, .stale-note').allTextContents()).join(' ');
}

async function send(path: string, method: string, body: object): Promise<number> {
  const { pathname } = new URL(`/api/v1/workspace/recipients/${form}${path}`, product.address);
  const read = await officer.request.get(`/api/v1/workspace/recipients/${form}`);
  const { recipient } = (await read.json()) as { recipient: { version: number } };
  const headers = {
    origin: product.address,
    'idempotency-key': `play-${Math.random().toString(36).slice(2)}-key`,
    'if-match': `"${recipient.version}"`,
  };
  const answer = await officer.request.fetch(pathname, { method, headers, data: body });
  return answer.status();
}

async function answerAndSubmit(answers: Readonly<Record<string, unknown>>, seen = 0): Promise<void> {
  const edits = Object.entries(answers).map(([field, value]) => ({ field, value, status: 'changed', seen }));
  expect(await send('/answers', 'PATCH', { edits })).toBe(200);
  expect(await send('/submission', 'POST', {})).toBeLessThan(300);
}

describe('the analyst’s pages', () => {
  it('make a draft, keep what was typed where something is wrong, and add recipients', async () => {
    await analyst.goto('/workspace/waves');
    await analyst.getByLabel('Отчётные годы').fill('прошлые');
    await analyst.getByLabel('Срок').fill('2099-03-31');
    await press(analyst, 'Создать черновик');
    expect(await said(analyst)).toContain('от одного до шести');
    expect(await analyst.getByLabel('Срок').inputValue()).toBe('2099-03-31');
    await analyst.getByLabel('Отчётные годы').fill('2017, 2018');
    await press(analyst, 'Создать черновик');
    expect(await said(analyst)).toContain('Черновик создан');
    await press(analyst, /Добавить всех предложенных/);
    expect(await said(analyst)).toContain('Респонденты добавлены');
  });

  it('take one out with its reason, and show it on the board afterwards', async () => {
    await analyst.locator('.stack summary').first().click();
    await analyst.locator('.stack details[open] textarea').fill('объединён с другим');
    await analyst.locator('.stack details[open] button').click();
    expect(await said(analyst)).toContain('исключён');
    await analyst.goto('/workspace/waves/wave-2018?removed=shown');
    expect(await analyst.locator('#removed tbody tr').allTextContents()).toEqual([
      expect.stringContaining('объединён с другим'),
    ]);
  });

  it('open the wave once: a second window is told that it came too late', async () => {
    const second = await analyst.context().newPage();
    for (const page of [analyst, second]) await page.goto('/workspace/waves/wave-2018?step=open');
    await press(analyst, 'Открыть и разослать');
    expect(await said(analyst)).toContain('Волна открыта');
    await press(second, 'Открыть и разослать');
    expect(await said(second)).toContain('состояние уже другое');
    await second.close();
  });

  it('return a submission with a reason only, then accept the next one', async () => {
    await analyst.goto('/workspace/waves/wave-2018?form=federal-subject&federalSubject=RU-TA');
    const href = (await analyst.locator('table.board tbody th a').first().getAttribute('href')) ?? '';
    form = href.split('/').at(-1) ?? '';
    await answerAndSubmit({
      'contacts/-/authority/-': 'Министерство',
      'contacts/-/mailbox/-': 'office@example.org',
    });
    await analyst.goto(href);
    await analyst.locator('summary', { hasText: 'Вернуть' }).click();
    await analyst.locator('#return textarea').fill('   ');
    await analyst.locator('#return button').click();
    expect(await said(analyst)).toContain('Напишите причину');
    await analyst.locator('#return textarea').fill('Назовите орган полностью');
    await analyst.locator('#return button').click();
    expect(await said(analyst)).toContain('возвращена');
    await answerAndSubmit({ 'contacts/-/authority/-': 'Министерство промышленности' }, 1);
    await analyst.goto(href);
    await analyst.locator('#accept button').click();
    expect(await said(analyst)).toContain('стали данными');
    await analyst.goto(`${href}?part=history&field=contacts/-/authority/-`);
    const [newest] = await analyst.locator('.history-table tbody tr').allTextContents();
    expect(newest).toContain('МинистерствоМинистерство промышленности');
    await analyst.goto(`${href}?part=files`);
    expect(await analyst.locator('table').first().locator('tbody tr').count()).toBe(2);
  });

  it('close and publish only with the mark that says so, and open a correction afterwards', async () => {
    await analyst.goto('/workspace/waves/wave-2018?step=close');
    await press(analyst, 'Закрыть и заморозить');
    expect(await said(analyst)).toContain('Волна закрыта');
    await analyst.goto('/workspace/waves/wave-2018?step=publish');
    await analyst.getByLabel(/Понимаю/).check();
    await press(analyst, 'Опубликовать волну');
    expect(await said(analyst)).toContain('опубликована');
    await analyst.goto(`/workspace/recipients/${form}`);
    await analyst.locator('summary', { hasText: 'Открыть исправление' }).click();
    await analyst.locator('#correct textarea').fill('Уточнение');
    await analyst.locator('#correct button').click();
    expect(await said(analyst)).toContain('Исправление открыто');
  });

  it('take a letter from the respondent on a telephone and refuse what is none', async () => {
    await officer.goto(`/workspace/recipients/${form}/workbook`);
    const letter = (name: string, text: string) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(text),
    });
    await officer.locator('#letter input[type=file]').setInputFiles(letter('Письмо.pdf', '%PDF-1.7 '));
    await officer.locator('#letter button').click();
    expect(await said(officer)).toContain('Письмо приложено');
    await officer.locator('#letter input[type=file]').setInputFiles(letter('Письмо.pdf', 'MZ'));
    await officer.locator('#letter button').click();
    expect(await said(officer)).toContain('Письмо — это файл PDF');
    expect((await officer.goto('/workspace/waves'))?.status()).toBe(403);
  });
});
