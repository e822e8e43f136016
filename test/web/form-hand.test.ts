/**
 * The hand of a respondent in the form over a questionnaire in memory: findings that lead to another year, explanations that nobody
 * saved, and mistakes taken back.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleView } from './form-sample.ts';
import { type FormServer, serveForm } from './form-server.ts';
import { openBrowser } from './open-browser.ts';

let server: FormServer;
let browser: Browser;
let page: Page;
const field = 'participants/r2/shipped-goods/2016';
const cell = (path: string) => page.locator(`[id="f.${path.replaceAll('/', '.')}"]`);

beforeAll(async () => {
  const warning = {
    check: 'year-on-year',
    severity: 'warning',
    field,
    related: [],
    message: { ru: 'Рост больше чем в 1,5 раза.', en: 'A growth of more than half.' },
  } as const;
  server = await serveForm({ ...sampleView(30, 3), findings: [warning] });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer?section=general`, {
    waitUntil: 'networkidle',
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const finding = () => page.locator('.finding-list a').first();
const focused = (path: string) =>
  page.waitForFunction((id) => document.activeElement?.id === id, `f.${path.replaceAll('/', '.')}`, {
    timeout: 5_000,
  });

it('leads from the list to a field of another year, the finding in sight', async () => {
  await finding().click();
  await focused(field);
  await page.locator('.year-choice a', { hasText: '2018' }).click();
  await cell('participants/r2/materials/2018').click();
  await finding().click();
  await focused(field);
  const bar = await page.locator('.cell-bar .note.warning').boundingBox();
  expect(bar?.y ?? -1).toBeGreaterThan(0);
  expect((bar?.y ?? 900) + (bar?.height ?? 0)).toBeLessThan(900);
});

it('keeps an explanation that could not be saved over another cell and a reload', async () => {
  await page.route('**/explanations', (route) => route.fulfill({ status: 401, json: { status: 401 } }));
  await page.locator('.cell-bar textarea').fill('Запущена вторая линия');
  await cell('participants/r4/shipped-goods/2016').click();
  await finding().click();
  await focused(field);
  expect(await page.locator('.cell-bar textarea').inputValue()).toBe('Запущена вторая линия');
  await page.reload({ waitUntil: 'networkidle' });
  await finding().click();
  await focused(field);
  expect(await page.locator('.cell-bar textarea').inputValue()).toBe('Запущена вторая линия');
});

it('takes back a removed row from the line that never leaves the screen', async () => {
  const row = page.locator('.row-title', { hasText: /^Предприятие 2$/ });
  await page.getByRole('button', { name: 'Удалить строку' }).click();
  await page.getByRole('button', { name: 'Да, удалить' }).click();
  await page.getByText('Строка удалена.').waitFor();
  expect(await row.count()).toBe(0);
  expect(await page.locator('.cell-bar').innerText()).toContain('Выберите ячейку');
  await page.getByRole('button', { name: 'Отменить', exact: true }).click();
  await row.waitFor();
});

it('shows in the cell one stands in what was pasted there', async () => {
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer?section=participants`, {
    waitUntil: 'networkidle',
  });
  await cell('participants/r3/inn/-').click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '7700000071\t1027700000071\r\n7700000072\t1027700000072\r\n');
    const paste = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', paste));
  });
  await page.locator('.paste-news').waitFor();
  await focused('participants/r3/inn/-');
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement).value === '7700000071');
});

it('brings the section in hand into the line of sections on a telephone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer?section=projects`, {
    waitUntil: 'networkidle',
  });
  const box = await page.locator('.section-nav [aria-current]').boundingBox();
  expect(box?.x ?? 390).toBeLessThan(200);
});

it.each([701, 720, 721])('shows the rows at %i px, as a list or as a table', async (width) => {
  await page.setViewportSize({ width, height: 450 });
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer?section=participants`, {
    waitUntil: 'networkidle',
  });
  const rows = page.locator(':is(.row-list a, .grid .row-title)', { hasText: /^Предприятие 2$/ });
  expect(await rows.filter({ visible: true }).count()).toBe(1);
});
