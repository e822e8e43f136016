/**
 * A participant in a real browser against the started product: reads what a cluster answered of it and of nobody else, confirms a supply,
 * disputes another; the cluster's organisation reads both, mends the supply, and the participant is asked for its word again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { innOf, soundAnswers } from '../../survey/sound-answers.ts';
import { checkAccess } from '../check-access.ts';
import { answerAsCompany, field, press, said, saved } from '../play-hand.ts';
import { findForm, openWave, type Stage, setStage } from './play-stage.ts';

let stage: Stage;
let analyst: Page;
let organisation: Page;
let participant: Page;
let form = '';
let cluster = '';

const years = ['2015', '2016', '2017'];

/** Answers of the sound cluster; the third participant also buys from the second. */
function edits() {
  const sheet = soundAnswers();
  const bought = { '#': 90, supplier: innOf(2), buyer: innOf(3), product: 'castings' };
  for (const [question, value] of Object.entries(bought)) sheet.set(`supplies/s90/${question}/-`, value);
  for (const year of years) sheet.set(`supplies/s90/amount/${year}`, 1_000);
  return [...sheet].map(([path, value]) => ({ field: path, value, status: 'changed', seen: 0 }));
}

beforeAll(async () => {
  stage = await setStage();
  analyst = await stage.come({ role: 'analyst' }, 'Аналитик');
  await openWave(analyst);
  form = await findForm(analyst, 'form=cluster&federalSubject=RU-TA');
  await analyst.goto(`/workspace/recipients/${form}`);
  cluster = (await analyst.locator('h1').textContent()) ?? '';
  const role = 'specialised-organisation';
  organisation = await stage.come({ role, objects: [cluster] }, 'Дирекция кластера');
  participant = await stage.come({ role: 'participant', inn: innOf(2) }, 'Предприятие');
});
afterAll(() => stage?.close());

/** The record of a supply, by the name of the partner. */
const supply = (partner: string) =>
  participant
    .locator('section', { has: participant.getByRole('heading', { level: 3, name: partner }) })
    .last();
const text = async (page: Page, path: string) => {
  await page.goto(path, { waitUntil: 'networkidle' });
  return ((await page.locator('main').textContent()) ?? '').replace(/\s/g, ' ');
};

/** Presses Tab until the focus stands on an element. */
async function tabTo(id: string): Promise<void> {
  for (let left = 12; left > 0; left -= 1) {
    await organisation.keyboard.press('Tab');
    if (await organisation.evaluate((one) => document.activeElement?.id === one, id)) return;
  }
  throw new Error(`Tab does not lead to ${id}.`);
}

