/** The benchmark from the answers as submitted: at once, for the own cluster only, with the law and the peers, as page and PDF. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import { type Actor, anonymous } from '../../../src/domain/access/actor.ts';
import type { Block, Table } from '../../../src/domain/yearbook/blocks.ts';
import type { Yearbook } from '../../../src/domain/yearbook/yearbook.ts';
import { innOf } from '../sound-answers.ts';
import { answersOf, asked, benchmarksOf, organisationOf, scaled, sent, taken } from './benchmark-world.ts';
import {
  analyst,
  auditor,
  officer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  submitted,
  withSurveyWorld,
} from './survey-world.ts';

const textOf = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join('');
const blocksOf = (sheet: Yearbook | null): readonly Block[] => sheet?.chapters[0]?.blocks ?? [];
const tablesOf = (sheet: Yearbook | null) =>
  blocksOf(sheet).filter((block): block is Table => block.kind === 'table');

/** Title of a band → rows as texts. */
const bandsOf = (table: Table | undefined) =>
  Object.fromEntries(
    (table?.groups ?? []).map(({ title, rows }) => [title ?? '', rows.map(({ cells }) => cells.map(textOf))]),
  );

const years = [2015, 2016, 2017];
const pdfText = (bytes: Uint8Array) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).replace(/\s+/g, ' ');

/** What the PDF links to. */
const pdfLinks = (bytes: Uint8Array) =>
  execFileSync('pdfinfo', ['-url', '-'], { input: bytes, encoding: 'utf8' });

async function openWith(world: SurveyWorld, others: number) {
  await openWave(world, { recipients: asked(others), years });
  for (let at = 0; at < others; at += 1)
    await taken(world, `federal-${at + 20}`, answersOf(at + 1, scaled(0.9 + at / 40)));
  return recipientOf(world, 'federal-8');
}

