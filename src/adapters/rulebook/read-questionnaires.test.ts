/** The questionnaires of the rulebook fit together; a broken file stops with file, line and reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { compareEditions } from '../../domain/survey/compare-editions.ts';
import { questionnaireForms } from '../../domain/survey/questionnaire.ts';
import { readAnswer } from '../../domain/survey/read-answer.ts';
import { isInn } from '../../kernel/inn.ts';
import { isOgrn } from '../../kernel/ogrn.ts';
import { readQuestionnaires } from './read-questionnaires.ts';
import { readReference } from './read-reference.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-questionnaires-'));
const change = (name: string, from: string, to: string) => {
  const path = join(folder, 'rulebook/questionnaires', `${name}.yaml`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

beforeEach(() => cpSync(join(root, 'rulebook'), join(folder, 'rulebook'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const book = readQuestionnaires(root);
const edition = (form: (typeof questionnaireForms)[number], year: string) => {
  const found = book.find(form, year);
  if (!found) throw new Error(`no ${form} ${year}`);
  return found;
};
const all = book.editions.flatMap((year) => questionnaireForms.map((form) => edition(form, year)));

describe('the questionnaires', () => {
  it('exist in two editions of both forms', () => {
    expect(book.editions).toEqual(['2017', '2018']);
    expect(all).toHaveLength(4);
    expect(book.find('cluster', '2016')).toBeUndefined();
  });

  it('number their sections', () => {
    for (const { id, sections } of all)
      expect(
        sections.map(({ number }) => number),
        id,
      ).toEqual(sections.map((_, index) => index + 1));
  });

  it('name the sections of 2017 as the review prints them', () => {
    const lines = readFileSync(join(root, 'data/review-2017/questionnaire-sections.csv'), 'utf8')
      .split('\n')
      .slice(1);
    const printed = (form: string) =>
      lines.filter((line) => line.startsWith(`${form},`)).map((line) => line.split(',')[2]);
    for (const form of questionnaireForms)
      expect(edition(form, '2017').sections.map(({ title }) => title.ru)).toEqual(printed(form));
  });

  it('show examples that the reference and the check digits bear out', () => {
    const { federalSubjects, industries } = readReference(root);
    const known = new Set([...federalSubjects, ...industries].map(({ code }) => code));
    for (const { type, example, id } of all.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions),
    )) {
      const reading = readAnswer({ type, options: [], maximum: null }, example);
      const words = reading.kind === 'value' ? [reading.value].flat().map(String) : [];
      if (type === 'inn' || type === 'inns') expect(words.every(isInn), id).toBe(true);
      if (type === 'ogrn') expect(words.every(isOgrn), id).toBe(true);
      if (['federal-subject', 'federal-subjects', 'industries'].includes(type))
        expect(
          words.every((word) => known.has(word)),
          id,
        ).toBe(true);
    }
  });

  it('differ between the editions by every kind of change', () => {
    const changes = compareEditions(edition('cluster', '2017'), edition('cluster', '2018'));
    const ids = (kind: string) =>
      changes.filter((one) => one.kind === kind).map(({ before, after }) => (after ?? before)?.question.id);
    expect(ids('moved')).toEqual(['goals', 'mailbox']);
    expect(ids('reworded')).toContain('jobs');
    expect(ids('new')).toContain('average-headcount');
    expect(ids('gone')).toEqual(['payback-years']);
    const shipped = changes.find(({ after }) => after?.question.id === 'shipped-goods');
    expect([shipped?.kind, shipped?.before?.question.id]).toEqual(['same', 'shipped']);
  });
});

describe('a broken questionnaire', () => {
  it.each<[why: string, name: string, from: string, to: string, says: RegExp]>([
    ['syntax', 'cluster-2018', 'kind: single', 'kind: [single', /cluster-2018\.yaml, line \d+: /],
    [
      'unknown type',
      'cluster-2018',
      'type: long-text',
      'type: essay',
      /cluster-2018\.yaml, line 63: sections\.0\.questions\.6\.type: /,
    ],
    [
      'unknown word',
      'cluster-2018',
      'required: true',
      'mandatory: true',
      /cluster-2018\.yaml, line \d+: .*mandatory/,
    ],
    [
      'section twice',
      'cluster-2018',
      '- id: founders',
      '- id: projects',
      /line \d+: sections\.8\.id: "projects" is there twice/,
    ],
    [
      'question twice',
      'cluster-2018',
      '- id: short-name',
      '- id: name',
      /line 24: sections\.0\.questions\.1\.id: "name" is there twice/,
    ],
    [
      'key without question',
      'cluster-2018',
      'key: [inn]',
      'key: [kpp]',
      /line \d+: sections\.1\.key: there is no question "kpp"/,
    ],
    [
      'reference to nothing',
      'cluster-2018',
      'refersTo: participants/inn',
      'refersTo: people/inn',
      /refersTo: there is no question "people\/inn"/,
    ],
    [
      'former question unknown',
      'cluster-2018',
      'formerly: organisation/goals',
      'formerly: organisation/aims',
      /line 64: .*there is no question "organisation\/aims" in cluster-2017/,
    ],
    [
      'no edition before',
      'cluster-2017',
      'type: text',
      'type: text\n        formerly: general/title',
      /because there is no edition before/,
    ],
    [
      'unit that does not fit',
      'cluster-2018',
      'unit: jobs',
      'unit: RUB',
      /unit: an answer of type integer cannot have the unit RUB/,
    ],
    [
      'unit on words',
      'cluster-2018',
      'type: text',
      'type: text\n        unit: count',
      /type text cannot have the unit count/,
    ],
    ['choice without options', 'cluster-2018', 'type: text', 'type: choice', /type: a choice needs options/],
    [
      'options without choice',
      'cluster-2018',
      'type: choices',
      'type: text',
      /options: a text has no options/,
    ],
    ['option twice', 'cluster-2018', 'code: applied', 'code: in-register', /"in-register" is there twice/],
    [
      'example that is no answer',
      'cluster-2018',
      "example: '14 980,5'",
      "example: '14,980'",
      /example: the example is not an answer of type money/,
    ],
    [
      'bounds the wrong way round',
      'cluster-2018',
      'minimum: 1990',
      'minimum: 2990',
      /minimum: the minimum is above the maximum/,
    ],
    [
      'rows without a name',
      'federal-subject-2018',
      "rowName: { ru: 'Акт', en: 'Act' }",
      'key: []',
      /sections\.1\.id: a section of rows needs a rowName/,
    ],
    [
      'other id than the file',
      'federal-subject-2018',
      'id: federal-subject-2018',
      'id: federal-subject-2019',
      /line 3: id: file and id must both be federal-subject-2018/,
    ],
    ['English missing', 'federal-subject-2018', ", en: 'Act' }", ' }', /line \d+: .*rowName/],
  ])('%s', (_why, name, from, to, says) => {
    change(name, from, to);
    expect(() => readQuestionnaires(folder)).toThrow(says);
    expect(() => readQuestionnaires(folder)).toThrow(
      /^rulebook\/questionnaires\/.* Mend the file and start again\.$/,
    );
  });
});
