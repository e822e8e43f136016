/**
 * Every kind of page of the workspace that auditors, administrators and respondents can reach, on a
 * telephone of 390 and of 320 px: no sideways scrolling, no finding of axe, no link that leads nowhere.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoStage, openDemonstration } from './demo-stage.ts';
import { missing, readersKinds, readersStarts, sweepNarrow } from './narrow-pages.ts';

let stage: DemoStage;
beforeAll(async () => {
  stage = await openDemonstration();
}, 240_000);
afterAll(() => stage?.close());

const answering = ['/workspace/recipients/:/answer', '/workspace/recipients/:/workbook'];
const reached = [
  {
    role: 'auditor',
    language: '/en',
    skips: /section=|part=/,
    expected: [
      ...readersKinds,
      '/accounts',
      '/accounts/:',
      '/audit-log',
      '/workspace/outbox',
      '/workspace/backups',
    ],
  },
  {
    role: 'administrator',
    language: '',
    skips: undefined,
    expected: ['/accounts', '/accounts/:', '/audit-log', '/workspace/outbox', '/workspace/backups'],
  },
  {
    role: 'federal-subject-officer',
    language: '/en',
    skips: /recipients\/\w+\?section=|[?&]year=/,
    expected: [...answering, '/workspace/recipients/:', '/workspace/recipients/:/answer?section=clusters'],
  },
  {
    role: 'specialised-organisation',
    language: '',
    skips: /recipients\/\w+\?section=|[?&]year=/,
    expected: [
      ...answering,
      '/workspace/recipients/:/answer?view=list',
      '/workspace/recipients/:/answer?section=participants',
    ],
  },
  {
    role: 'participant',
    language: '/en',
    skips: undefined,
    expected: ['/workspace/own', '/account/two-factor'],
  },
] as const;

describe('pages of the workspace on a telephone', () => {
  it.each(reached)(
    'that the $role can reach, pages $language',
    async ({ role, language, skips, expected }) => {
      const page = await stage.come(role, 390);
      const more = role === 'auditor' ? await readersStarts(page, language) : [];
      const starts = [`${language}/workspace`, `${language}/account`, ...more];
      const sweep = await sweepNarrow(page, starts, skips);
      expect(sweep.faults).toEqual([]);
      expect(missing(expected, sweep)).toEqual([]);
    },
  );

  it('goes from section to section of the form without asking for a page', async () => {
    const page = await stage.come('specialised-organisation', 1440);
    await page.locator('.desk-list a.button').first().click();
    await page.waitForLoadState('networkidle');
    await page.locator('.section-nav a').nth(1).click();
    await page.waitForURL(/section=participants/);
    await page.locator('.section-nav a[aria-current="step"]', { hasText: '2.' }).waitFor();
    expect(await page.locator('h1').innerText()).not.toContain('не открылась');
  });

  it('would be told of: a wide document, a region without focus, a field without name, a link to nowhere', async () => {
    const page = await stage.come('participant', 390);
    const body = `<html lang="ru"><title>Проба</title><main><h1>Проба</h1><input>
      <div style="overflow-x:auto;width:200px"><p style="width:500px">широко</p></div>
      <p style="width:900px">шире страницы</p><a href="/workspace/nowhere">никуда</a></main></html>`;
    await page.route('**/workspace/control', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    const { faults } = await sweepNarrow(page, ['/workspace/control']);
    const said = faults.join('\n');
    for (const part of ['the document is', 'takes no focus', 'label', '/workspace/nowhere: 404'])
      expect(said).toContain(part);
  });
});
