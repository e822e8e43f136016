/**
 * The officer of a federal subject, in a real browser against the started product: comes by the letter, matches the clusters that the
 * atlas knows with what became of them, names an act and a benefit, mends what is said beside the fields, submits, gets the form back
 * with a remark and sends it again. What belongs to another subject is refused.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from '../check-access.ts';
import { field, openSection, press, said, saved } from '../play-hand.ts';
import { enter, invite } from '../workspace-people.ts';
import { findForm, openWave, type Stage, setStage } from './play-stage.ts';

let stage: Stage;
let analyst: Page;
let officer: Page;
let form = '';
let foreign = '';

beforeAll(async () => {
  stage = await setStage();
  analyst = await stage.come({ role: 'analyst' }, 'Аналитик');
  await openWave(analyst, 'RU-VOR office@example.org');
  form = await findForm(analyst, 'form=federal-subject&federalSubject=RU-VOR');
  foreign = await findForm(analyst, 'form=federal-subject&federalSubject=RU-BEL');
});
afterAll(() => stage?.close());

const cellOf = (row: string, question: string) => field(officer, `clusters/${row}/${question}/-`);
const errors = () => officer.locator('.standing .finding-list a');
const unexplained = () => errors().filter({ hasText: 'Пояснение' });

/** Fills a question of the card that is open, whatever its row is called. */
const inCard = (question: string, year = '-') => officer.locator(`.row-card [id$=".${question}.${year}"]`);

