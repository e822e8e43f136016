/**
 * The tools by which an analyst leads a wave, in a real browser against the started product: whom it asks and why, mailboxes in bulk,
 * invitations, the board with its filters in the address and its map, more time, care, the letters of the outbox, and what the program
 * sends by itself when days pass.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/store/engine/open-database.ts';

import { createOutboxStore } from '../../../src/adapters/store/outbox.queries.ts';
import type { Schema } from '../../../src/adapters/store/schema.ts';
import { createSurveyStore } from '../../../src/adapters/store/survey.queries.ts';
import { queueReminders, type ReminderCount } from '../../../src/flows/mail/queue-reminders.ts';
import { checkAccess } from '../check-access.ts';
import { press, said } from '../play-hand.ts';
import { draftEmptyWave, findForm, type Stage, setStage } from './play-stage.ts';

const board = '/workspace/waves/wave-2018';
const recipients = `${board}/recipients`;
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** Twenty days ahead: no reminder is due yet. */
const deadline = dayIn(20);

let stage: Stage;
let analyst: Page;
let tatarstan = '';

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

/** Rows of the outbox of one kind, as one text each. */
async function letters(kind: string | RegExp): Promise<string[]> {
  await analyst.goto('/workspace/outbox');
  const rows = analyst.locator('table tbody tr');
  return rows.filter({ has: analyst.locator('td[data-label="Вид"]', { hasText: kind }) }).allTextContents();
}

async function openFold(title: string): Promise<void> {
  await analyst.locator('summary', { hasText: title }).first().click();
}

describe('whom a wave asks', () => {
  it('those marked, with the reason that was written', async () => {
    await draftEmptyWave(analyst, deadline);
    await press(analyst, 'Добавить отмеченных');
    expect(await said(analyst)).toContain('Отметьте хотя бы одного');
    await analyst.goto(`${recipients}?part=proposed&form=federal-subject`);
    await analyst.getByLabel('Республика Татарстан', { exact: true }).check();
    await analyst.getByLabel('Причина добавления').fill('пробный опрос');
    await press(analyst, 'Добавить отмеченных');
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.goto(`${recipients}?part=in-wave`);
    expect(await text('table')).toContain('Республика Татарстан');
    await analyst.goto(`${recipients}?part=proposed`);
    await press(analyst, /Добавить всех предложенных/);
    expect(await said(analyst)).toContain('Респонденты добавлены');
  });

  it('one that no list names, once its code and its reason are right', async () => {
    await openFold('Добавить респондента, которого нет');
    const form = analyst.locator('#add-own');
    await form.getByLabel('Код').fill('Кластер 7');
    await form.getByLabel('Респондент').fill('Кластер проверочного письма');
    await form.getByLabel('Субъект федерации').selectOption('RU-TA');
    await form.getByLabel('Причина').fill('назван субъектом в письме');
    await form.getByRole('button').click();
    expect(await said(analyst)).toContain('строчные латинские буквы');
    expect(await form.getByLabel('Причина').inputValue()).toBe('назван субъектом в письме');
    await form.getByLabel('Код').fill('new-7');
    await form.getByRole('button').click();
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.goto(`${recipients}?part=in-wave&q=проверочного`);
    expect(await analyst.locator('table tbody th').allTextContents()).toEqual([
      'Кластер проверочного письма',
    ]);
  });

  it('none without a reason is taken out', async () => {
    await openFold('Исключить');
    await analyst.locator('details[open] textarea').fill(' ');
    await analyst.locator('details[open] button').click();
    expect(await said(analyst)).toContain('Напишите причину');
    await analyst.locator('details[open] textarea').fill('дубль записи');
    await analyst.locator('details[open] button').click();
    expect(await said(analyst)).toContain('исключён');
    await analyst.goto(`${recipients}?part=removed`);
    expect(await text('table tbody tr')).toContain('дубль записи');
  });
});

