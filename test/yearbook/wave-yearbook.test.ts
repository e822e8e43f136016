/** The yearbook of a wave: its tables from what the public may see, each number to its passport, the same bytes from the same data. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { createYearbookPdf } from '../../src/adapters/exports/yearbook-pdf/index.ts';
import { createDrawing } from '../../src/adapters/figures/drawing.ts';
import { readBoundaries } from '../../src/adapters/rulebook/read-boundaries.ts';
import type { Block, Table } from '../../src/domain/yearbook/blocks.ts';
import type { Yearbook } from '../../src/domain/yearbook/yearbook.ts';
import { createWaveYearbooks } from '../../src/flows/make-wave-yearbook.ts';
import type { PublicWaveFlows } from '../../src/flows/survey/wave-figures.ts';
import { presentYearbook } from '../../src/web/pages/yearbook/yearbook.presenter.ts';
import { presentYearbooks } from '../../src/web/pages/yearbooks/yearbooks.presenter.ts';
import { makeWaves } from '../api/made-waves.ts';
import { root } from '../review.ts';
import { pageInput } from '../web/page-input.ts';
import { readEdition, wording } from './real-edition.ts';

const drawing = createDrawing(readBoundaries(root));
const make = (waves: Pick<PublicWaveFlows, 'published'> = makeWaves()) =>
  createWaveYearbooks({ waves, published: readEdition, wording, drawing, print: createYearbookPdf() });

const isTable = (block: Block): block is Table => block.kind === 'table';
const rowsOf = (yearbook: Yearbook, chapter: string) =>
  (yearbook.chapters.find((one) => one.id === chapter)?.blocks ?? [])
    .filter(isTable)
    .flatMap((table) => table.groups.flatMap((group) => group.rows))
    .map((row) => row.cells.map((runs) => runs.map((run) => run.text).join('')));

describe('the yearbook of a wave', () => {
  it('holds country, districts, subjects and clusters, no chapter without answers, and nothing that is hidden', async () => {
    const yearbook = await make().readWaveYearbook('wave-2018', 'ru');
    expect(yearbook.chapters.map((one) => one.id)).toEqual([
      'about',
      'country',
      'districts',
      'subjects',
      'clusters',
    ]);
    expect(rowsOf(yearbook, 'country')).toContainEqual(['Рабочие места, ед.', '1\u202F860', '2\u202F000']);
    const cluster = (name: string) => rowsOf(yearbook, 'clusters').find((row) => row[0] === name);
    expect(cluster('Кластер federal-1')?.slice(1, 3)).toEqual(['4', '520']);
    expect(cluster('Кластер federal-2')?.slice(1, 3)).toEqual(['2', 'скрыто']);
    const [lead] = yearbook.chapters[0]?.blocks ?? [];
    expect(lead?.kind === 'paragraph' && lead.runs.map((run) => run.text).join('')).toContain('4 из 5');
    const links = JSON.stringify(yearbook).match(/\/waves\/wave-2018\/figures\/[^"]+/g) ?? [];
    const { figures } = await makeWaves().published('wave-2018');
    expect(links.length).toBeGreaterThan(30);
    for (const link of links) {
      const [, id = '', as] = /figures\/([^?]+)\?as=(r\d+)$/.exec(link) ?? [];
      expect(figures.cells.get(id)?.value, link).not.toBeNull();
      expect(as).toBe('r57');
    }
  });

  it('is complete in English and prints the same bytes again', { timeout: 120_000 }, async () => {
    const english = await make().readWaveYearbook('wave-2018', 'en');
    const own = JSON.stringify({
      ...english,
      chapters: english.chapters.filter((one) => one.id !== 'clusters'),
    });
    expect(own.replaceAll(/"ru":"[^"]*"/g, '')).not.toMatch(/[А-Яа-яЁё]/);
    const [first, second] = [
      await make().printWaveYearbook('wave-2018', 'en'),
      await make().printWaveYearbook('wave-2018', 'en'),
    ];
    expect(Buffer.from(first.slice(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    // Named after the wave, not after its first chapter.
    expect(Buffer.from(first).toString('utf8')).toContain(
      'Indicators of clusters from answers. Wave 2018 of the survey, edition of revision 57</rdf:li>',
    );
  });

  it('leaves the names of places whole beside long headings', { timeout: 60_000 }, async () => {
    const book = await make().readWaveYearbook('wave-2018', 'ru');
    const places = book.chapters.find((one) => one.id === 'subjects');
    const table = places?.blocks.find(isTable);
    const [first, number] = table?.columns ?? [];
    if (!places || !table || !first || !number) throw new Error('There is no table of subjects.');
    const name = table.groups[0]?.rows[0]?.cells[0]?.[0]?.text ?? '';
    const across = [
      'Участники, ед.',
      'Рабочие места, ед.',
      'Производительность, млн руб./чел.',
      'Отгрузка, млрд руб.',
      'Налоги, млрд руб.',
    ];
    const wide = {
      ...table,
      columns: [first, ...across.map((title) => ({ ...number, title }))],
      groups: table.groups.map((group) => ({
        ...group,
        rows: group.rows.map(({ cells }) => ({
          cells: [cells[0] ?? [], ...across.map(() => cells[1] ?? [])],
        })),
      })),
    };
    const printed = await createYearbookPdf()(
      { ...book, chapters: [{ ...places, blocks: [wide] }] },
      drawing,
    );
    const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: printed, encoding: 'utf8' });
    expect(name).toMatch(/ /);
    expect(stdout).toContain(name);
  });

  it('stands among the yearbooks once it is published and not before', async () => {
    expect((await presentYearbooks(pageInput('/yearbook'))).waves).toEqual([]);
    const listed = await presentYearbooks(pageInput('/yearbook', {}, makeWaves()));
    expect(listed.waves).toMatchObject([{ href: '/yearbook/wave-2018', pdf: '/yearbook/wave-2018.pdf' }]);
    const page = await presentYearbook(pageInput('/yearbook/wave-2018', { year: 'wave-2018' }, makeWaves()));
    expect(page.chapters.some((chapter) => chapter.blocks.some((block) => block.pictures !== null))).toBe(
      true,
    );
    await expect(
      presentYearbook(pageInput('/yearbook/wave-2018', { year: 'wave-2018' })),
    ).rejects.toMatchObject({ status: 404 });
  });
});