describe.each(testEngines)('the benchmark on %s', (engine) => {
  it('is there at once after submission, not yet accepted, and says so when it is', () =>
    withSurveyWorld(engine, async (world) => {
      const { id } = await openWith(world, 0);
      const { benchmark } = benchmarksOf(world);
      expect(await benchmark(organisation, id, 'ru')).toBeNull();
      const { version } = await sent(world, 'federal-8', answersOf(30));
      const first = await benchmark(organisation, id, 'ru');
      expect(JSON.stringify(blocksOf(first)[0])).toContain('ещё не приняты');
      // Nobody else answered: no place, and the reason.
      expect(Object.keys(bandsOf(tablesOf(first)[1]))).toEqual([
        'Места нет: значения есть у 0\u00A0других кластеров',
      ]);
      expect(blocksOf(first).some((block) => block.kind === 'chart' && block.chart === 'strips')).toBe(false);
      await world.flows.acceptSubmission(analyst, id, version, null, repeat());
      const second = await benchmark(organisation, id, 'en');
      expect(JSON.stringify(blocksOf(second)[0])).toContain('and accepted');
      expect(first?.revision.hash).not.toBe(second?.revision.hash);
      expect(await benchmark(organisation, id, 'ru')).toEqual(await benchmark(analyst, id, 'ru'));
    }));

  it('says what is met, what is not and by how much, and what cannot be told', () =>
    withSurveyWorld(engine, async (world) => {
      const { id } = await openWith(world, 0);
      await sent(
        world,
        'federal-8',
        answersOf(30, (answers) => {
          // Two of ten enterprises become something else: eight are left.
          answers.set('participants/p9/role/-', 'other');
          answers.set('participants/p10/role/-', 'technological-infrastructure');
        }),
      );
      const bands = bandsOf(tablesOf(await benchmarksOf(world).benchmark(organisation, id, 'ru'))[0]);
      const notMet = Object.entries(bands).find(([title]) => title.startsWith('Не выполнено'))?.[1] ?? [];
      const unknown = Object.entries(bands).find(([title]) => title.startsWith('Сказать нельзя'))?.[1] ?? [];
      const met = Object.entries(bands).find(([title]) => title.startsWith('Выполнено'))?.[1] ?? [];
      const rowIn = (rows: readonly string[][], name: string) =>
        rows.find(([title]) => title?.startsWith(name));
      expect(rowIn(notMet, 'Промышленные предприятия')?.slice(1)).toEqual([
        '8',
        'не меньше 10',
        'Не хватает 2\u00A0промышленных предприятий.',
      ]);
      expect(rowIn(notMet, 'Технологическая и промышленная')?.[3]).toContain('Не хватает 1\u00A0объекта');
      // 35 of 230 million: 20 % are 46, so 11 lack at each of seven suppliers.
      expect(rowIn(notMet, 'Кооперация')?.[3]).toContain('не хватает сбыта на 77,0\u00A0млн руб.');
      expect(rowIn(unknown, 'Производительность труда')?.[3]).toContain('Нет средней производительности');
      expect(rowIn(unknown, 'Органы управления')?.[3]).toContain('Не заполнен раздел');
      expect(rowIn(met, 'Соглашения')?.[1]).toBe('1 из 1');
      expect(rowIn(met, 'Производитель конечной')?.[1]).toBe('1');
      expect([...notMet, ...unknown, ...met]).toHaveLength(11);
    }));

  it('places the cluster among its peers and shows no value of theirs', { timeout: 60_000 }, () =>
    withSurveyWorld(engine, async (world) => {
      const { id } = await openWith(world, 9);
      await sent(world, 'federal-8', answersOf(30));
      const { benchmark, printBenchmark } = benchmarksOf(world);
      const sheet = await benchmark(organisation, id, 'ru');
      const [title = '', rows = []] = Object.entries(bandsOf(tablesOf(sheet)[1]))[0] ?? [];
      expect(title).toBe('Та же специализация и размер: 9\u00A0кластеров');
      const row = rows.find(([name]) => name === 'Рабочие места');
      // Factors 0.9, 0.925, …, 1.1 beside 1: four below, one the same, nine in all.
      expect(row?.slice(1, 3)).toEqual(['2\u202F301\u00A0ед.', '50\u00A0%']);
      const { bytes } = await printBenchmark(organisation, id, 'ru');
      const text = pdfText(bytes);
      for (const expected of [
        'Кластер для проверки',
        '2 301',
        'Не выполнено',
        'Рабочие места',
        'Как менялось',
      ])
        expect(text.replace(/\u202F|\u00A0/g, ' ')).toContain(expected);
      for (const other of Array.from({ length: 9 }, (_, at) => `Кластер ${at + 20}`)) {
        expect(JSON.stringify(sheet)).not.toContain(other);
        expect(text).not.toContain(other);
      }
      for (let at = 0; at < 9; at += 1)
        expect(JSON.stringify(sheet)).not.toContain(innOf(100 * (at + 1) + 1));
      expect(Buffer.from((await printBenchmark(organisation, id, 'ru')).bytes).equals(bytes)).toBe(true);
    }),
  );

  it('places two submissions at once and a further one when it is accepted', () =>
    withSurveyWorld(engine, async (world) => {
      const { id } = await openWith(world, 3);
      const { benchmark } = benchmarksOf(world);
      const bands = async () => Object.keys(bandsOf(tablesOf(await benchmark(organisation, id, 'ru'))[1]));
      const again = async (jobs: number) => {
        const { version } = await recipientOf(world, 'federal-8');
        await world.flows.returnSubmission(analyst, id, version, 'уточните', repeat());
        return submitted(world, organisation, id, { 'participants/p2/jobs/2017': jobs });
      };
      await sent(world, 'federal-8', answersOf(30));
      expect((await bands())[0]).toContain('Все кластеры');
      await again(226);
      expect((await bands())[0]).toContain('Все кластеры');
      const { version } = await again(227);
      expect((await bands())[0]).toContain('Места нет до приёмки');
      await world.flows.acceptSubmission(analyst, id, version, null, repeat());
      expect((await bands())[0]).toContain('Все кластеры');
    }));

  it('shows former waves as they were accepted', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { id: 'wave-2016', recipients: asked(0), years: [2015] });
      const former = await recipientOf(world, 'federal-8', 'wave-2016');
      const old = Object.fromEntries(
        Object.entries(answersOf(30)).filter(([field]) => !/201[67]$/.test(field)),
      );
      const { findings } = await world.flows.editAnswers(
        organisation,
        former.id,
        Object.entries(old).map(([field, value]) => ({ field, value, status: 'changed', seen: 0 })),
        repeat(),
      );
      for (const { check, field, severity } of findings)
        if (severity === 'warning')
          await world.flows.explain(organisation, former.id, { check, field, text: 'Так' }, repeat());
      const { version } = (await world.store.recipient(former.id)) ?? former;
      const handed = await world.flows.submit(organisation, former.id, version, repeat());
      await world.flows.acceptSubmission(analyst, former.id, handed.version, null, repeat());
      const { id } = await openWith(world, 0);
      await sent(world, 'federal-8', answersOf(30));
      const bands = bandsOf(tablesOf(await benchmarksOf(world).benchmark(organisation, id, 'ru'))[2]);
      expect(Object.keys(bands)).toEqual(['Волна 2018', 'Волна 2016']);
      const jobs = bands['Волна 2016']?.find(([name]) => name?.startsWith('Рабочие места'));
      expect(jobs?.slice(1)).toEqual(['2\u202F100', '—', '—']);
    }));

  it('leads from its numbers to their answers once these are accepted, and not before', () =>
    withSurveyWorld(engine, async (world) => {
      const { id } = await openWith(world, 0);
      const flows = benchmarksOf(world);
      const linksFor = async (actor: Actor) =>
        [...JSON.stringify(await flows.benchmark(actor, id, 'ru')).matchAll(/"href":"([^"]+)"/g)].map(
          ([, href]) => href ?? '',
        );
      const link: Actor = { ...anonymous, id: 'l', kind: 'link', recipient: id };
      const saysWhy = async (actor: Actor, why: string) =>
        JSON.stringify(await flows.benchmark(actor, id, 'ru')).includes(why);
      const { version } = await sent(world, 'federal-8', answersOf(30));
      expect(await linksFor(organisation)).toEqual([]);
      expect(await saysWhy(organisation, 'появятся, когда эти ответы примут')).toBe(true);
      await world.flows.acceptSubmission(analyst, id, version, null, repeat());
      const links = await linksFor(organisation);
      expect(links).toContain('/workspace/waves/wave-2018/figures/jobs~cluster:federal-8~2017~sum?as=now');
      // All years of the trend, and ratios as well as sums.
      expect(links.some((href) => href.includes('~2015~'))).toBe(true);
      expect(links.some((href) => href.includes('~ratio-of-sums'))).toBe(true);
      const page = { reading: 'as-known-now', limit: 5, offset: 0 } as const;
      for (const href of new Set(links)) {
        const figure = /figures\/([^?]+)/.exec(href)?.[1] ?? '';
        const { clusters } = await world.figures.sources(organisation, 'wave-2018', figure, page);
        expect(clusters.map(({ recipient, facts }) => [recipient.id, facts.length > 0])).toEqual([
          [id, true],
        ]);
      }
      const { bytes } = await flows.printBenchmark(organisation, id, 'ru');
      expect(pdfLinks(bytes)).toContain('/workspace/waves/wave-2018/figures/jobs~cluster:federal-8~2017~sum');
      // A personal link opens its questionnaire only: no way down, and it is said.
      expect(await linksFor(link)).toEqual([]);
      expect(await saysWhy(link, 'открываются тем, кто вошёл')).toBe(true);
      // Opened again and submitted anew: the new answers wait.
      const present = await world.store.recipient(id);
      await world.flows.correct(analyst, id, present?.version ?? 0, 'ошибка', repeat());
      await sent(world, 'federal-8', { 'participants/p2/jobs/2017': 226 });
      expect(await linksFor(organisation)).toEqual([]);
    }));

  it('is nobody else’s', () =>
    withSurveyWorld(engine, async (world) => {
      const { id } = await openWith(world, 0);
      await sent(world, 'federal-8', answersOf(30));
      const { benchmark, printBenchmark } = benchmarksOf(world);
      for (const read of [
        (actor: typeof officer) => benchmark(actor, id, 'ru'),
        (actor: typeof officer) => printBenchmark(actor, id, 'ru'),
      ]) {
        expect(await problemIn(read(organisationOf('federal-9')))).toBe('not-found');
        expect(await problemIn(read({ ...anonymous, id: 'p', kind: 'participant', inn: innOf(3001) }))).toBe(
          'not-found',
        );
        expect(await problemIn(read({ ...officer, federalSubjects: ['RU-SAM'] }))).toBe('not-found');
        expect(
          await problemIn(read({ ...anonymous, id: 'l', kind: 'link', recipient: '0'.repeat(16) })),
        ).toBe('not-found');
        expect(await problemIn(read(anonymous))).toBe('sign-in-required');
        expect(await problemIn(read({ ...anonymous, id: 'x', kind: 'administrator' }))).toBe('not-found');
        for (const reader of [
          organisation,
          officer,
          auditor,
          analyst,
          { ...anonymous, id: 'l', kind: 'link' as const, recipient: id },
        ])
          expect(await problemIn(read(reader))).toBe('done');
      }
    }));
});
