/** The law of the rulebook is read whole; each planted fault stops with file, line and reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { editionOn, valueOn } from '../../domain/law/requirement.ts';
import { readAct, readReferenceValues } from './read-law.ts';
import { readQuestionnaires } from './read-questionnaires.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-law-'));

beforeEach(() => cpSync(join(root, 'rulebook'), join(folder, 'rulebook'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Replaces the first `from` of a file; gives the line on which it stood. */
function plant(name: string, from: string, to: string): number {
  const path = join(folder, 'rulebook/law', name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

describe('decree 779', () => {
  const act = readAct(root, '779');
  const valueAt = (id: string, day: string) => {
    const requirement = act.requirements.find((one) => one.id === id);
    return requirement && valueOn(requirement, day)?.value;
  };

  it('has the values that law.md names, by their days', () => {
    expect(valueAt('cooperation', '2016-09-25')).toBe(0.5);
    expect(valueAt('cooperation', '2016-09-26')).toBe(0.2);
    expect(valueAt('industrial-enterprises', '2017-06-30')).toBe(10);
    expect(valueAt('infrastructure', '2017-06-30')).toBe(2);
    expect(valueAt('founders', '2016-09-26')).toBeUndefined();
    // What 2021 kept is not known, so it is no rule.
    expect(valueAt('industrial-enterprises', '2021-11-16')).toBeUndefined();
    expect(valueAt('overall-dependence', '2021-11-16')).toBe(0.2);
    expect(editionOn(act, '2018-12-31')).toMatchObject({ id: '779-2018', text: 'not-loaded' });
  });

  it('promotes nothing unsure to a value and cites every value', () => {
    for (const { id, values } of act.requirements)
      for (const value of values) {
        expect(['S', 'P', 'REVIEW', 'I'], id).toContain(value.confidence);
        expect(value.citation.ru, id).toContain('779');
      }
  });

  it('measures only what the questionnaire asks', () => {
    const asked = readQuestionnaires(root).find('cluster', '2018');
    const sections = asked?.sections ?? [];
    const measures = new Set(sections.flatMap((one) => one.questions.map(({ measure }) => measure)));
    const roles = new Set(
      sections.flatMap((one) =>
        one.questions
          .filter(({ id }) => id === 'role' || id === 'territory-marks')
          .flatMap(({ options }) => options.map(({ code }) => code)),
      ),
    );
    const named: string[] = [];
    for (const { measure } of act.requirements) {
      if ('part' in measure) named.push(measure.part, measure.whole);
      if ('measure' in measure) named.push(measure.measure);
      if ('base' in measure) named.push(measure.base);
      if ('entity' in measure) expect(sections.map(({ entity }) => entity)).toContain(measure.entity);
      if ('roles' in measure) for (const role of measure.roles) expect(roles).toContain(role);
    }
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((one) => !measures.has(one))).toEqual([]);
  });
});

describe('a planted fault', () => {
  const cases: readonly [what: string, file: string, from: string, to: string, reason: string][] = [
    ['an unsure value', 'education.yaml', 'confidence: REVIEW', 'confidence: M', 'belongs under notes'],
    ['an unknown measure', 'education.yaml', 'kind: participant-count', 'kind: participants', 'measure.kind'],
    ['an impossible day', 'education.yaml', 'since: 2016-09-26', 'since: 2016-02-30', 'must be a day'],
    ['a unit that is none', 'education.yaml', 'unit: count', 'unit: pieces', 'unit'],
    [
      'two values on one day',
      'education.yaml',
      'until: 2016-09-26',
      'until: 2016-10-01',
      'two values would count',
    ],
    [
      'a value that ends before it began',
      'education.yaml',
      'until: 2021-11-16',
      'until: 2016-01-01',
      'is not after',
    ],
    [
      'an end without a day',
      'education.yaml',
      'until: 2021-11-16',
      'until: null',
      'exactly where there is a day',
    ],
    [
      'a replacement that leaves a gap',
      'education.yaml',
      'until: 2016-09-26',
      'until: 2016-09-01',
      'from the same day',
    ],
    ['a share in per cent', 'cooperation.yaml', 'value: 0.2', 'value: 20', '0.2, not 20'],
    ['a number where all must', 'agreements.yaml', 'value: null', 'value: 3', 'exactly where the comparison'],
    [
      'a comparison that does not fit',
      'education.yaml',
      'comparison: at-least',
      'comparison: all',
      'at-least or more-than',
    ],
    [
      'an inference that hides',
      'planning.yaml',
      'confidence: REVIEW',
      'confidence: I',
      'what it is inferred from',
    ],
    [
      'words that cannot be filled',
      'education.yaml',
      '{count:lacking|',
      '{count:missing|',
      'is not a placeholder',
    ],
    ['a noun without its forms', 'education.yaml', '|образовательных организаций|', '|', 'needs 3 forms'],
    ['another name', 'education.yaml', 'id: education', 'id: educations', "must equal the file's name"],
    ['an order given twice', 'education.yaml', 'order: 8', 'order: 9', 'is the order of'],
    ['a field nobody reads', 'education.yaml', 'order: 8', 'order: 8\npenalty: 5', 'penalty'],
    ['editions out of order', 'act.yaml', 'since: 2018-08-02', 'since: 2015-08-02', 'is not after'],
    ['another act', 'act.yaml', "id: '779'", "id: '780'", 'the folder says 779'],
    ['broken YAML', 'act.yaml', 'editions:', 'editions: [', 'Mend the file'],
  ];

  for (const [what, file, from, to, reason] of cases)
    it(`stops at ${what}`, () => {
      plant(`779/${file}`, from, to);
      const read = () => readAct(folder, '779');
      expect(read).toThrow(reason);
      expect(read).toThrow(/rulebook\/law\/779\/[a-z-]+\.yaml, line \d+: /);
    });

  it('names the line', () => {
    const line = plant('779/cooperation.yaml', 'value: 0.2', 'value: 20');
    expect(() => readAct(folder, '779')).toThrow(
      `rulebook/law/779/cooperation.yaml, line ${line}: values.1.value`,
    );
  });

  it('stops at reference values that stand twice', () => {
    const one = '{ reference: mp, subject: RU-TA, year: 2017, value: 3500000, source: s }';
    plant('reference-values.yaml', 'values: []', `values:\n  - ${one}`);
    expect(readReferenceValues(folder)).toEqual(new Map([['mp/RU-TA/2017', 3_500_000]]));
    plant('reference-values.yaml', `  - ${one}`, `  - ${one}\n  - ${one}`);
    expect(() => readReferenceValues(folder)).toThrow('line 5: values.1: mp/RU-TA/2017 stands here twice');
  });
});
