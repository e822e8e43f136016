/**
 * Suppression where the public reads: no hidden value, and nothing that tells one by subtraction, stands in any format of the API or in
 * the model of a page, in either reading. The control is the same judge over everything that was computed.
 */
import { describe, expect, it } from 'vitest';
import type { PageInput } from '../../src/web/load-page.ts';
import { presentWaveEdition } from '../../src/web/pages/wave-edition/wave-edition.presenter.ts';
import { presentWaveEditions } from '../../src/web/pages/wave-editions/wave-editions.presenter.ts';
import { presentWaveFigure } from '../../src/web/pages/wave-figure/wave-figure.presenter.ts';
import { presentWaveIndicator } from '../../src/web/pages/wave-indicator/wave-indicator.presenter.ts';
import { presentWaveRestatements } from '../../src/web/pages/wave-restatements/wave-restatements.presenter.ts';
import { told } from '../told-cells.ts';
import { noWaves, pageInput } from '../web/page-input.ts';
import { jobsOf, makeWaves } from './made-waves.ts';
import { serve } from './serve.ts';

const { get } = serve();
const list = async (path: string) =>
  (await (await get(path)).json()) as { items: Record<string, unknown>[]; total: number };

const clusters = Object.keys(jobsOf['as-published']);
const inScope: Readonly<Record<string, readonly string[]>> = {
  'all-clusters': clusters,
  'register-clusters': ['federal-1'],
  'federal-district:central': ['federal-1'],
  'federal-district:volga': ['federal-2', 'federal-3', 'interregional-1'],
  'federal-subject:RU-KLU': ['federal-1'],
  'federal-subject:RU-TA': ['federal-2', 'federal-3', 'interregional-1'],
  'federal-subject:RU-SAM': ['interregional-1'],
  'industry:machines': clusters,
  ...Object.fromEntries(clusters.map((id) => [`cluster:${id}`, [id]])),
};
const vectorOf = (scope: string) => clusters.map((id) => ((inScope[scope] ?? []).includes(id) ? 1 : 0));
const secret = new Map([['federal-2', vectorOf('cluster:federal-2')]]);
const everySum = Object.keys(inScope).map(vectorOf);

/** federal-2 has two participants: 50 + 60 jobs in 2017, 40 + 50 the year before. */
const hiddenNumbers = /(?<![\d.,])(?:110|90)(?![\d.,])/;

describe.each(['r57', 'now'])('the API as %s', (as) => {
  const path = `/waves/wave-2018/figures?as=${as}`;

  it('shows sums from which no hidden cluster follows', async () => {
    expect(told(everySum, secret)).toEqual(['federal-2']);
    for (const period of ['2016', '2017'])
      for (const indicator of ['jobs', 'shipped-goods']) {
        const { items } = await list(
          `${path}&indicator=${indicator}&period=${period}&statistic=sum&limit=1000`,
        );
        if (indicator === 'jobs') expect(items.length).toBe(everySum.length);
        const shown = items.filter((one) => one['value'] !== null);
        const vectors = shown.map((one) => vectorOf(String(one['scope'])));
        expect(told(vectors, secret), `${indicator} ${period}`).toEqual([]);
        const hidden = items.filter((one) => one['value'] === null);
        expect(hidden.every((one) => one['suppressed'] !== null && one['answers'] === null)).toBe(true);
      }
  });

  it('holds no hidden value in JSON or CSV, nor the share of the largest', async () => {
    for (const suffix of ['', '.csv']) {
      const text = await (
        await get(
          `/waves/wave-2018/figures${suffix}?as=${as}&indicator=jobs&scope=cluster:federal-2&limit=1000`,
        )
      ).text();
      expect(text).toContain('few-answers');
      expect(text).not.toMatch(hiddenNumbers);
      expect(text).not.toMatch(/largest|amount/i);
    }
  });

  it('hides productivity with the jobs it would tell', async () => {
    const { items } = await list(`${path}&indicator=labour-productivity&scope=cluster:federal-2`);
    expect(items.map((one) => one['value'])).toEqual([null]);
  });
});