describe('a participant', () => {
  it('finds the way from the desk to its own page, which waits for the cluster', async () => {
    await participant.goto('/workspace');
    expect(await checkAccess(participant)).toEqual([]);
    await participant.locator('a[href="/workspace/own"]').first().click();
    await participant.waitForURL(/workspace\/own/);
    expect(await participant.locator('main').textContent()).toContain('Ни один кластер ещё не отправил');
    expect(await checkAccess(participant)).toEqual([]);
  });

  it('reads its figures and supplies once they are submitted, and nobody else’s', async () => {
    await answerAsCompany(organisation, stage.product.address, form, edits());
    const own = await text(participant, '/workspace/own');
    expect(await checkAccess(participant)).toEqual([]);
    expect(own).toContain(cluster);
    for (const known of [
      'Показатели',
      'Вы поставляете: Participant 1',
      'Вы поставляете: Participant 3',
      '35 000',
    ])
      expect(own).toContain(known);
    for (const foreign of ['Participant 4', 'Participant 10', innOf(3), innOf(50)])
      expect(own).not.toContain(foreign);
    expect(await participant.getByText('Ждёт вашего ответа').count()).toBe(3);
  });

  it('is refused the questionnaire itself, and everything that is not its own', async () => {
    for (const path of [
      `/workspace/recipients/${form}`,
      `/workspace/recipients/${form}/answer`,
      `/workspace/recipients/${form}/workbook.xlsx`,
      `/api/v1/workspace/recipients/${form}`,
    ]) {
      const answer = await participant.request.get(path);
      expect([403, 404], path).toContain(answer.status());
      expect(await answer.text(), path).not.toContain('Participant 1');
    }
    for (const path of ['/workspace/waves', '/workspace/outbox', '/accounts', '/audit-log'])
      expect((await participant.request.get(path)).status(), path).toBe(403);
    expect((await organisation.request.get('/workspace/own')).status()).toBe(403);
  });

  it('confirms one supply and says what is wrong with another, on a telephone', async () => {
    await participant.setViewportSize({ width: 390, height: 844 });
    await text(participant, '/workspace/own');
    await supply('Participant 1').getByRole('button', { name: 'Подтвердить' }).click();
    expect(await said(participant)).toContain('Запись подтверждена');
    expect(await supply('Participant 1').textContent()).toContain('Подтверждено');
    expect(await supply('Participant 1').getByRole('button', { name: 'Подтвердить' }).count()).toBe(0);
    const wrong = supply('Participant 3');
    await wrong.locator('summary').first().click();
    await wrong.locator('textarea').fill('   ');
    await wrong.locator('.act-fold button').click();
    expect(await said(participant)).not.toContain('Возражение записано');
    await supply('Participant 3').locator('textarea').fill('Поставили на 1 500, а не на 1 000');
    await supply('Participant 3').locator('.act-fold button').click();
    expect(await said(participant)).toContain('Возражение записано');
    expect(await supply('Participant 3').textContent()).toContain('Оспорено');
    await participant.setViewportSize({ width: 1440, height: 900 });
  });

  it('is heard: the organisation reads it beside the questionnaire, the analyst in the review', async () => {
    const read = await text(organisation, `/workspace/recipients/${form}/answer`);
    expect(await checkAccess(organisation)).toEqual([]);
    for (const page of [read, await text(analyst, `/workspace/recipients/${form}`)]) {
      expect(page).toContain('Что сказали участники');
      for (const word of ['Participant 2', 'Подтверждено', 'Оспорено', 'Поставили на 1 500'])
        expect(page).toContain(word);
    }
  });

  it('is asked again once the organisation has mended the supply; what stayed equal stays confirmed', async () => {
    await organisation.locator('summary', { hasText: 'Отозвать и исправить' }).click();
    await organisation.getByLabel('Что нужно исправить').fill('Поставка оспорена');
    await press(organisation, 'Отозвать и исправить');
    await organisation.locator('.said-by-participants li', { hasText: 'Оспорено' }).getByRole('link').click();
    // By the keyboard: what one comes to with Tab is replaced by what one types.
    await field(organisation, 'supplies/s90/product/-').and(organisation.locator(':not([readonly])')).focus();
    for (const year of years) {
      await tabTo(`f.supplies.s90.amount.${year}`);
      await organisation.keyboard.type('1500', { delay: 30 });
      await expect.poll(() => field(organisation, `supplies/s90/amount/${year}`).inputValue()).toBe('1500');
    }
    await saved(organisation);
    const submit = organisation.getByRole('button', { name: 'Отправить анкету' });
    await expect.poll(() => submit.isEnabled()).toBe(true);
    await submit.click();
    await organisation.waitForURL(/done=submitted/);
    await text(participant, '/workspace/own');
    expect(await supply('Participant 1').textContent()).toContain('Подтверждено');
    expect(await supply('Participant 3').textContent()).toContain(
      'После вашего ответа кластер изменил запись',
    );
    await supply('Participant 3').getByRole('button', { name: 'Подтвердить' }).click();
    expect(await said(participant)).toContain('Запись подтверждена');
    const read = await text(organisation, `/workspace/recipients/${form}/answer`);
    expect(read).not.toContain('Оспорено');
    expect(read.match(/Подтверждено/g)).toHaveLength(2);
    expect(await text(analyst, `/workspace/recipients/${form}`)).toContain('о прежних значениях');
  });
});
