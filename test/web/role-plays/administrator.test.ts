/**
 * An administrator and a member of the commission, through the pages: accounts without data, a second factor with the codes of a real
 * authenticator, sessions listed and ended, a role changed and in force at the next request, all of it in the audit log.
 */
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, said } from '../play-hand.ts';
import { enrol, invite, password } from '../workspace-people.ts';
import { type Stage, setStage } from './play-stage.ts';

const memberEmail = 'member@commission.test';
let stage: Stage;
let administrator: Page;
let analyst: Page;
let member: Page;
let secret = '';
let backupCodes: string[] = [];
/** Path of the member's account among the accounts. */
let account = '';
let recipient = '';

beforeAll(async () => {
  stage = await setStage();
  administrator = stage.administrator;
  analyst = await stage.come({ role: 'analyst' }, 'Аналитик');
}, 240_000);
afterAll(() => stage?.close());

const newVisitor = (): Promise<Page> => stage.visitor(1280);

const codeAt = (ahead: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 });

/** The first step of signing in; leads to the code. */
async function givePassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта').fill(memberEmail);
  await page.getByLabel('Пароль').fill(password);
  await press(page, 'Войти');
  await page.getByLabel('Код', { exact: true }).waitFor();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Код', { exact: true }).fill(code);
  await press(page, 'Войти');
  await page.waitForLoadState();
}

async function signInByBackupCode(page: Page): Promise<void> {
  await givePassword(page);
  await giveCode(page, backupCodes.pop() ?? '');
  expect(new URL(page.url()).pathname).toBe('/workspace');
}

const sections = (page: Page) => page.locator('.workspace-bar nav a').allTextContents();
const isAtSignIn = (page: Page) => new URL(page.url()).pathname === '/sign-in';

describe('an administrator', () => {
  it('keeps accounts, letters, backups and the log, and meets no data of the survey', async () => {
    await analyst.goto('/workspace/waves');
    await analyst.getByLabel('Отчётные годы').fill('2016, 2017');
    await analyst.getByLabel('Срок').fill('2099-03-31');
    await press(analyst, 'Создать черновик');
    await press(analyst, /Добавить всех предложенных/);
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.goto('/workspace/waves/wave-2018');
    const first = analyst.locator('table.board tbody th a').first();
    const name = (await first.textContent()) ?? '';
    recipient = (await first.getAttribute('href')) ?? '';
    expect(name).not.toBe('');
    await administrator.goto('/workspace');
    expect(await sections(administrator)).toEqual([
      'Рабочее место',
      'Письма',
      'Копии',
      'Учётные записи',
      'Журнал',
    ]);
    expect(await administrator.locator('main').textContent()).toContain('данные ему не открыты');
    for (const path of [
      '/workspace/waves',
      '/workspace/waves/wave-2018',
      '/workspace/waves/wave-2018/recipients',
      '/workspace/waves/wave-2018/restatements',
      '/workspace/own',
      recipient,
      `${recipient}?part=history`,
      `${recipient}/answer`,
      `${recipient}/workbook`,
      `${recipient}/workbook.xlsx`,
      `${recipient}/benchmark`,
      '/workspace/facts/0000000000000000',
    ]) {
      const answer = await administrator.request.get(path);
      expect([403, 404], path).toContain(answer.status());
      expect(await answer.text(), path).not.toContain(name);
    }
  });

  it('does nothing to the own account on its page', async () => {
    await administrator.goto('/accounts');
    await administrator.locator('article').getByRole('link', { name: 'Администратор' }).click();
    await administrator.getByRole('heading', { name: 'Сеансы' }).waitFor();
    expect(await administrator.locator('article form').count()).toBe(0);
  });
});

describe('a member of the commission', () => {
  it('opens nothing until the code of the authenticator was shown', async () => {
    const invitation = await invite(administrator, { role: 'commission-member', email: memberEmail });
    member = await newVisitor();
    await member.goto(invitation);
    await member.getByLabel('Имя, как его увидят').fill('Член комиссии');
    await member.getByLabel('Новый пароль').fill(password);
    await press(member, 'Войти');
    await member.getByText('Для вашей роли второй шаг обязателен').waitFor();
    for (const path of ['/workspace', '/workspace/waves', '/account']) {
      await member.goto(path);
      expect(new URL(member.url()).pathname, path).toBe('/account/two-factor');
    }
    secret = (await enrol(member)) ?? '';
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    await press(member, 'Выпустить новые резервные коды');
    await member.locator('.codes li').first().waitFor();
    backupCodes = await member.locator('.codes li').allTextContents();
    expect(new Set(backupCodes).size).toBe(10);
    await member.goto('/account/two-factor');
    expect(await member.locator('.codes').count()).toBe(0);
  });

  it('signs in by the next code; a wrong one and one that was used are refused', async () => {
    await press(member, 'Выйти');
    await givePassword(member);
    await giveCode(member, codeAt(20));
    expect(await said(member)).toContain('Код не подходит');
    const code = codeAt(1);
    await giveCode(member, code);
    expect(new URL(member.url()).pathname).toBe('/workspace');
    const second = await newVisitor();
    await givePassword(second);
    await giveCode(second, code);
    expect(await said(second)).toContain('уже использован');
    const spare = backupCodes.pop() ?? '';
    await giveCode(second, spare);
    expect(new URL(second.url()).pathname).toBe('/workspace');
    await second.goto('/account/two-factor');
    expect(await second.locator('main').textContent()).toMatch(/Осталось неиспользованных:\s*9/);
    await press(second, 'Выйти');
    await givePassword(second);
    await giveCode(second, spare);
    expect(await said(second)).toContain('Код не подходит');
    await second.context().close();
  });

  it('reads the survey and finds no way to change it', async () => {
    await member.goto('/workspace');
    expect(await sections(member)).toEqual(['Рабочее место', 'Волны']);
    await member.goto(recipient);
    expect(await said(member)).toBe('');
    expect(await member.locator('article form').count()).toBe(0);
    for (const path of ['/audit-log', '/accounts', '/workspace/backups', '/workspace/outbox'])
      expect((await member.goto(path))?.status(), path).toBe(403);
  });

  it('sees the own sessions and ends the one that was left open elsewhere', async () => {
    const elsewhere = await newVisitor();
    await signInByBackupCode(elsewhere);
    await member.goto('/account');
    const rows = member.locator('.accounts-table tbody tr');
    expect(await rows.count()).toBe(2);
    expect(await rows.filter({ hasText: 'этот сеанс' }).count()).toBe(1);
    await rows.getByRole('button', { name: /Завершить сеанс/ }).click();
    expect(await said(member)).toContain('Сеанс завершён');
    expect(await rows.count()).toBe(1);
    await elsewhere.goto('/workspace/waves');
    expect(isAtSignIn(elsewhere)).toBe(true);
    await elsewhere.context().close();
  });
});