describe('restatements', () => {
  it('say what changed and nothing hidden', async () => {
    const { items } = await list('/waves/wave-2018/restatements?indicator=jobs&period=2017');
    expect(items.find((one) => one['figure'] === 'jobs~cluster:federal-1~2017~sum')).toMatchObject({
      before: 520,
      after: 550,
      answersBefore: 4,
      answersAfter: 4,
      corrections: [{ cluster: 'federal-1', submission: 2 }],
    });
    expect(items.some((one) => String(one['scope']).includes('federal-2'))).toBe(false);
  });
});

describe('the pages of a wave', () => {
  const waves = makeWaves();
  const input = (path: string, params: Readonly<Record<string, string>> = {}) =>
    pageInput(path, params, waves);
  const id = { id: 'wave-2018' };
  const figure = (name: string, as = '') =>
    presentWaveFigure(input(`/waves/wave-2018/figures/${name}${as}`, { ...id, figure: name }));

  it('show both readings of a corrected figure under addresses of their own', async () => {
    const published = await figure('jobs~cluster:federal-1~2017~sum', '?as=r57');
    expect([published.shown, published.other.text, published.answers]).toEqual(['520', '550', 4]);
    expect(published.citation).toMatch(/\?as=r57$/);
    const now = await figure('jobs~cluster:federal-1~2017~sum', '?as=now');
    expect([now.shown, now.other.text]).toEqual(['550', '520']);
    await expect(figure('jobs~cluster:federal-1~2017~sum', '?as=r58')).rejects.toMatchObject({ status: 400 });
    await expect(figure('jobs~nowhere~2017~sum')).rejects.toMatchObject({ status: 404 });
  });

  it('name the reason instead of a hidden value, and no value behind it', async () => {
    const model = await figure('jobs~cluster:federal-2~2017~sum');
    expect(model).toMatchObject({ shown: 'скрыто: меньше 3 ответов', unit: '', answers: null });
    const english = await presentWaveFigure(
      input('/en/waves/wave-2018/figures/x', { ...id, figure: 'jobs~cluster:federal-2~2017~sum' }),
    );
    expect(english.shown).toBe('hidden: fewer than 3 answers');
    const present = (run: (page: PageInput) => Promise<unknown>, path: string, more = {}) =>
      run(input(path, { ...id, ...more }));
    for (const page of [
      model,
      await present(presentWaveEdition, '/waves/wave-2018?scope=cluster:federal-2'),
      await present(presentWaveEdition, '/waves/wave-2018?scope=cluster:federal-2&as=now'),
      await present(presentWaveIndicator, '/waves/wave-2018/indicators/jobs?by=cluster', {
        indicator: 'jobs',
      }),
      await present(presentWaveRestatements, '/waves/wave-2018/restatements'),
    ])
      expect(JSON.stringify(page).replaceAll(/"(?:pictures|countryChart|chart)":\{[^}]*\}/g, '')).not.toMatch(
        /"(?:value|text|shown)":"?(?:110|90)"?[,}]/,
      );
  });

  it('put the wave beside the review and never into one column', async () => {
    const model = await presentWaveEdition(input('/waves/wave-2018', id));
    const jobs = model.groups.find((group) => group.indicator === 'jobs');
    expect(jobs?.rows.map((row) => [row.period, row.main?.text, row.mean?.text])).toEqual([
      ['2016', '1\u202F860', '465,0'],
      ['2017', '2\u202F000', '500,0'],
    ]);
    const productivity = model.groups.find((group) => group.indicator === 'labour-productivity');
    const row = productivity?.rows.find((one) => one.period === '2017');
    expect(row?.review?.basis).toBe('published');
    expect(row?.main?.text).not.toBe(row?.review?.printed);
  });

  it('say what will be there before the first publication, and refuse waves that are not published', async () => {
    expect((await presentWaveEditions(pageInput('/waves'))).rows).toEqual([]);
    const [row] = (await presentWaveEditions(input('/waves'))).rows;
    expect(row).toMatchObject({ title: 'Волна 2018', answered: 4, asked: 5, revision: 57 });
    await expect(
      presentWaveEdition(pageInput('/waves/wave-2019', { id: 'wave-2019' }, noWaves)),
    ).rejects.toMatchObject({ status: 404 });
    await expect(presentWaveEdition(input('/waves/wave-2018?scope=industry:none', id))).rejects.toMatchObject(
      {
        status: 400,
        extras: { allowed: expect.arrayContaining(['all-clusters']) },
      },
    );
  });
});
