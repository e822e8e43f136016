/**
 * What an analyst can mend of a wave, in a real browser against the started product: its deadline, a draft that is given up, who was
 * taken out and came back, and words written when the session had ended.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from '../check-access.ts';
import { press, said } from '../play-hand.ts';
import { draftEmptyWave, type Stage, setStage } from './play-stage.ts';

const board = '/workspace/waves/wave-2018';
const recipients = `${board}/recipients`;

let stage: Stage;
let analyst: Page;

beforeAll(async () => {
  stage = await setStage();
  analyst = await stage.come({ role: 'analyst' }, 'Аналитик');
});
afterAll(() => stage?.close());

const text = (selector = 'main') =>
  analyst
    .locator(selector)
    .allTextContents()
    .then((all) => all.join(' '));

async function changeDeadline(day: string, reason?: string): Promise<string> {
  await analyst.goto(board);
  await analyst.getByRole('link', { name: 'Изменить срок' }).click();
  await analyst.waitForURL(/step=deadline/);
  expect(await checkAccess(analyst)).toEqual([]);
  await analyst.getByLabel('Новый срок').fill(day);
  if (reason !== undefined) await analyst.locator('#step-form').getByLabel('Причина').fill(reason);
  await press(analyst, 'Изменить срок');
  return said(analyst);
}

describe('a draft', () => {
  it('is given up with a mark only, and its name is free again', async () => {
    await draftEmptyWave(analyst);
    await press(analyst, /Добавить всех предложенных/);
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.goto(board);
    await analyst.getByRole('link', { name: 'Удалить черновик' }).click();
    await analyst.waitForURL(/step=delete/);
    expect(await text('#step')).toMatch(/Респондентов в нём:\s*2\d\d/);
    await analyst.getByLabel('Понимаю, что черновик не вернуть').check();
    await press(analyst, 'Удалить черновик');
    expect(await said(analyst)).toContain('Черновик удалён');
    expect((await analyst.goto(board))?.status()).toBe(404);
    await draftEmptyWave(analyst);
  });

  it('takes another deadline without a reason', async () => {
    expect(await changeDeadline('2099-05-31')).toContain('Срок изменён');
    expect(await text('.about-line')).toContain('31 мая 2099');
  });
});

describe('an open wave', () => {
  it('takes another deadline with a reason, which stays on the board', async () => {
    await analyst.goto(`${recipients}?part=proposed&form=federal-subject`);
    await analyst.getByLabel('Республика Татарстан', { exact: true }).check();
    await press(analyst, 'Добавить отмеченных');
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.goto(`${board}?step=open`);
    await press(analyst, 'Открыть и разослать');
    expect(await said(analyst)).toContain('Волна открыта');
    expect(await changeDeadline('2020-01-31', 'опечатка')).toContain('сегодня или день впереди');
    expect(await analyst.locator('#step-form').getByLabel('Причина').inputValue()).toBe('опечатка');
    expect(await changeDeadline('2099-06-30', 'праздники')).toContain('Срок изменён');
    await analyst.locator('summary', { hasText: 'Срок менялся' }).click();
    expect(await text('details[open]')).toMatch(/31 мая 2099.*→ 30 июня 2099.*праздники/);
    expect(await checkAccess(analyst)).toEqual([]);
  });

  it('keeps who was taken out and came back, with every reason', async () => {
    await analyst.goto(`${recipients}?part=in-wave`);
    await analyst.locator('summary', { hasText: 'Исключить' }).click();
    await analyst.locator('details[open] textarea').fill('дубль записи');
    await analyst.locator('details[open] button').click();
    expect(await said(analyst)).toContain('исключён');
    await analyst.goto(`${recipients}?part=proposed&form=federal-subject&q=Татарстан`);
    await analyst.getByLabel('Республика Татарстан', { exact: true }).check();
    await press(analyst, 'Добавить отмеченных');
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.getByRole('link', { name: /История состава/ }).click();
    await analyst.waitForURL(/part=history/);
    const rows = await analyst.locator('table tbody tr').allTextContents();
    expect(rows.map((row) => /добавлен|исключён/.exec(row)?.[0])).toEqual([
      'добавлен',
      'исключён',
      'добавлен',
    ]);
    expect(rows[1]).toContain('дубль записи');
    expect(await checkAccess(analyst)).toEqual([]);
  });
});

describe('a remark written when the session has ended', () => {
  it('comes back, and is sent once more after signing in', async () => {
    await analyst.goto(board);
    await analyst.locator('table.board tbody th a').first().click();
    await analyst.waitForURL(/recipients\/[0-9a-f]{16}/);
    const page = analyst.url();
    const cookies = await analyst.context().cookies();
    const words = 'Уточните орган власти, пожалуйста';
    await analyst.locator('summary', { hasText: 'Продлить срок' }).click();
    await analyst.locator('#extend').getByLabel('Новый последний день').fill('2099-08-31');
    await analyst.locator('#extend').getByLabel('Причина').fill(words);
    await analyst.context().clearCookies();
    await analyst.locator('#extend button').click();
    await analyst.getByRole('heading', { name: /написанное не пропало/ }).waitFor();
    expect(await analyst.locator('main textarea').inputValue()).toBe(words);
    expect(await checkAccess(analyst)).toEqual([]);
    // Signing in in another tab gives the browser its cookie; this tab only sends again.
    await analyst.context().addCookies(cookies);
    await press(analyst, 'Отправить ещё раз');
    await analyst.waitForURL(/done=extended/);
    expect(new URL(analyst.url()).pathname).toBe(new URL(page).pathname);
    expect(await text('.care')).toContain(words);
  });
});
