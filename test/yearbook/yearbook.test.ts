import { beforeAll, describe, expect, it } from 'vitest';
import { showFigure, showFigureNumber } from '../../src/domain/atlas/show-figure.ts';
import type { Block, Run } from '../../src/domain/yearbook/blocks.ts';
import { buildClusterPassport } from '../../src/domain/yearbook/build-cluster-passport.ts';
import { buildSubjectPassport } from '../../src/domain/yearbook/build-subject-passport.ts';
import { buildYearbook } from '../../src/domain/yearbook/build-yearbook.ts';
import type { YearbookSource } from '../../src/domain/yearbook/chapters/source.ts';
import type { Yearbook } from '../../src/domain/yearbook/yearbook.ts';
import { readEdition, wording } from './real-edition.ts';

let edition: YearbookSource;
let yearbook: Yearbook;

beforeAll(async () => {
  edition = await readEdition();
  yearbook = buildYearbook(edition, wording, 'ru');
});

const blocksOf = (book: Yearbook): readonly Block[] => book.chapters.flatMap((chapter) => chapter.blocks);
const chapter = (id: string) => yearbook.chapters.find((one) => one.id === id)?.blocks ?? [];
const tablesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');
const rowsOf = (blocks: readonly Block[]) =>
  tablesOf(blocks).flatMap((table) => table.groups.flatMap((group) => group.rows));

/** Every object with a `kind: figure` anywhere in the book. */
function figureRuns(value: unknown): Extract<Run, { kind: 'figure' }>[] {
  if (Array.isArray(value)) return value.flatMap(figureRuns);
  if (value === null || typeof value !== 'object') return [];
  const own = 'kind' in value && value.kind === 'figure' ? [value as Extract<Run, { kind: 'figure' }>] : [];
  return [...own, ...Object.values(value).flatMap(figureRuns)];
}

describe('the yearbook of the published review', () => {
  it('covers the review page by page in eighteen chapters', () => {
    expect(yearbook.chapters.map((one) => one.id)).toEqual([
      'method',
      'definition',
      'signs',
      'requirements',
      'support-measures',
      'composition',
      'map',
      'districts',
      'indicators',
      'register-indicators',
      'investment',
      'cost-types',
      'projects',
      'federal-list',
      'interregional',
      'association',
      'errata',
      'sources',
    ]);
    for (const one of yearbook.chapters) expect(one.blocks.length, one.id).toBeGreaterThan(1);
  });

  it('prints every row of both lists, grouped by district', () => {
    expect(rowsOf(chapter('federal-list'))).toHaveLength(131);
    expect(rowsOf(chapter('interregional'))).toHaveLength(6);
    expect(tablesOf(chapter('federal-list'))[0]?.groups.map((group) => group.title)).toHaveLength(8);
    expect(rowsOf(chapter('projects'))).toHaveLength(7);
    expect(rowsOf(chapter('requirements'))).toHaveLength(8);
    expect(rowsOf(chapter('cost-types'))).toHaveLength(8);
  });

  it('shows no number but figures of the atlas, each as the one formatter shows it', () => {
    const runs = figureRuns(blocksOf(yearbook));
    expect(runs.length).toBeGreaterThan(300);
    for (const run of runs) {
      const figure = edition.atlas.figures.get(run.figure);
      expect(figure, run.figure).toBeDefined();
      if (figure) expect([showFigure(figure, 'ru'), showFigureNumber(figure, 'ru')]).toContain(run.text);
      expect(run.ambiguous).toBe(figure?.ambiguous);
    }
  });

  it('gives each figure shown, but counts of single subjects, a passport in the last chapter', () => {
    const passports = new Set(rowsOf(chapter('sources')).map((row) => row.passportOf));
    const shown = figureRuns(yearbook.chapters.slice(0, -1)).map((run) => run.figure);
    const without = shown.filter((id) => !passports.has(id) && !id.includes('federal-subject:'));
    expect(without).toEqual([]);
  });

  it('tells every picture in words', () => {
    const pictures = blocksOf(yearbook).filter((block) => block.kind === 'map' || block.kind === 'chart');
    expect(pictures.length).toBeGreaterThan(15);
    for (const picture of pictures) expect(picture.description.length, picture.caption).toBeGreaterThan(30);
  });

  it('prints all findings: contradictions first, then probable errors, remarks in short', () => {
    const blocks = chapter('errata').filter((block) => block.kind === 'finding');
    const of = (severity: string) =>
      edition.findings.filter((finding) => finding.severity === severity).length;
    expect(blocks.map((block) => block.severity).join()).toBe(
      [...Array(of('contradiction')).fill('contradiction'), ...Array(of('probable')).fill('probable')].join(),
    );
    expect(rowsOf(chapter('errata'))).toHaveLength(of('remark'));
  });

  it('never shows a lost value as zero', () => {
    const cells = rowsOf(chapter('investment')).flatMap((row) =>
      row.cells.map((cell) => cell.map((run) => run.text).join('')),
    );
    expect(cells).toContain('утрачено');
    expect(cells).not.toContain('0');
  });

  it('is the same for the same facts, whenever they were accepted', () => {
    const later = { ...edition, revision: { ...edition.revision, acceptedAt: '2031-01-01T00:00:00Z' } };
    expect(buildYearbook(later, wording, 'ru')).toEqual(yearbook);
  });

  it('exists in English with the same blocks', () => {
    const english = buildYearbook(edition, wording, 'en');
    expect(blocksOf(english).map((block) => block.kind)).toEqual(
      blocksOf(yearbook).map((block) => block.kind),
    );
    const russian = english.chapters.filter((one) =>
      /[а-яё]/i.test(one.title + one.blocks.map((b) => ('caption' in b ? b.caption : '')).join()),
    );
    expect(russian.map((one) => one.id)).toEqual([]);
  });
});

describe('a passport as a sheet', () => {
  it('shows the register mark, the projects and the origin of every value of a cluster', () => {
    const sheet = buildClusterPassport(edition, 'federal-42', wording, 'ru');
    expect(sheet.cover).toBeNull();
    expect(JSON.stringify(sheet)).toContain('"kind":"mark"');
    const [projects, provenance] = tablesOf(blocksOf(sheet));
    expect(projects?.groups[0]?.rows).toHaveLength(2);
    expect(provenance?.groups[0]?.rows).toHaveLength(
      Object.keys(edition.atlas.cluster('federal-42')?.facts ?? {}).length,
    );
  });

  it('names the other row of the same cluster', () => {
    expect(JSON.stringify(buildClusterPassport(edition, 'federal-8', wording, 'ru'))).toContain(
      'межрегионального перечня',
    );
  });

  it('is made for every cluster and every federal subject in both languages', () => {
    for (const language of ['ru', 'en'] as const) {
      for (const { id } of edition.atlas.clusters)
        expect(buildClusterPassport(edition, id, wording, language).chapters).toHaveLength(1);
      for (const { code } of edition.atlas.federalSubjects) {
        expect(buildSubjectPassport(edition, code, wording, language).chapters).toHaveLength(1);
      }
    }
  });

  it('refuses an unknown id with the ids there are', () => {
    expect(() => buildClusterPassport(edition, 'federal-999', wording, 'ru')).toThrow('federal-1');
    expect(() => buildSubjectPassport(edition, 'RU-XX', wording, 'ru')).toThrow('ISO 3166-2');
  });
});
