/**
 * The pages of accounts in a browser, without script: an administrator comes by the command line's link, enrols, invites an officer who
 * comes, changes the password and is disabled; each page in both languages without a finding of axe, also 390 px wide.
 */
import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from '../web/check-access.ts';
import { openBrowser } from '../web/open-browser.ts';
import { type AccountsProduct, startAccounts } from './start-accounts.ts';

const email = 'first@administration.test';
const password = 'a long enough sentence';
let product: AccountsProduct;
let browser: Browser;
let admin: BrowserContext;
let secret = '';

beforeAll(async () => {
  product = await startAccounts(email);
  browser = await openBrowser();
  admin = await visitor();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Pages need no script; axe is put in by the test, which the browser allows all the same. */
async function visitor(width = 1280): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: product.address, viewport: { width, height: 900 } });
  await context.route('**/*.js', (route) => route.abort());
  return context;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const codeAt = (ahead: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 });

async function accept(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Имя, как его увидят').fill(name);
  await page.getByLabel('Новый пароль').fill('short');
  await press(page, 'Войти');
  expect(await page.locator('#password-error').textContent()).toContain('не меньше 12');
  expect(await page.getByLabel('Имя, как его увидят').inputValue()).toBe(name);
  await page.getByLabel('Новый пароль').fill(password);
  await press(page, 'Войти');
}

