/**
 * People of the plays: each takes an invitation through the real pages, with a second factor where the role demands one. Must never be
 * pointed at data that anybody needs.
 */
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';

/** Of everybody here. */
export const password = 'a long enough sentence';

export interface Person {
  readonly page: Page;
}

export interface Invited {
  readonly role: string;
  readonly email?: string;
  /** Names of federal subjects or clusters as the form shows them. */
  readonly objects?: readonly string[];
  readonly inn?: string;
}

/** Takes an invitation by its address in a browser of its own, and gives the page of whoever entered. */
export async function enter(
  browser: Browser,
  address: string,
  invitation: string,
  name: string,
  width = 1440,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(invitation);
  await page.getByLabel('Имя, как его увидят').fill(name);
  await page.getByLabel('Новый пароль').fill(password);
  await page.getByRole('button', { name: 'Войти' }).last().click();
  await page.waitForLoadState();
  await enrol(page);
  return page;
}

/** Sets up the second factor where the role demands one; the secret of the authenticator, null where none is demanded. */
export async function enrol(page: Page): Promise<string | null> {
  await page.goto('/account');
  if (!page.url().includes('two-factor')) return null;
  const secret = ((await page.locator('code.once').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Код из приложения').fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: 'Включить второй шаг' }).last().click();
  await page.getByText('Второй шаг включён.').waitFor();
  return secret;
}

/** The administrator invites somebody; the path of the link. */
export async function invite(
  administrator: Page,
  { role, email, objects = [], inn }: Invited,
): Promise<string> {
  await administrator.goto('/accounts');
  await administrator.getByLabel('Электронная почта').fill(email ?? `${role}@example.org`);
  await administrator.getByLabel('Роль').selectOption(role);
  for (const one of objects) {
    const box = administrator.getByLabel(one, { exact: true });
    await box.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await box.check();
  }
  if (inn) await administrator.getByLabel(/ИНН/).fill(inn);
  await administrator.getByRole('button', { name: 'Создать приглашение' }).click();
  return new URL((await administrator.locator('code.once').textContent()) ?? '').pathname;
}
