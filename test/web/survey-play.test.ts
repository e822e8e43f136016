/**
 * One questionnaire from the invitation to the public figure, in a real browser against the started product: the organisation answers
 * half in the form and half in a workbook edited by LibreOffice; the analyst returns, accepts, closes and publishes; the figure leads
 * down to the cell. Each page without a finding of axe.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountsProduct, startAccounts } from '../accounts/start-accounts.ts';
import { checkAccess } from './check-access.ts';
import { fillByHand, hasOffice } from './office-hand.ts';
import { openBrowser } from './open-browser.ts';
import { otherCluster, participantBlock, workbookCells } from './play-answers.ts';
import { answerAsCompany, field, openSection, press, said, saved } from './play-hand.ts';
import { enter, invite } from './workspace-people.ts';

let product: AccountsProduct;
let browser: Browser;
let administrator: Page;
let analyst: Page;
let organisation: Page;
let second: Page;
/** Recipient ids of the clusters the organisation answers for; the first is the one of the play. */
let forms: string[] = [];
let form = '';
const folders: string[] = [];

beforeAll(async () => {
  product = await startAccounts('first@administration.test');
  browser = await openBrowser();
  administrator = await enter(browser, product.address, product.invitation, 'Администратор');
  analyst = await enter(
    browser,
    product.address,
    await invite(administrator, { role: 'analyst' }),
    'Аналитик',
  );
}, 240_000);
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await browser?.close();
  await product?.stop();
});