describe('mailboxes and invitations', () => {
  it('take addresses from fields and from a list, and say which is none', async () => {
    await analyst.goto(`${recipients}?part=mailboxes&form=federal-subject&q=Татарстан`);
    const box = analyst.getByLabel('Почта организации: Республика Татарстан');
    await box.evaluate((field) => field.setAttribute('type', 'text'));
    await box.fill('industry at example');
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('выглядит так');
    await box.fill('tatarstan@example.org');
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('Адреса сохранены');
    await analyst.goto(`${recipients}?part=mailboxes`);
    await analyst
      .getByLabel('Вставить списком')
      .fill('RU-VOR voronezh@example.org\nRU-BEL\tbelgorod@example.org\nRU-MOS; region@example.org');
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('Адреса сохранены');
  });

  it('send to each of them at the opening, and to a later one at once', async () => {
    await analyst.goto(`${board}?step=open`);
    expect(await text('#step')).toMatch(/Уйдёт\s*4/);
    await press(analyst, 'Открыть и разослать');
    expect(await said(analyst)).toContain('Волна открыта');
    expect(await letters(/приглашение(?! в систему)/)).toHaveLength(4);
    await analyst.goto(`${recipients}?part=mailboxes`);
    await analyst.getByLabel('Вставить списком').fill('RU-LIP lipetsk@example.org');
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('Адреса сохранены');
    const sent = await letters(/приглашение(?! в систему)/);
    expect(sent).toHaveLength(5);
    expect(sent[0]).toContain('lipetsk@example.org');
  });

  it('stand in the outbox to be sent by hand while there is no server of mail', async () => {
    await analyst.getByRole('link', { name: /ждёт отправки/ }).click();
    await analyst.waitForURL(/state=waiting/);
    expect(await text('main [role=status]')).toContain('Почтовый сервер не настроен');
    const row = analyst.locator('table tbody tr', { hasText: 'tatarstan@example.org' });
    await row.locator('summary').click();
    expect(await row.locator('details').textContent()).toMatch(/\/answer\/[\w-]{43}/);
    expect(await checkAccess(analyst)).toEqual([]);
    await row.getByRole('link', { name: 'к анкете' }).click();
    await analyst.waitForURL(/recipients\/[0-9a-f]{16}/);
    expect(await analyst.locator('h1').textContent()).toContain('Республика Татарстан');
    tatarstan = new URL(analyst.url()).pathname;
  });
});

describe('the board', () => {
  it('keeps its filters in the address and names a value that it does not know', async () => {
    await analyst.goto(board);
    await analyst.getByLabel('Субъект федерации').selectOption('RU-TA');
    await analyst.getByLabel('Анкета', { exact: true }).selectOption('federal-subject');
    await press(analyst, 'Показать');
    await analyst.waitForURL(/federalSubject=RU-TA/);
    expect(await checkAccess(analyst)).toEqual([]);
    const names = () => analyst.locator('table.board tbody th a').allTextContents();
    expect(await names()).toEqual(['Республика Татарстан']);
    const address = new URL(analyst.url());
    const second = await stage.come({ role: 'ministry-officer' }, 'Сотрудник министерства');
    await second.goto(`${address.pathname}${address.search}`);
    expect(await second.locator('table.board tbody th a').allTextContents()).toEqual([
      'Республика Татарстан',
    ]);
    await second.context().close();
    await analyst.locator('.counters a', { hasText: 'Все' }).first().click();
    await analyst.waitForURL((url) => url.searchParams.get('federalSubject') === 'RU-TA');
    await analyst.getByRole('link', { name: 'Сбросить отбор' }).click();
    expect((await names()).length).toBeGreaterThan(20);
    const wrong = await analyst.goto(`${board}?state=lost`);
    expect(wrong?.status()).toBeGreaterThanOrEqual(400);
    expect(await text()).toContain('in-progress');
    expect(await checkAccess(analyst)).toEqual([]);
  });

  it('shows the same as a map with its table, which leads back to the rows', async () => {
    await analyst.goto(board);
    await analyst.getByRole('link', { name: 'Карта', exact: true }).last().click();
    await analyst.waitForURL(/view=map/);
    expect(await checkAccess(analyst)).toEqual([]);
    expect(await analyst.locator('.map-pair svg').count()).toBe(2);
    const row = analyst
      .locator('.subject-counts tbody tr')
      .filter({ has: analyst.locator('a[href$="federalSubject=RU-TA"]') });
    const [asked = 0, waiting = 0] = (await row.locator('td').allTextContents()).map(Number);
    expect(asked).toBeGreaterThan(1);
    expect(waiting).toBe(asked);
    await row.getByRole('link').click();
    await analyst.waitForURL(/federalSubject=RU-TA/);
    expect(await analyst.locator('table.board tbody tr').count()).toBeGreaterThanOrEqual(asked);
  });
});

