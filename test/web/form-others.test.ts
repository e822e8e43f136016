/**
 * Others at the same questionnaire, over one in memory: their changes come in by themselves, the field one stands in is left alone, and
 * the browser asks before leaving only where something would be lost.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sampleView } from './form-sample.ts';
import { type FormServer, serveForm } from './form-server.ts';
import { openBrowser } from './open-browser.ts';

let server: FormServer;
let browser: Browser;
let page: Page;
const cell = (path: string) => page.locator(`[id="f.${path.replaceAll('/', '.')}"]`);
const name = 'participants/r2/name/-';
const other = 'participants/r3/name/-';

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  await page?.close();
  await server?.stop();
  server = await serveForm(sampleView(5, 1));
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer?section=participants`, {
    waitUntil: 'networkidle',
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const reachWindow = () => page.evaluate(() => dispatchEvent(new Event('focus')));
const shows = (path: string, value: string) =>
  page.waitForFunction(
    ([id, wanted]) => (document.getElementById(id ?? '') as HTMLInputElement | null)?.value === wanted,
    [`f.${path.replaceAll('/', '.')}`, value],
  );

it('brings in what others changed when the window is reached, and says that it did', async () => {
  await cell(other).focus();
  server.write(name, 'Завод');
  const answer = page.waitForResponse(/changes\?after=/);
  await reachWindow();
  await answer;
  await shows(name, 'Завод');
  await page.locator('.form-said', { hasText: '1 значение' }).waitFor();
  const quiet = page.waitForResponse(/changes\?after=1/);
  await reachWindow();
  expect((await (await quiet).text()).length).toBeLessThan(120);
  await cell(name).focus();
  await page.locator('.cell-bar .mark', { hasText: 'изменил(а)' }).waitFor();
});

it('leaves the field one stands in alone, and shows both values where one typed', async () => {
  await cell(name).focus();
  server.write(name, 'Завод');
  const answer = page.waitForResponse(/changes\?after=/);
  await reachWindow();
  await answer;
  expect(await cell(name).inputValue()).toBe('Предприятие 2');
  await cell(name).fill('Фабрика');
  await page.locator('.cell-bar .note.conflict').waitFor();
  expect(await page.locator('.cell-bar .note.conflict').innerText()).toMatch(/Фабрика[\s\S]*Завод/);
});

it('asks nothing before it is left once the draft lies on the device', async () => {
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.route('**/answers', (route) => route.fulfill({ status: 401, json: { status: 401 } }));
  await cell(name).fill('Фабрика');
  await page.locator('.save-line a', { hasText: 'Войти' }).waitFor();
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer?section=participants`, {
    waitUntil: 'networkidle',
  });
  expect(asked).toBe(0);
  await page.locator('.form-said', { hasText: 'Возвращены' }).waitFor();
  await shows(name, 'Фабрика');
});
