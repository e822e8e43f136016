/**
 * A respondent who has no account: the personal link opens one questionnaire and nothing else, keeps what is typed by itself, and says
 * clearly when it was revoked, also to somebody who has the form open.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAccess } from '../check-access.ts';
import { field, openSection, press, said, saved } from '../play-hand.ts';
import { findForm, openWave, type Stage, setStage } from './play-stage.ts';

let stage: Stage;
let analyst: Page;
let respondent: Page;
let form = '';
let foreign = '';
let link = '';

beforeAll(async () => {
  stage = await setStage();
  analyst = await stage.come({ role: 'analyst' }, 'Аналитик');
  await openWave(analyst);
  form = await findForm(analyst, 'form=federal-subject&federalSubject=RU-VOR');
  foreign = await findForm(analyst, 'form=federal-subject&federalSubject=RU-BEL');
  respondent = await stage.visitor(390);
});
afterAll(() => stage?.close());

/** The analyst makes a link by the page; its path. */
async function makeLink(): Promise<string> {
  await analyst.goto(`/workspace/recipients/${form}`);
  await analyst.locator('summary', { hasText: 'Личная ссылка' }).click();
  await press(analyst, 'Создать ссылку');
  return new URL((await analyst.locator('code.once').textContent()) ?? '').pathname;
}

const authority = 'contacts/-/authority/-';
const main = async (page: Page) => (await page.locator('main').textContent()) ?? '';

describe('a respondent with a personal link', () => {
  it('comes straight to the questionnaire; the address does not keep the link', async () => {
    link = await makeLink();
    await respondent.goto(link, { waitUntil: 'networkidle' });
    expect(new URL(respondent.url()).pathname).toBe(`/workspace/recipients/${form}/answer`);
    expect(await checkAccess(respondent)).toEqual([]);
    expect(await respondent.locator('body').textContent()).toContain('личной ссылке на одну анкету');
    await respondent.goto('/workspace');
    expect(await respondent.locator('.desk-list a').count()).toBe(1);
    expect(await checkAccess(respondent)).toEqual([]);
  });

  it('fills in a value that is saved by itself and stands there after a reload', async () => {
    await openSection(respondent, form, 'contacts');
    await field(respondent, authority).fill('Министерство промышленности');
    await respondent
      .locator('.save-line')
      .getByText(/^Сохранено/)
      .waitFor();
    await respondent.reload({ waitUntil: 'networkidle' });
    expect(await field(respondent, authority).inputValue()).toBe('Министерство промышленности');
    await analyst.goto(`/workspace/recipients/${form}?section=contacts`);
    expect(await main(analyst)).toContain('Министерство промышленности');
    await analyst.goto(`/workspace/recipients/${form}?part=history&field=${authority}`);
    expect(await main(analyst)).toContain('по личной ссылке');
  });

  it('opens nothing else, by page or by address of data', async () => {
    const other = `/workspace/recipients/${foreign}`;
    for (const path of [
      other,
      `${other}/answer`,
      `${other}/workbook`,
      `${other}/workbook.xlsx`,
      `/api/v1${other}`,
    ]) {
      const answer = await respondent.request.get(path);
      expect([401, 403, 404], path).toContain(answer.status());
      expect(await answer.text(), path).not.toContain('Белгород');
    }
    for (const path of ['/workspace/waves', '/workspace/outbox', '/workspace/own', '/accounts', '/audit-log'])
      expect([401, 403], path).toContain((await respondent.request.get(path)).status());
    await respondent.goto('/account');
    expect(respondent.url()).toContain('/sign-in');
    await respondent.goto(other);
    expect(await checkAccess(respondent)).toEqual([]);
  });

  it('is told clearly once the analyst has revoked the link, and loses nothing that was typed', async () => {
    await openSection(respondent, form, 'contacts');
    await analyst.goto(`/workspace/recipients/${form}`);
    await analyst.locator('summary', { hasText: 'Личная ссылка' }).click();
    await press(analyst, 'Отозвать все ссылки');
    expect(await said(analyst)).toContain('Личные ссылки отозваны');
    await field(respondent, authority).fill('Министерство экономики');
    await respondent.locator('.save-line', { hasText: 'личная ссылка больше не действует' }).waitFor();
    expect(await respondent.locator('.save-line').textContent()).toContain('черновик на этом устройстве');
    // Whoever came by a link has no account to sign in with.
    expect(await respondent.locator('.save-line a[href*="sign-in"]').count()).toBe(0);
    expect(await checkAccess(respondent)).toEqual([]);
    const late = await stage.visitor(390);
    await late.goto(link);
    expect(late.url()).not.toContain('answer');
    expect(await main(late)).toContain('Личная ссылка больше не действует');
    expect(await checkAccess(late)).toEqual([]);
    await late.goto(link.replace('/answer/', '/en/answer/'));
    expect(await main(late)).toContain('The personal link is not valid any longer');
    await late.close();
    const closed = await respondent.request.get(`/api/v1/workspace/recipients/${form}`);
    expect(closed.status()).toBe(401);
    const page = await respondent.request.get(`/workspace/recipients/${form}/answer`);
    expect(page.url()).toContain('/sign-in');
  });

  it('goes on by a new link with the draft that this device kept', async () => {
    const next = await makeLink();
    expect(next).not.toBe(link);
    await respondent.goto(next, { waitUntil: 'networkidle' });
    await openSection(respondent, form, 'contacts');
    await saved(respondent);
    expect(await field(respondent, authority).inputValue()).toBe('Министерство экономики');
    await respondent.reload({ waitUntil: 'networkidle' });
    expect(await field(respondent, authority).inputValue()).toBe('Министерство экономики');
  });
});