describe('an administrator and the rights of others', () => {
  it('sees where somebody is signed in and ends that session', async () => {
    await administrator.goto('/accounts');
    const link = administrator.getByRole('link', { name: 'Член комиссии' });
    account = (await link.getAttribute('href')) ?? '';
    await link.click();
    const end = administrator.getByRole('button', { name: /Завершить сеанс/ });
    await end.first().waitFor();
    expect(await end.count()).toBe(1);
    expect(await end.getAttribute('aria-label')).toContain('Chrome');
    await end.click();
    expect(await said(administrator)).toContain('Сеанс завершён');
    expect(await administrator.locator('main').textContent()).toContain('Открытых сеансов нет');
    await member.goto('/workspace/waves');
    expect(isAtSignIn(member)).toBe(true);
  });

  it('takes a lost second factor away: whoever owns it sets up another before anything opens', async () => {
    await administrator.goto(account);
    await press(administrator, 'Сбросить второй шаг');
    expect(await said(administrator)).toContain('сеансы закончены');
    const lost = secret;
    await member.goto('/sign-in');
    await member.getByLabel('Электронная почта').fill(memberEmail);
    await member.getByLabel('Пароль').fill(password);
    await press(member, 'Войти');
    await member.getByText('Для вашей роли второй шаг обязателен').waitFor();
    await member.goto('/workspace/waves');
    expect(new URL(member.url()).pathname).toBe('/account/two-factor');
    secret = (await enrol(member)) ?? '';
    expect(secret).not.toBe(lost);
    await press(member, 'Выпустить новые резервные коды');
    await member.locator('.codes li').first().waitFor();
    backupCodes = await member.locator('.codes li').allTextContents();
    expect((await member.goto('/workspace/waves'))?.status()).toBe(200);
  });

  it('changes a role, which holds at the next request; a second window is told that it came too late', async () => {
    expect((await member.goto('/audit-log'))?.status()).toBe(403);
    const late = await administrator.context().newPage();
    for (const page of [administrator, late]) await page.goto(account);
    await administrator.getByLabel('Роль').selectOption('auditor');
    await press(administrator, 'Сменить права');
    expect(await said(administrator)).toContain('Права сменены');
    await member.goto('/workspace/waves');
    expect(isAtSignIn(member)).toBe(true);
    await signInByBackupCode(member);
    expect(await sections(member)).toEqual([
      'Рабочее место',
      'Волны',
      'Письма',
      'Копии',
      'Учётные записи',
      'Журнал',
    ]);
    expect((await member.goto('/audit-log'))?.status()).toBe(200);
    await late.getByLabel('Роль').selectOption('administrator');
    await press(late, 'Сменить права');
    expect(await said(late)).toContain('тем временем изменили');
    await late.close();
    await administrator.reload();
    expect(await administrator.getByLabel('Роль').inputValue()).toBe('auditor');
  });

  it('finds all of it in the audit log, by number and without names', async () => {
    await administrator.goto(account);
    await administrator.getByRole('link', { name: 'Действия с этой записью в журнале' }).click();
    await administrator.locator('.audit').waitFor();
    expect(await said(administrator)).toBe('');
    const log = (await administrator.locator('.audit tbody tr').allTextContents()).join('\n');
    for (const action of [
      'account.invite',
      'account.accept-invitation',
      'second-factor.enrol',
      'session.open',
      'session.revoke',
      'account.change-rights',
      'second-factor.reset',
    ])
      expect(log, action).toContain(action);
    for (const word of ['Член комиссии', memberEmail, secret, password]) expect(log).not.toContain(word);
    await member.goto('/audit-log');
    await member.getByLabel('Действие').selectOption('account.change-rights');
    await press(member, 'Показать');
    expect(await said(member)).toBe('');
    const rows = await member.locator('.audit tbody tr').allTextContents();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/after: auditor; before: commission-member/);
    await member.goto('/audit-log?outcome=refused');
    const refused = (await member.locator('.audit tbody tr').allTextContents()).join('\n');
    expect(refused).toContain('session.pass-second-factor');
    expect(refused).toContain('audit.read');
    expect(await member.locator('.audit tbody td', { hasText: /^сделано$/ }).count()).toBe(0);
  });
});