describe('pages of accounts', () => {
  it('lead the first administrator from the link over the second factor into the workspace', async () => {
    const page = await admin.newPage();
    await accept(page, product.invitation, 'First administrator');
    expect(new URL(page.url()).pathname).toBe('/account/two-factor');
    const [cookie] = await admin.cookies();
    expect(cookie).toMatchObject({
      name: '__Host-atlas-session',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
    });
    for (const path of ['/accounts', '/account', '/audit-log']) {
      await page.goto(path);
      expect(new URL(page.url()).pathname, path).toBe('/account/two-factor');
    }
    expect(await checkAccess(page)).toEqual([]);
    secret = ((await page.locator('code.once').textContent()) ?? '').replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await page.getByLabel('Код из приложения').fill('000000');
    await press(page, 'Включить второй шаг');
    expect(await page.locator('#code-error').textContent()).toContain('Код не подходит');
    await page.getByLabel('Код из приложения').fill(codeAt(0));
    await press(page, 'Включить второй шаг');
    await page.getByText('Второй шаг включён.').waitFor();
    expect((await admin.cookies())[0]?.value).not.toBe(cookie?.value);
    await press(page, 'Выпустить новые резервные коды');
    expect(await page.locator('.codes li').count()).toBe(10);
    expect(await checkAccess(page)).toEqual([]);
    expect((await page.goto(product.invitation))?.status()).toBe(404);
  });

  it('invite an officer who comes, and refuse what is wrong beside its field', async () => {
    const page = await admin.newPage();
    await page.goto('/accounts');
    await page.getByLabel('Электронная почта').fill('officer@subject.test');
    await page.getByLabel('Роль').selectOption('federal-subject-officer');
    await press(page, 'Создать приглашение');
    expect(await page.getByText('Отметьте хотя бы один объект').count()).toBe(1);
    expect(await page.getByLabel('Электронная почта').inputValue()).toBe('officer@subject.test');
    await page.getByLabel('Свердловская область', { exact: true }).check();
    await press(page, 'Создать приглашение');
    const link = (await page.locator('code.once').textContent()) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/invitations\/[\w-]{43}$/);
    const officer = await visitor(390);
    const other = await officer.newPage();
    await accept(other, new URL(link).pathname, 'Officer');
    await other.goto('/account');
    expect(await other.locator('main').textContent()).toContain('Свердловская область');
    expect((await other.goto('/accounts'))?.status()).toBe(403);
    await other.goto('/account');
    await other.getByLabel('Нынешний пароль').fill('not the password');
    await other.getByLabel('Новый пароль').fill('another long sentence');
    await press(other, 'Сменить пароль');
    expect(await other.locator('#present-error').textContent()).toContain('Нынешний пароль');
    await other.getByLabel('Нынешний пароль').fill(password);
    await other.getByLabel('Новый пароль').fill('another long sentence');
    await press(other, 'Сменить пароль');
    await other.getByText('Пароль сменён').waitFor();

    await page.goto('/accounts');
    await page.getByRole('link', { name: 'Officer' }).click();
    await press(page, 'Отключить');
    await page.getByText('Готово, сеансы закончены').waitFor();
    await other.goto('/account');
    expect(new URL(other.url()).pathname).toBe('/sign-in');
    await officer.close();
  });

  it('sign in by password and code, back to where one wanted to go, and out again', async () => {
    const context = await visitor(390);
    const page = await context.newPage();
    await page.goto('/en/audit-log?outcome=refused');
    expect(new URL(page.url()).pathname).toBe('/en/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('wrong password here');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await press(page, 'Sign in');
    expect((await answer).status()).toBe(422);
    expect(await page.locator('#password-error').textContent()).toBe('The e-mail or the password is wrong.');
    expect(await checkAccess(page)).toEqual([]);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(password);
    await press(page, 'Sign in');
    await page.getByLabel('Code', { exact: true }).fill(codeAt(1));
    expect(await checkAccess(page)).toEqual([]);
    await press(page, 'Sign in');
    expect(page.url()).toContain('/en/audit-log?outcome=refused');
    expect(await page.locator('.audit tbody tr').count()).toBeGreaterThan(3);
    // A number leads to whose it is, by role: the log itself holds no name.
    const who = page.locator('.audit tbody td:has(a[href^="/en/accounts/"])').first();
    expect(await who.locator('.sub').textContent()).toMatch(/^[a-z]/);
    expect(await page.locator('.audit').textContent()).not.toContain(email);
    const before = await context.cookies();
    await page.goto('/en/account');
    await press(page, 'Sign out');
    expect(await context.cookies()).toEqual([]);
    await context.addCookies(before);
    await page.goto('/en/account');
    expect(new URL(page.url()).pathname).toBe('/en/sign-in');
    await context.close();
  });

  it('say when to try again after too many attempts', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto('/sign-in');
    for (let index = 0; index < 6; index += 1) {
      await page.getByLabel('Электронная почта').fill('nobody@nowhere.test');
      await page.getByLabel('Пароль').fill('wrong password here');
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await press(page, 'Войти');
      if (index < 5) continue;
      expect((await answer).status()).toBe(429);
      expect(Number((await answer).headers()['retry-after'])).toBeGreaterThan(600);
    }
    expect(await page.getByRole('alert').textContent()).toMatch(/Слишком много попыток\. .*1[45] мин/);
    await context.close();
  });

  it('have no finding of axe and fit 390 px, in both languages', async () => {
    const page = await admin.newPage();
    const href = await page
      .goto('/accounts')
      .then(() => page.getByRole('link', { name: 'Officer' }).getAttribute('href'));
    for (const path of ['/accounts', href ?? '', '/account', '/account/two-factor', '/audit-log', '/sign-in'])
      for (const language of ['', '/en']) {
        await page.setViewportSize({ width: 390, height: 800 });
        await page.goto(language + path);
        expect(await checkAccess(page), language + path).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, language + path).toBeLessThanOrEqual(390);
      }
  });

  it('take no form from another site, and write no address with a token into the log', async () => {
    const body = new URLSearchParams({ intent: 'password', email, password });
    const foreign = await fetch(`${product.address}/sign-in`, {
      method: 'POST',
      body,
      headers: { origin: 'https://elsewhere.test' },
    });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('set-cookie')).toBeNull();
    const answer = await fetch(`${product.address}/sign-in`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    for (const word of [email, password, product.invitation, 'Officer'])
      expect(product.written()).not.toContain(word);
  });
});