describe('a questionnaire of the survey', () => {
  it('is asked for: draft, recipients, mailboxes, opening', async () => {
    await analyst.goto('/workspace/waves');
    await analyst.getByLabel('Отчётные годы').fill('2015, 2016, 2017');
    await analyst.getByLabel('Срок').fill('2027-03-31');
    await press(analyst, 'Создать черновик');
    expect(await said(analyst)).toContain('Черновик создан');
    await press(analyst, /Добавить всех предложенных/);
    expect(await said(analyst)).toContain('Респонденты добавлены');
    await analyst.goto('/workspace/waves/wave-2018?step=open');
    expect(await analyst.locator('#step').textContent()).toContain('Без адреса почты');
    await analyst.getByRole('link', { name: 'Указать почту организаций' }).click();
    await analyst.getByLabel('Вставить списком').fill('RU-TA office@example.org\nRU-XX nobody@example.org');
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('нет кода респондента');
    await analyst.getByLabel('Вставить списком').fill('RU-TA\toffice@example.org');
    await press(analyst, 'Сохранить адреса');
    expect(await said(analyst)).toContain('Адреса сохранены');
    await analyst.goto('/workspace/waves/wave-2018?step=open');
    expect(await analyst.locator('#step').textContent()).toMatch(/Уйдёт\s*1/);
    await press(analyst, 'Открыть и разослать');
    expect(await said(analyst)).toContain('Волна открыта');
    await analyst.goto('/workspace/outbox');
    const letters = await analyst.locator('main').textContent();
    expect(letters).toContain('office@example.org');
  });

  it('is found on the desk of the organisation that came by its invitation', async () => {
    const found = (await (
      await fetch(`${product.address}/api/v1/clusters?federalSubject=RU-TA&limit=20`)
    ).json()) as {
      items: { id: string; name: string }[];
    };
    const own = found.items.slice(0, 4);
    const invitation = await invite(administrator, {
      role: 'specialised-organisation',
      objects: own.map(({ name }) => name),
    });
    // The letter with the link stands in the outbox; only the administrator may read the link there.
    await administrator.goto('/workspace/outbox');
    expect(await administrator.locator('main').textContent()).toContain(invitation);
    await analyst.goto('/workspace/outbox');
    expect(await analyst.locator('main').textContent()).not.toContain(invitation);
    organisation = await enter(browser, product.address, invitation, 'Дирекция кластера');
    await organisation.goto('/workspace');
    expect(await checkAccess(organisation)).toEqual([]);
    const links = organisation.locator('.desk-list a.button, .desk-list a.button.quiet');
    forms = (await links.evaluateAll((list) => list.map((one) => one.getAttribute('href') ?? ''))).map(
      (href) => href.split('/')[3] ?? '',
    );
    expect(forms).toHaveLength(4);
    form = forms[0] ?? '';
  });

  it('leads from a finding on a whole section to that section', async () => {
    await openSection(organisation, form, 'general');
    const finding = organisation.locator('[data-section="participants"] .finding-list a').first();
    await finding.click();
    await organisation.locator('.row-notes:focus').waitFor();
    expect(organisation.url()).toContain('section=participants');
    expect(await checkAccess(organisation)).toEqual([]);
  });

  it('is filled in by the keyboard alone, saves by itself and goes on after a reload', async () => {
    await openSection(organisation, form, 'general');
    await field(organisation, 'general/-/name/-').focus();
    await organisation.keyboard.type('Кластер для проверки');
    await organisation.keyboard.press('Tab');
    await organisation.keyboard.type('КДП');
    await saved(organisation);
    await organisation.reload({ waitUntil: 'networkidle' });
    expect(await field(organisation, 'general/-/name/-').inputValue()).toBe('Кластер для проверки');
    await field(organisation, 'general/-/founding-year/-').focus();
    await organisation.keyboard.type('2014');
    await field(organisation, 'general/-/register-status/-').focus();
    await organisation.keyboard.press('ArrowDown');
    await organisation.keyboard.press('ArrowDown');
    for (const [question, option] of [
      ['federal-subjects', 'Республика Татарстан'],
      ['specialisations', /./],
    ] as const) {
      const group = field(organisation, `general/-/${question}/-`);
      await group.locator('summary').focus();
      await organisation.keyboard.press('Enter');
      const box = group.getByLabel(option).and(group.locator('input[type=checkbox]')).first();
      await box.focus();
      await organisation.keyboard.press('Space');
    }
    await saved(organisation);
    await organisation.reload({ waitUntil: 'networkidle' });
    expect(await field(organisation, 'general/-/register-status/-').inputValue()).toBe('applied');
    expect(
      await field(organisation, 'general/-/federal-subjects/-').locator('summary').textContent(),
    ).toContain('Республика Татарстан');
  });

  it('takes a block of rows from a spreadsheet, counts totals, and finds what is wrong', async () => {
    const [first = '', , , fourth = '', ...rest] = participantBlock().split('\n');
    const lines = participantBlock().split('\n');
    const wrong = fourth.replace(/^\d+/, (inn) => inn.slice(0, -1) + ((Number(inn.at(-1)) + 1) % 10));
    expect([first, rest.length]).toEqual([lines[0], 7]);
    const block = lines.map((line, at) => (at === 3 ? wrong : line)).join('\n');
    await openSection(organisation, form, 'participants', '&year=all');
    await press(organisation, 'Добавить строку');
    await organisation.locator('.grid tbody tr [id$=".inn.-"]').first().focus();
    await organisation.evaluate((text) => navigator.clipboard.writeText(text), block);
    await organisation.keyboard.press('Control+v');
    expect(await organisation.locator('.paste-news').textContent()).toContain('Вставлено ячеек');
    expect(await organisation.locator('.paste-news').textContent()).not.toContain('не понято');
    await saved(organisation);
    await openSection(organisation, form, 'participants', '&year=2017');
    expect(await organisation.locator('.grid tfoot').textContent()).toMatch(/2\s301/);
    const error = organisation.locator('.finding-list a', { hasText: 'Participant 4' }).first();
    await error.click();
    await organisation.waitForFunction(() => document.activeElement?.id.endsWith('.inn.-'));
    expect(await organisation.locator('.cell-bar .note.error').count()).toBeGreaterThan(0);
    await organisation.keyboard.press('Control+a');
    await organisation.keyboard.type((/^\d+/.exec(fourth) ?? [''])[0]);
    await saved(organisation);
    await organisation.locator('.cell-bar .note.error').waitFor({ state: 'detached' });
    expect(await checkAccess(organisation)).toEqual([]);
  });

  it('keeps on this device what was typed without connection, and merges it on return', async () => {
    await openSection(organisation, form, 'general');
    await organisation.context().setOffline(true);
    await field(organisation, 'general/-/goals/-').fill('Написано без связи');
    await organisation.locator('.save-line').getByText('нет связи').waitFor();
    expect(await checkAccess(organisation)).toEqual([]);
    const context = organisation.context();
    await organisation.close({ runBeforeUnload: false });
    await context.setOffline(false);
    organisation = await context.newPage();
    await openSection(organisation, form, 'general');
    await organisation.getByText('Возвращены изменения').waitFor();
    await saved(organisation);
    await organisation.reload({ waitUntil: 'networkidle' });
    expect(await field(organisation, 'general/-/goals/-').inputValue()).toBe('Написано без связи');
  });

  it('opens by a personal link, which opens nothing else', async () => {
    await analyst.goto(`/workspace/recipients/${form}`);
    await analyst.locator('summary', { hasText: 'Личная ссылка' }).click();
    await press(analyst, 'Создать ссылку');
    const link = (await analyst.locator('code.once').textContent()) ?? '';
    const context = await browser.newContext({
      baseURL: product.address,
      viewport: { width: 390, height: 844 },
    });
    second = await context.newPage();
    await second.goto(new URL(link).pathname, { waitUntil: 'networkidle' });
    expect(second.url()).toContain(`/workspace/recipients/${form}/answer`);
    for (const path of [
      '/workspace/waves',
      '/accounts',
      '/audit-log',
      '/workspace/outbox',
      `/workspace/recipients/${forms[1]}`,
      `/workspace/recipients/${forms[1]}/answer`,
    ])
      expect((await second.goto(path))?.status(), path).toBeGreaterThanOrEqual(400);
    await second.goto('/account');
    expect(second.url()).toContain('/sign-in');
  });

  it('lets the second of two editors see the conflict, with whom, and decide', async () => {
    await openSection(second, form, 'general');
    await openSection(organisation, form, 'general');
    await field(organisation, 'general/-/short-name/-').fill('Первое имя');
    await saved(organisation);
    await field(second, 'general/-/short-name/-').fill('Второе имя');
    const conflict = second.locator('.note.conflict');
    await conflict.waitFor();
    const words = await conflict.textContent();
    expect(words).toContain('Дирекция кластера');
    expect(words).toContain('Первое имя');
    expect(words).toContain('Второе имя');
    expect(await checkAccess(second)).toEqual([]);
    await second.getByRole('button', { name: 'Оставить моё' }).click();
    await saved(second);
    await organisation.reload({ waitUntil: 'networkidle' });
    expect(await field(organisation, 'general/-/short-name/-').inputValue()).toBe('Второе имя');
  });

  it.skipIf(!hasOffice)(
    'takes the other half from a workbook filled in LibreOffice',
    { timeout: 240_000 },
    async () => {
      await organisation.goto(`/workspace/recipients/${form}/workbook`);
      expect(await checkAccess(organisation)).toEqual([]);
      const [download] = await Promise.all([
        organisation.waitForEvent('download'),
        organisation.getByRole('link', { name: 'Скачать книгу Excel' }).click(),
      ]);
      const cells = workbookCells([
        'supplies',
        'organisation',
        'founders',
        'agreements',
        'projects',
        'project-costs',
      ]);
      const path = fillByHand(await download.path(), cells);
      folders.push(dirname(path));
      await organisation.locator('#upload input[type=file]').setInputFiles(path);
      await press(organisation, 'Показать изменения');
      await organisation.getByRole('heading', { name: 'Что изменит книга' }).waitFor();
      expect(await checkAccess(organisation)).toEqual([]);
      await press(organisation, 'Принять все изменения');
      await organisation.waitForLoadState();
      await openSection(organisation, form, 'projects');
      expect(await organisation.locator('.grid tbody').textContent()).toContain('Project');
    },
  );

  it('explains what is unusual, then submits and keeps the receipt', async () => {
    await openSection(organisation, form, 'participants', '&year=2017');
    await organisation.locator('.grid').evaluate((region) => region.scrollTo({ left: region.scrollWidth }));
    const cell = organisation
      .locator('.grid tbody tr')
      .nth(4)
      .locator('[id$=".fixed-capital-investment.2017"]');
    await cell.click();
    await organisation.keyboard.press('Control+a');
    await organisation.keyboard.type('150 000');
    await saved(organisation);
    const warning = organisation.locator('.finding-list a', { hasText: 'Participant 5' }).first();
    await warning.waitFor();
    const submit = organisation.getByRole('button', { name: 'Отправить анкету' });
    expect(await submit.isDisabled()).toBe(true);
    const unexplained = organisation.locator('.standing .warning a');
    for (let left = await unexplained.count(); left > 0; left -= 1) {
      await unexplained.first().click();
      await organisation.locator('.explanation textarea').first().fill('Запущена вторая линия');
      await organisation.getByRole('button', { name: 'Сохранить пояснение' }).first().click();
      await expect.poll(() => unexplained.count()).toBe(left - 1);
    }
    expect(await organisation.locator('.standing').textContent()).toContain('Ничто не мешает');
    await expect.poll(() => submit.isEnabled()).toBe(true);
    await submit.click();
    await organisation.waitForURL(/done=submitted/);
    expect(await said(organisation)).toContain('Анкета отправлена');
    const receipt = await organisation.locator('.submitted').textContent();
    expect(receipt).toMatch(/№ 1/);
    expect(receipt).toMatch(/[0-9a-f]{64}/);
    expect(receipt).toContain('Дирекция кластера');
  });

  it('can be taken back until it is decided, and is submitted again', async () => {
    await organisation.locator('summary', { hasText: 'Отозвать и исправить' }).click();
    await organisation.getByLabel('Что нужно исправить').fill('Опечатка в названии');
    await press(organisation, 'Отозвать и исправить');
    expect(await said(organisation)).toContain('отозвана');
    await openSection(organisation, form, 'general');
    await organisation.getByRole('button', { name: 'Отправить анкету' }).click();
    await organisation.waitForURL(/done=submitted/);
    expect(await organisation.locator('.submitted').textContent()).toMatch(/№ 2/);
  });

  it('comes back with a remark beside the value, in English too, and is corrected', async () => {
    await analyst.goto(`/workspace/recipients/${form}?section=general`);
    expect(await checkAccess(analyst)).toEqual([]);
    await analyst
      .locator('#f-general---short-name--')
      .locator('xpath=ancestor-or-self::tr')
      .locator('summary', { hasText: 'Замечание' })
      .first()
      .click();
    await analyst.locator('details[open] textarea').first().fill('Назовите полностью');
    await analyst
      .locator('details[open]')
      .getByRole('button', { name: 'Записать замечание' })
      .first()
      .click();
    expect(await said(analyst)).toContain('Замечание записано');
    await analyst.locator('summary', { hasText: 'Вернуть' }).click();
    await analyst.locator('#return textarea').fill('Исправьте краткое имя');
    await analyst.locator('#return button').click();
    expect(await said(analyst)).toContain('возвращена');
    await organisation.goto(`/en/workspace/recipients/${form}/answer?section=general`, {
      waitUntil: 'networkidle',
    });
    expect(await organisation.locator('.returned').textContent()).toContain('Исправьте краткое имя');
    expect(await organisation.locator('.note.remark').textContent()).toContain('Назовите полностью');
    expect(await checkAccess(organisation)).toEqual([]);
    await field(organisation, 'general/-/short-name/-').fill('Проверочный кластер');
    await saved(organisation);
    await organisation.getByRole('button', { name: 'Submit the questionnaire' }).click();
    await organisation.waitForURL(/done=submitted/);
    expect(await organisation.locator('.submitted').textContent()).toMatch(/№ 3/);
  });

  it('is accepted with a named exception; the value tells its whole history', async () => {
    await analyst.goto(`/workspace/recipients/${form}`);
    await analyst.locator('summary', { hasText: 'Принять с исключением' }).click();
    await analyst.locator('#accept-exception textarea').fill('Вложения подтверждены письмом');
    await analyst.locator('#accept-exception button').click();
    expect(await said(analyst)).toContain('стали данными');
    await analyst.goto(`/workspace/recipients/${form}?section=general`);
    await analyst
      .locator('#f-general---short-name--')
      .locator('xpath=ancestor-or-self::tr')
      .getByRole('link', { name: /История/ })
      .first()
      .click();
    const rows = await analyst.locator('.history-table tbody tr').allTextContents();
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows[0]).toContain('Дирекция кластера');
    expect(rows.some((row) => row.includes('по личной ссылке'))).toBe(true);
    await analyst.goto(`/workspace/recipients/${form}?part=files`);
    const decisions = await analyst.locator('table').first().textContent();
    for (const word of ['отозвана', 'возвращена', 'принята с исключением', 'Опечатка в названии'])
      expect(decisions).toContain(word);
  });

  it('becomes a public figure in the company of others, down to the cell for those who may', {
    timeout: 240_000,
  }, async () => {
    for (const [at, id] of forms.slice(1).entries()) {
      await answerAsCompany(organisation, product.address, id, otherCluster(at + 1));
      await analyst.goto(`/workspace/recipients/${id}`);
      await analyst.locator('#accept button').click();
      expect(await said(analyst)).toContain('стали данными');
    }
    await analyst.goto('/workspace/waves/wave-2018?step=close');
    await press(analyst, 'Закрыть и заморозить');
    expect(await said(analyst)).toContain('Волна закрыта');
    await analyst.goto('/workspace/waves/wave-2018?step=publish');
    await analyst.getByLabel(/Понимаю/).check();
    await press(analyst, 'Опубликовать волну');
    expect(await said(analyst)).toContain('опубликована');
    const visitor = await (await browser.newContext({ baseURL: product.address })).newPage();
    await visitor.goto('/waves/wave-2018');
    expect(await checkAccess(visitor)).toEqual([]);
    await visitor.locator('main a[href*="/figures/"]').first().click();
    await visitor.waitForLoadState();
    const passport = new URL(visitor.url()).pathname;
    expect(passport).toContain('/waves/wave-2018/figures/');
    expect(await checkAccess(visitor)).toEqual([]);
    expect(await visitor.locator('main').textContent()).not.toContain('Participant 1');
    await analyst.goto(passport);
    await analyst.locator('a.onward').first().click();
    await analyst.waitForLoadState();
    expect(analyst.url()).toContain('/workspace/waves/wave-2018/figures/');
    expect(await checkAccess(analyst)).toEqual([]);
    await analyst.locator('main a[href*="/workspace/facts/"]').first().click();
    await analyst.waitForLoadState();
    expect(await analyst.locator('main').textContent()).toContain('Поле анкеты');
    expect(await checkAccess(analyst)).toEqual([]);
  });
});