describe('the care of a recipient', () => {
  it('gives more time for a reason only, tells the respondent, and the board shows it', async () => {
    await analyst.goto(tatarstan);
    await openFold('Продлить срок');
    const form = analyst.locator('#extend');
    await form.getByLabel('Новый последний день').fill(dayIn(5));
    await form.getByLabel('Причина').fill('ждут данные статистики');
    await form.getByRole('button').click();
    expect(await said(analyst)).toContain('позже нынешнего срока');
    await form.getByLabel('Новый последний день').fill(dayIn(60));
    await form.getByRole('button').click();
    expect(await said(analyst)).toContain('Срок продлён');
    expect(await text('.extensions')).toContain('ждут данные статистики');
    expect((await letters('продление срока')).join()).toContain('tatarstan@example.org');
    await analyst.goto(`${board}?form=federal-subject&federalSubject=RU-TA`);
    expect(await text('table.board tbody')).toContain('срок продлён до');
  });

  it('names who is responsible, whom the board then finds', async () => {
    await analyst.goto(tatarstan);
    await openFold('Ответственный');
    await analyst.locator('#assign select').selectOption({ label: 'Аналитик (вы)' });
    await analyst.locator('#assign button').click();
    expect(await said(analyst)).toContain('Ответственный назначен');
    await analyst.goto(board);
    await analyst.getByLabel('Ответственный').selectOption({ label: 'Аналитик (вы)' });
    await press(analyst, 'Показать');
    await analyst.waitForURL(/responsible=/);
    expect(await analyst.locator('table.board tbody th a').allTextContents()).toEqual([
      'Республика Татарстан',
    ]);
  });

  it('takes one out of the open wave with a reason that stays', async () => {
    const belgorod = await findForm(analyst, 'form=federal-subject&federalSubject=RU-BEL');
    await analyst.goto(`/workspace/recipients/${belgorod}`);
    await openFold('Исключить из волны');
    await analyst.locator('#remove textarea').fill('отвечает в другой волне');
    await analyst.locator('#remove button').click();
    expect(await said(analyst)).toContain('исключён из волны');
    expect(await text('main')).toContain('отвечает в другой волне');
    await analyst.goto(`${board}?removed=shown`);
    expect(await text('#removed tbody')).toContain('отвечает в другой волне');
  });
});

describe('what the program sends by itself', () => {
  it('a reminder before the deadline and a notice after it, not to whom more time was given', async () => {
    const counts: ReminderCount[] = [];
    await stage.product.whileStopped(async (dataDir) => {
      const database = await openDatabase<Schema>({ dataDir });
      const ports = {
        survey: createSurveyStore(database),
        outbox: createOutboxStore(database),
        publicAddress: stage.product.address,
      };
      for (const days of [18, 18, 21])
        counts.push(await queueReminders(ports, `${dayIn(days)}T09:00:00.000Z`));
      await database.close();
    });
    expect(counts.map(({ reminder, overdue }) => [reminder, overdue])).toEqual([
      [3, 0],
      [0, 0],
      [0, 3],
    ]);
    for (const kind of ['напоминание', 'срок прошёл']) {
      const rows = (await letters(kind)).join(' ');
      for (const one of ['voronezh', 'region', 'lipetsk']) expect(rows, kind).toContain(`${one}@example.org`);
      for (const one of ['tatarstan', 'belgorod']) expect(rows, kind).not.toContain(`${one}@example.org`);
    }
    expect(await checkAccess(analyst)).toEqual([]);
    await analyst.goto(`${board}?form=federal-subject&federalSubject=RU-VOR`);
    expect(await text('table.board tbody')).not.toContain('не было');
  });
});
