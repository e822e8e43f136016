/**
 * Figures of a wave through the flows: values recomputed by hand from sound answers of three clusters, what is hidden, both readings
 * after a correction, and the way down to the cell for those who may and nobody else.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import { anonymous } from '../../../src/domain/access/actor.ts';
import type { AnswerValue } from '../../../src/domain/survey/answers.ts';
import { innOf, years } from '../sound-answers.ts';
import { answersOf, asked, organisationOf, scaled, taken } from './benchmark-world.ts';
import {
  accepted,
  analyst,
  auditor,
  officer,
  openWave,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  withSurveyWorld,
} from './survey-world.ts';

const wave = 'wave-2018';

/** Only the second and third participant say what they exported. */
const fewExports = (answers: Map<string, AnswerValue>) => {
  for (const field of answers.keys())
    if (field.includes('/exports/') && !/\/p[23]\//.test(field)) answers.delete(field);
};

/** Three clusters of Tatarstan: as the sound answers are, twice as large, and with few exports; closed and published. */
async function publishThree(
  world: SurveyWorld,
  change: (answers: Map<string, AnswerValue>) => void = () => {},
): Promise<void> {
  await openWave(world, { years, recipients: asked(2) });
  await taken(world, 'federal-8', answersOf(0));
  await taken(world, 'federal-20', answersOf(1, scaled(2)));
  const last = (answers: Map<string, AnswerValue>) => {
    fewExports(answers);
    change(answers);
  };
  await taken(world, 'federal-21', answersOf(2, last));
  const { wave: open } = await world.flows.wave(analyst, wave);
  const { version } = await world.flows.closeWave(analyst, wave, open.version, repeat());
  await world.flows.publishWave(analyst, wave, version, repeat());
}

const page = { reading: 'as-known-now' as const, limit: 5, offset: 0 };

describe.each(testEngines)('figures of a wave on %s', (engine) => {
  it('are what the answers add up to, with the number of answers, and hide what would tell one participant', () =>
    withSurveyWorld(engine, async (world) => {
      expect(await problemIn(world.figures.published(wave))).toBe('not-found');
      await publishThree(world);
      const { figures, clusters, asked: count } = await world.figures.published(wave);
      expect([clusters.size, count]).toEqual([3, 3]);
      const of = (indicator: string, kind = 'sum', scope = 'all-clusters', year = '2017') => {
        const cell = figures.cells.get(`${indicator}~${scope}~${year}~${kind}`);
        return cell && [cell.value, cell.answers, cell.suppression];
      };
      // Jobs of 2017: ten participants with 225 and one with 51 in each cluster; the second cluster twice as many.
      expect(of('jobs')).toEqual([2301 + 4602 + 2301, 33, null]);
      expect(of('jobs', 'mean')).toEqual([9204 / 3, 33, null]);
      expect(of('jobs', 'median')).toEqual([2301, 33, null]);
      expect(of('jobs', 'sum', 'cluster:federal-20')).toEqual([4602, 11, null]);
      expect(of('jobs', 'sum', 'industry:chemicals', '2015')).toEqual([2100 + 4200 + 2100, 33, null]);
      expect(of('participant-count')).toEqual([33, 33, null]);
      expect(of('industrial-enterprise-count', 'sum', 'federal-district:volga')).toEqual([30, 33, null]);
      // 130 of 225 jobs at each participant that gave both numbers.
      expect(of('high-productivity-job-share', 'ratio-of-sums')?.[0]).toBeCloseTo(130 / 225, 12);
      // 225 000.5 thousand roubles per participant; twice that is rounded to 450 001.
      expect(of('shipped-goods')?.[0]).toBe(10 * 225_000_500 * 2 + 10 * 450_001_000);
      expect(of('rd-costs')?.[0]).toBe(10 * 1_200_000 * 4);
      expect(of('import-share', 'ratio-of-sums')?.[0]).toBeCloseTo(0.25, 12);
      // Ten and ten participants and two of the last cluster say what they exported.
      expect(of('exports')).toEqual([120_000_000 + 240_000_000 + 24_000_000, 22, null]);
      expect(of('exports', 'sum', 'cluster:federal-21')).toEqual([null, null, 'few-answers']);
      expect(of('exports', 'sum', 'cluster:federal-8')).toEqual([null, null, 'protects-answers']);
      expect(of('exports', 'sum', 'cluster:federal-20')).toEqual([240_000_000, 10, null]);
      // The middle one of 24, 120 and 240 is hidden, so the median is.
      expect(of('exports', 'median')).toEqual([null, null, 'protects-answers']);
      // One joint project a cluster of 18 million, the second of 36: three amounts in all, one in each cluster.
      expect(of('joint-project-count')?.[0]).toBe(3);
      expect(of('joint-project-capital', 'sum', 'cluster:federal-8')?.[0]).toBeNull();
    }));

  it('stay as published after a correction, which is listed with its reason for those who may read it', () =>
    withSurveyWorld(engine, async (world) => {
      await publishThree(world);
      const id = `tax-payments~all-clusters~2017~sum`;
      const value = async (reading: 'as-published' | 'as-known-now') =>
        (await world.figures.published(wave, reading)).figures.cells.get(id)?.value;
      expect(await value('as-known-now')).toBe(880_000_000);
      const recipient = await recipientOf(world, 'federal-20');
      await world.flows.correct(analyst, recipient.id, recipient.version, 'описка в письме', repeat());
      const field = 'participants/p4/tax-payments/2017';
      await accepted(world, organisationOf('federal-20'), recipient.id, { [field]: 44_100 });
      expect([await value('as-published'), await value('as-known-now')]).toEqual([880_000_000, 880_100_000]);
      const list = await world.figures.restatements(wave);
      expect(list.find((one) => one.figure === id)).toMatchObject({
        before: { value: 880_000_000 },
        after: { value: 880_100_000 },
        corrections: [{ cluster: 'federal-20', number: 2 }],
      });
      // Only taxes of 2017 changed, in the scopes the cluster belongs to.
      expect(new Set(list.map((one) => one.figure.split('~')[0]))).toEqual(new Set(['tax-payments']));
      expect(list.some((one) => one.figure.includes('federal-8'))).toBe(false);
      const [correction, ...rest] = await world.figures.corrections(auditor, wave);
      expect(rest).toEqual([]);
      expect(correction).toMatchObject({
        before: { value: 44_000_000 },
        after: { value: 44_100_000 },
        correction: { number: 2, reason: 'описка в письме' },
      });
      expect(await problemIn(world.figures.corrections(officer, wave))).toBe('forbidden');
    }));

  it('name on the page of an answer only figures that it is in', () =>
    withSurveyWorld(engine, async (world) => {
      await publishThree(world, (answers) => answers.set('participants/p5/left-on/-', '2016-06-30'));
      const { id } = await recipientOf(world, 'federal-21');
      const facts = await world.store.waveFactsOf(wave, id);
      const figuresOf = async (measure: string, period: string | null) => {
        const fact = facts.find(
          (one) => one.entity.endsWith(innOf(205)) && one.measure === measure && one.period === period,
        );
        const { figures } = await world.figures.fact(auditor, fact?.id ?? '');
        return figures.map(({ indicator, year }) => `${indicator} ${year}`);
      };
      expect(await figuresOf('jobs', '2016')).toEqual([
        'jobs 2016',
        'high-productivity-job-share 2016',
        'labour-productivity 2016',
      ]);
      // Gone before the year began: its answer of that year is in no figure.
      expect(await figuresOf('jobs', '2017')).toEqual([]);
      expect(await figuresOf('is-sme', null)).toEqual(['sme-share 2015', 'sme-share 2016']);
    }));

  it('tell no answer by a correction, nor by the difference of two readings after publication', () =>
    withSurveyWorld(engine, async (world) => {
      await publishThree(world);
      const correct = async (respondent: string, value: number) => {
        const { id, version } = await recipientOf(world, respondent);
        await world.flows.correct(analyst, id, version, 'описка в письме', repeat());
        const all = years.map((year) => [`participants/p4/tax-payments/${year}`, value]);
        await accepted(world, organisationOf(respondent), id, Object.fromEntries(all));
      };
      const now = async (scope: string) => {
        const { figures } = await world.figures.published(wave, 'as-known-now');
        const cell = figures.cells.get(`tax-payments~${scope}~2017~sum`);
        return [cell?.value, cell?.suppression];
      };
      // Twenty times too small: the difference is nearly the answer, in the cluster and in every sum of it.
      await correct('federal-8', 1_000);
      expect(await now('cluster:federal-8')).toEqual([null, 'protects-answers']);
      expect(await now('all-clusters')).toEqual([null, 'protects-answers']);
      expect((await now('cluster:federal-20'))[1]).toBeNull();
      const list = await world.figures.restatements(wave);
      expect(list.find(({ figure }) => figure === 'tax-payments~all-clusters~2017~sum')).toMatchObject({
        before: { value: 880_000_000 },
        after: { value: null },
      });
      // Put right again: the published value is public, so that it is shown.
      await correct('federal-8', 22_000);
      expect(await now('all-clusters')).toEqual([880_000_000, null]);
      // By a little: what is told is by how much, not what.
      await correct('federal-8', 22_100);
      expect(await now('all-clusters')).toEqual([880_100_000, null]);
    }));

  it('name behind a change only the corrections of the answers it is made of', () =>
    withSurveyWorld(engine, async (world) => {
      await publishThree(world);
      const correct = async (respondent: string, field: string, value: number) => {
        const { id, version } = await recipientOf(world, respondent);
        await world.flows.correct(analyst, id, version, 'описка в письме', repeat());
        await accepted(world, organisationOf(respondent), id, { [field]: value });
      };
      await correct('federal-20', 'participants/p4/tax-payments/2017', 44_100);
      await correct('federal-8', 'participants/p4/rd-costs/2017', 1_250);
      const list = await world.figures.restatements(wave);
      const behind = (figure: string) =>
        list.find((one) => one.figure === figure)?.corrections.map(({ cluster }) => cluster);
      expect(behind('tax-payments~all-clusters~2017~sum')).toEqual(['federal-20']);
      expect(behind('rd-costs~all-clusters~2017~sum')).toEqual(['federal-8']);
    }));

  it('lead down to facts, submission and field for those who may; others cannot tell them from nothing', () =>
    withSurveyWorld(engine, async (world) => {
      await publishThree(world);
      const { figures } = world;
      const country = 'jobs~all-clusters~2017~sum';
      const all = await figures.sources(auditor, wave, country, page);
      expect([all.total, all.closed, all.clusters.length]).toEqual([3, 0, 3]);
      expect(all.clusters.map((one) => one.facts.length)).toEqual([11, 11, 11]);
      const summed = all.clusters
        .flatMap((one) => one.facts)
        .reduce((sum, fact) => sum + Number(fact.value), 0);
      expect(summed).toBe(all.observation.value);
      const second = await figures.sources(auditor, wave, country, { ...page, limit: 2, offset: 2 });
      expect(second.clusters).toHaveLength(1);
      // An organisation sees its own cluster behind the country's figure and is told how many it does not see.
      const own = await figures.sources(organisationOf('federal-20'), wave, country, page);
      expect([own.total, own.closed]).toEqual([1, 2]);
      expect(own.clusters[0]?.recipient.respondent).toBe('federal-20');
      const foreign = 'jobs~cluster:federal-8~2017~sum';
      const notFound = (work: Promise<unknown>) =>
        work.then(
          () => 'shown',
          (error: { kind?: string; message: string }) => `${error.kind}: ${error.message}`,
        );
      expect(await notFound(figures.sources(organisationOf('federal-20'), wave, foreign, page))).toBe(
        await notFound(figures.sources(organisationOf('federal-20'), wave, 'jobs~nowhere~2017~sum', page)),
      );
      expect(await problemIn(figures.sources(anonymous, wave, country, page))).toBe('sign-in-required');

      // By name the cluster with twice the jobs comes first.
      const fact = all.clusters[0]?.facts.find((one) => one.provenance.row === 2);
      const shown = await figures.fact(auditor, fact?.id ?? '');
      expect(shown).toMatchObject({
        fact: { value: 450, provenance: { answer: { field: 'participants/p2/jobs/2017', via: 'form' } } },
        submission: { number: 1 },
        section: { id: 'participants' },
        question: { id: 'jobs' },
        rowName: 'Participant 2',
        workbook: null,
      });
      expect(shown.submission?.answersSha256).toMatch(/^[0-9a-f]{64}$/);
      const stranger = organisationOf('federal-99');
      expect(await notFound(figures.fact(stranger, fact?.id ?? ''))).toBe(
        await notFound(figures.fact(stranger, '0000000000000000')),
      );
      expect(await problemIn(figures.fact(stranger, fact?.id ?? ''))).toBe('not-found');
      expect(await problemIn(figures.fact(anonymous, fact?.id ?? ''))).toBe('sign-in-required');
      // The officer of the federal subject may read what lies in it.
      expect((await figures.fact(officer, fact?.id ?? '')).fact.id).toBe(fact?.id);
    }));
});
