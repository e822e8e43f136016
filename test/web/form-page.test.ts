/**
 * The page around the form over a questionnaire in memory: what was decided is a document and no greyed form, many findings stand by
 * section, a wide screen holds eight figures, and a telephone comes to the first question soon.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyFinding } from '../../src/domain/survey/wave.ts';
import type { RecipientView } from '../../src/flows/survey/workspace-flows.ts';
import { checkAccess } from './check-access.ts';
import { sampleView } from './form-sample.ts';
import { type FormServer, serveForm } from './form-server.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
const servers: FormServer[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) await server.stop();
});

async function open(view: RecipientView, more = '', width = 1440): Promise<Page> {
  const server = await serveForm(view);
  servers.push(server);
  const page = await browser.newPage({ viewport: { width, height: width < 800 ? 844 : 900 } });
  await page.goto(`${server.address}/workspace/recipients/00112233445566ff/answer${more}`, {
    waitUntil: 'networkidle',
  });
  return page;
}

describe('a questionnaire that was accepted', () => {
  const first = sampleView(4, 3);
  const accepted: RecipientView = {
    ...first,
    recipient: { ...first.recipient, state: 'accepted' },
    may: { answer: false, submit: false, takeBack: false, review: false, comment: false },
    submissions: [
      {
        id: 's1',
        recipient: first.recipient.id,
        number: 1,
        answers: {},
        answersSha256: 'a'.repeat(64),
        findings: [],
        attachments: [],
        submittedBy: 'account-me',
        submittedName: 'Дирекция кластера',
        submittedAt: '2019-02-01T09:00:00.000Z',
        isLate: false,
        decision: {
          decision: 'accepted',
          reason: null,
          facts: 10,
          by: 'account-analyst',
          byName: 'Аналитик',
          at: '2019-02-03T09:00:00.000Z',
        },
      },
    ],
  };

  it('is a document with its state, the report, the way to correct and the workbook to keep', async () => {
    const page = await open(accepted);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Анкета принята');
    expect(text).toContain('Напишите аналитику, что исправить');
    expect(text).not.toContain('Ответить в книге Excel');
    expect(await page.locator('main :is(input, select, textarea)').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Скачать книгу' }).getAttribute('href')).toMatch(
      /workbook\.xlsx$/,
    );
    expect(await page.getByRole('link', { name: /место среди похожих/ }).count()).toBe(1);
    await page.locator('.document-row summary', { hasText: 'Предприятие 2' }).click();
    expect(await page.locator('.document-row[open] .document-years').first().innerText()).toMatch(
      /1\s007,25/,
    );
    expect(await checkAccess(page)).toEqual([]);
    await page.close();
  });

  it('shows on paper what is folded on the screen', async () => {
    const page = await open(accepted);
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('.document-years').nth(2);
    expect((await table.boundingBox())?.height ?? 0).toBeGreaterThan(100);
    await page.close();
  });
});

describe('many findings', () => {
  const findings = (count: number): SurveyFinding[] =>
    Array.from({ length: count }, (_, place) => ({
      check: place % 3 === 0 ? 'required' : 'year-on-year',
      severity: place % 3 === 0 ? 'error' : 'warning',
      field:
        place % 10 === 9
          ? `supplies/r${place}/amount/2018`
          : `participants/r${(place % 150) + 1}/${place % 3 === 0 ? 'jobs' : 'output'}/${2017 + (place % 2)}`,
      related: [],
      message:
        place % 3 === 0
          ? { ru: 'Нет ответа на обязательный вопрос.', en: 'An answer is missing.' }
          : { ru: `Рост больше чем в 2 раза: ${place}.`, en: `More than twice: ${place}.` },
    }));

  it.each([
    [80, 1440],
    [80, 390],
    [400, 1440],
    [400, 390],
  ])('%i at %i px stand by section, errors first, each sentence once', async (count, width) => {
    const page = await open({ ...sampleView(150, 2), findings: findings(count) }, '?section=general', width);
    const groups = page.locator('.finding-group');
    expect(await groups.evaluateAll((all) => all.map((one) => one.getAttribute('data-section')))).toEqual([
      'participants',
      'supplies',
    ]);
    const errors = findings(count).filter(
      ({ severity, field }) => severity === 'error' && field.startsWith('participants'),
    ).length;
    expect(await groups.first().locator('summary').innerText()).toContain(`${errors}`);
    const entries = groups.first().locator('.finding-entry');
    expect(await entries.first().getAttribute('class')).toContain('error');
    expect(await groups.first().locator('.finding-entry.error').count()).toBe(1);
    expect((await page.locator('.standing').boundingBox())?.height).toBeLessThan(width === 390 ? 3200 : 1900);
    await entries.first().locator('button').click();
    expect(await entries.first().locator('a').count()).toBe(errors);
    await page.locator('.save-left').click();
    await page.locator('#standing-title:focus').waitFor();
    expect(await checkAccess(page)).toEqual([]);
    await page.close();
  });
});

it('holds eight figures beside the names at 1440 px', async () => {
  const page = await open(sampleView(30, 3), '?section=participants');
  await page.locator('[id="f.participants.r2.inn.-"]').focus();
  await page.locator('.grid').evaluate((region) => {
    region.scrollLeft = region.scrollWidth;
  });
  await page.locator('[id="f.participants.r2.exports.2018"]').waitFor();
  const seen = await page.locator('.grid').evaluate((region) => {
    const edge = region.querySelector('tbody th')?.getBoundingClientRect().right ?? 0;
    return [...region.querySelectorAll('tbody tr:nth-of-type(2) input.number')].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= edge - 1 && right <= region.getBoundingClientRect().right + 1;
    }).length;
  });
  expect(seen).toBeGreaterThanOrEqual(8);
  const cut = await page
    .locator('.grid thead th')
    .evaluateAll((heads) =>
      heads.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
    );
  expect(cut).toEqual([]);
  await page.close();
});

it('comes to the first question of a telephone after at most 220 px of heads', async () => {
  const warning: SurveyFinding = {
    check: 'year-on-year',
    severity: 'warning',
    field: 'participants/r2/output/2018',
    related: [],
    message: { ru: 'Рост.', en: 'Growth.' },
  };
  const page = await open({ ...sampleView(3, 2), findings: [warning] }, '?section=general', 390);
  expect((await page.locator('.form-section').boundingBox())?.y ?? 999).toBeLessThanOrEqual(220);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await checkAccess(page)).toEqual([]);
  await page.close();
});