describe('the officer of a federal subject', () => {
  it('comes by the letter, and is told when the link is used twice', async () => {
    const link = await invite(stage.administrator, {
      role: 'federal-subject-officer',
      objects: ['Воронежская область'],
    });
    await stage.administrator.goto('/workspace/outbox');
    expect(await stage.administrator.locator('main').textContent()).toContain(link);
    const visitor = await stage.visitor(390);
    await visitor.goto(link);
    await visitor.getByLabel('Имя, как его увидят').fill('Сотрудник');
    await visitor.getByLabel('Новый пароль').fill('короткий');
    await visitor.getByRole('button', { name: 'Войти' }).last().click();
    expect(await said(visitor)).toMatch(/12/);
    await visitor.close();
    officer = await enter(stage.browser, stage.product.address, link, 'Сотрудник субъекта');
    const late = await stage.visitor();
    await late.goto(link);
    expect(await late.locator('main').textContent()).toMatch(/ссылк/i);
    expect(await late.getByLabel('Новый пароль').count()).toBe(0);
    await late.close();
  });

  it('finds the own subject on the desk, and its clusters to read', async () => {
    await officer.goto('/workspace');
    expect(await checkAccess(officer)).toEqual([]);
    const own = officer.locator('.desk-list a.button:not(.quiet)');
    expect(await own.getAttribute('href')).toBe(`/workspace/recipients/${form}/answer`);
    const others = await officer.locator('.desk-list').last().locator('h3').allTextContents();
    expect(others.length).toBeGreaterThan(0);
    await officer.goto('/account');
    expect(await officer.locator('main').textContent()).toContain('Воронежская область');
  });

  it('is told nothing of another subject, and refused what is the analyst’s', async () => {
    const own = `/workspace/recipients/${foreign}`;
    for (const path of [own, `${own}/answer`, `${own}/workbook`, `${own}/workbook.xlsx`])
      expect((await officer.request.get(path)).status(), path).toBe(404);
    for (const path of ['/workspace/waves', '/workspace/outbox', '/accounts', '/audit-log'])
      expect((await officer.request.get(path)).status(), path).toBe(403);
    for (const path of [own, '/workspace/outbox']) {
      await officer.goto(path);
      expect(await checkAccess(officer), path).toEqual([]);
    }
  });

  it('confirms a known cluster, says what became of another, and proposes a new one', async () => {
    await openSection(officer, form, 'clusters');
    const [same = '', vanished = ''] = await officer
      .locator('.grid tbody [id^="f.clusters."][id$=".match.-"]')
      .evaluateAll((cells) => cells.map(({ id }) => id.split('.')[2] ?? ''));
    await cellOf(same, 'match').focus();
    await press(officer, 'Вся строка без изменений');
    await cellOf(vanished, 'match').selectOption('vanished');
    await press(officer, 'Добавить строку');
    const added = officer.locator('.grid tbody tr').last();
    await added.locator('[id$=".name.-"]').fill('Новый промышленный кластер');
    await added.locator('[id$=".match.-"]').selectOption('new');
    await saved(officer);
    await expect.poll(() => unexplained().count()).toBe(2);
    for (const [left, change, why] of [
      [1, 'Исчез', 'Больше не работает: решение от 14.03.2017'],
      [0, 'Новый', 'Создан решением от 05.04.2017'],
    ] as const) {
      await unexplained().first().click();
      await officer.waitForFunction(() => document.activeElement?.id.endsWith('.explanation.-'));
      expect(await officer.locator('.cell-bar .note.error').textContent()).toContain(change);
      await officer.keyboard.press('Enter');
      await inCard('explanation').fill(why);
      await expect.poll(() => unexplained().count()).toBe(left);
    }
    await inCard('organisation-mailbox').fill('не адрес');
    await officer.locator('.row-card .note.error').waitFor();
    expect(await checkAccess(officer)).toEqual([]);
    await inCard('organisation-mailbox').fill('cluster@example.org');
    await saved(officer);
    await openSection(officer, form, 'clusters');
    expect(await cellOf(vanished, 'explanation').textContent()).toContain('Больше не работает');
    expect(await cellOf(same, 'match').inputValue()).toBe('same');
  });

  it('names a legal act with its link and a benefit on its grounds, mending what is wrong beside the fields', async () => {
    await openSection(officer, form, 'acts');
    await press(officer, 'Добавить строку');
    await officer.locator('.grid .row-open').first().click();
    await inCard('kind').selectOption('decree');
    await inCard('number').fill('120-п');
    await inCard('adopted-on').fill('05.04.2099');
    await inCard('title').fill('О мерах поддержки промышленных кластеров');
    await inCard('link').fill('страница акта');
    await inCard('is-in-force').selectOption('true');
    const notes = officer.locator('.row-card .note.error');
    await expect.poll(() => notes.count()).toBe(2);
    expect((await notes.allTextContents()).join(' ')).toMatch(/ещё не наступило[\s\S]*Не понято/);
    expect(await officer.getByRole('button', { name: 'Отправить анкету' }).isDisabled()).toBe(true);
    expect(await checkAccess(officer)).toEqual([]);
    await inCard('adopted-on').fill('05.04.2016');
    await inCard('link').fill('https://example.org/act-120');
    await expect.poll(() => notes.count()).toBe(0);
    await saved(officer);
    await openSection(officer, form, 'benefits');
    await press(officer, 'Добавить строку');
    await officer.locator('.grid .row-open').first().click();
    await inCard('kind').selectOption('subsidy');
    await inCard('beneficiaries').getByLabel('Участники кластеров').check();
    await inCard('basis').fill('Постановление № 120-п от 05.04.2016');
    for (const [year, size] of [
      ['2016', '-5'],
      ['2017', '2 000'],
    ] as const)
      await inCard('size', year).fill(size);
    await expect.poll(() => notes.count()).toBe(1);
    expect(await notes.textContent()).toContain('меньше допустимого');
    await inCard('size', '2016').fill('0');
    await expect.poll(() => notes.count()).toBe(0);
    await saved(officer);
  });

  it('submits on a telephone, and keeps the receipt', async () => {
    await officer.setViewportSize({ width: 390, height: 844 });
    await openSection(officer, form, 'contacts');
    await errors().first().click();
    await field(officer, 'contacts/-/authority/-').fill('Министерство');
    await field(officer, 'contacts/-/mailbox/-').fill('industry@example.org');
    await saved(officer);
    const submit = officer.getByRole('button', { name: 'Отправить анкету' });
    await expect.poll(() => submit.isEnabled()).toBe(true);
    await submit.click();
    await officer.waitForURL(/done=submitted/);
    expect(await said(officer)).toContain('Анкета отправлена');
    const receipt = await officer.locator('.submitted').textContent();
    expect(receipt).toMatch(/№ 1[\s\S]*Сотрудник субъекта[\s\S]*[0-9a-f]{64}/);
    await analyst.goto('/workspace/outbox');
    expect(await analyst.locator('main').textContent()).toContain('анкета получена');
    await officer.setViewportSize({ width: 1440, height: 900 });
  });

  it('gets the form back with a remark on a value, corrects it and sends it again', async () => {
    await analyst.goto(`/workspace/recipients/${form}?section=contacts`);
    const row = analyst.locator('#f-contacts---authority--').locator('xpath=ancestor-or-self::tr');
    await row.locator('summary', { hasText: 'Замечание' }).first().click();
    await row.locator('details[open] textarea').fill('Назовите орган полностью');
    await row.getByRole('button', { name: 'Записать замечание' }).click();
    expect(await said(analyst)).toContain('Замечание записано');
    await analyst.locator('summary', { hasText: 'Вернуть' }).click();
    await analyst.locator('#return textarea').fill('Уточните орган');
    await analyst.locator('#return button').click();
    expect(await said(analyst)).toContain('возвращена');
    await officer.goto('/workspace');
    await officer.locator('.desk-list a.button').first().click();
    await officer.locator('.returned').waitFor();
    expect(await officer.locator('.returned').textContent()).toContain('Уточните орган');
    await officer.locator('.remarks a').click();
    await officer.locator('.note.remark').waitFor();
    expect(await officer.locator('.note.remark').textContent()).toContain('Назовите орган полностью');
    await openSection(officer, form, 'contacts');
    await field(officer, 'contacts/-/authority/-').fill('Министерство промышленности');
    await saved(officer);
    await officer.getByRole('button', { name: 'Отправить анкету' }).click();
    await officer.waitForURL(/done=submitted/);
    expect(await officer.locator('.submitted').textContent()).toMatch(/№ 2/);
  });

  it('is told that the answers became data once the analyst accepted them', async () => {
    await analyst.goto(`/workspace/recipients/${form}`);
    await analyst.locator('#accept button').click();
    expect(await said(analyst)).toContain('стали данными');
    await officer.goto(`/workspace/recipients/${form}/answer`);
    expect(await officer.locator('.submitted').textContent()).toContain('стали данными атласа');
    expect(await officer.locator('.remarks').count()).toBe(0);
    expect(await officer.getByRole('button', { name: 'Отправить анкету' }).count()).toBe(0);
    expect(await checkAccess(officer)).toEqual([]);
  });
});
