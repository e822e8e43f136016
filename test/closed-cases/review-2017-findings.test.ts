/**
 * The first closed case of the linter: the published review of 2017. What must be found was established by reading the source by
 * eye; each entry says rule, gravity and a line that the finding must cite. More may be found, nothing of this may be lost.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEditionSource } from '../../src/adapters/intake/published/edition-source.ts';
import { readReference } from '../../src/adapters/rulebook/read-reference.ts';
import type { FactDraft, FactValue } from '../../src/domain/facts/fact.ts';
import { createFactBook, type FactBook } from '../../src/domain/facts/fact-book.ts';
import type { Reference } from '../../src/domain/facts/reference.ts';
import type { Finding, Severity } from '../../src/domain/yearbook/finding.ts';
import { lint } from '../../src/domain/yearbook/linter/lint.ts';

const lastLine = 2318;

/** [rule, severity, a line it must cite, what was seen] */
const expected: readonly (readonly [string, Severity, number, string])[] = [
  [
    'map-names-differ',
    'contradiction',
    340,
    '52 subjects stated, 53 named on the map: Yakutia is in no list',
  ],
  ['map-labels-differ', 'contradiction', 366, 'one label 5/1 for two subjects, no 4/2 for Perm krai'],
  ['ratio-differs', 'contradiction', 457, '2,8 printed, 18,4 bn ÷ 8000 jobs = 2,3'],
  ['ratio-differs', 'contradiction', 663, '4,1 printed, 679,0 ÷ 162,9 = 4,168'],
  ['rounding-differs', 'contradiction', 663, '4,1 and 4,2 are one quotient'],
  ['same-cluster-twice', 'contradiction', 2170, 'the Kaluga IT cluster is row 8 and interregional 1'],
  ['map-label-sums-differ', 'probable', 430, '54 labels, 53 names'],
  ['subjects-against-clusters', 'probable', 477, 'subjects 56 → 52, clusters 130 → 137'],
  ['per-cluster-jump', 'probable', 653, '421 → 427 enterprises while the register grows 16 → 25'],
  ['per-cluster-jump', 'probable', 516, 'participants 2750 → 3900 while clusters grow by 4 %'],
  ['implausible-change', 'probable', 573, 'Ural district 13 → 7'],
  ['implausible-change', 'probable', 590, 'import share 36 → 27 %'],
  ['implausible-change', 'probable', 516, 'participants +42 %'],
  [
    'order-of-magnitude',
    'probable',
    655,
    'capital of a joint project in billions against 0,59 bn of the supported',
  ],
  ['same-growth', 'probable', 667, 'jobs, goods and taxes all grow by 5,3 %'],
  ['chart-sectors-differ', 'probable', 671, 'sectors 4 and 2 for shares 2,1 and 0,2 %'],
  ['terms-missing', 'probable', 674, 'certification and training are paid but not listed'],
  ['column-years-differ', 'probable', 896, '«2015 г. 2016 г.» over a table of 2016 and 2017'],
  ['near-cluster-rows', 'probable', 1404, 'the composites cluster of Saint Petersburg, rows 47 and 54'],
  ['near-cluster-rows', 'probable', 2222, '«Фотоника» in Perm krai, row 78 and interregional 5'],
  ['near-cluster-rows', 'probable', 1751, 'two building clusters of Tatarstan, rows 90 and 91'],
  ['copied-specialisations', 'probable', 985, 'row 8 has the specialisations of row 7'],
  ['name-betrays-industry', 'probable', 982, 'an IT cluster of aviation'],
  ['name-betrays-industry', 'probable', 2081, 'agricultural machinery as transport machinery'],
  ['project-differs-from-list', 'probable', 863, 'metro cars: one subject in the table, two in the list'],
  ['project-differs-from-list', 'remark', 834, '«Липецкмаш» and «ЛИПЕЦКМАШ»'],
  ['implausible-change', 'remark', 463, 'taxes 275 → 380,9'],
  [
    'average-below-threshold',
    'remark',
    582,
    'cooperation 15–16,7 % on average, 20 % required in the register',
  ],
  ['round-average', 'remark', 517, '2750 = 125 × 22, 3900 = 130 × 30'],
  ['project-money-and-years', 'remark', 892, '49,8 of 99,6 is exactly one half'],
  ['terms-missing', 'remark', 730, 'pilot batches and trial samples'],
  ['sign-without-requirement', 'remark', 96, 'joint investment projects'],
  ['subject-spelling', 'remark', 299, '«Республики Башкортостан»'],
  ['subject-spelling', 'remark', 332, '«Чувашская республика»'],
  ['subject-spelling', 'remark', 337, '«округ-Югра»'],
  ['subject-spelling', 'remark', 2204, '«Карачаево-Черкесская республика»'],
  ['subject-spelling', 'remark', 2215, '«Пермский Край»'],
  ['misprint', 'remark', 139, '«РОСИИ»'],
  ['misprint', 'remark', 482, '«крастеров»'],
  ['misprint', 'remark', 1249, '«Вологолской»'],
  ['misprint', 'remark', 1284, '«радиационныхь»'],
  ['misprint', 'remark', 1759, '«машиностроителный»'],
  ['misprint', 'remark', 2173, '«промыщленность»'],
  ['missing-separator', 'remark', 2115, 'no full stop before «Химическая»'],
  ['unbalanced-marks', 'remark', 94, 'a bracket that is not closed'],
  ['unbalanced-marks', 'remark', 279, 'a quotation mark that is not opened'],
  ['unbalanced-marks', 'remark', 887, '«Космос-Нефть-Газ'],
  ['unbalanced-marks', 'remark', 1608, '«Технополис «Новый Звездный»'],
  ['unbalanced-marks', 'remark', 1975, 'straight quotation marks'],
  ['specialisation-variants', 'remark', 1479, '«Судостроение»'],
  ['specialisation-variants', 'remark', 2031, '«Химическое производство»'],
  ['named-without-value', 'remark', 650, 'capital of one joint project'],
  ['ambiguous-series', 'remark', 580, 'years of the table of averages'],
];

/** What was checked by hand and agrees: a finding here would be a false accusation. */
const sound: readonly string[] = [
  'list-differs-from-total',
  'list-numbering',
  'districts-differ-from-total',
  'district-list-differs',
  'parts-differ-from-total',
  'shares-differ-from-whole',
  'share-differs-from-amount',
  'statements-differ',
  'part-exceeds-whole',
  'chart-sectors-add-up',
  'name-betrays-subject',
];

let book: FactBook;
let reference: Reference;
let findings: Finding[];

const cites = (finding: Finding, line: number) =>
  finding.sourceLines.some(([from, to]) => from <= line && line <= to);

function bookFrom(drafts: readonly FactDraft[]): FactBook {
  return createFactBook(
    '2017',
    drafts.map((draft, index) => ({ ...draft, id: String(index), supersedes: null })),
  );
}

/** Ids of all findings after one value of the review was replaced. */
function planted(entity: string, measure: string, value: FactValue, printed: string): string[] {
  const changed = book.facts.map((fact) =>
    fact.entity === entity && fact.measure === measure
      ? { ...fact, value, provenance: { ...fact.provenance, printed } }
      : fact,
  );
  return lint(createFactBook('2017', changed), reference).map((finding) => finding.id);
}

beforeAll(async () => {
  const root = new URL('../..', import.meta.url).pathname;
  const tables = await createEditionSource(root).tables('2017');
  book = bookFrom(tables.flatMap((table) => table.drafts));
  reference = readReference(root);
  findings = lint(book, reference);
});

describe('the linter on the review of 2017', () => {
  it.each(expected)('finds %s (%s) at line %i: %s', (rule, severity, line) => {
    const same = findings.filter((finding) => finding.rule === rule && cites(finding, line));
    expect(same.map((finding) => finding.severity)).toContain(severity);
  });

  it.each(sound)('has nothing to say by %s', (rule) => {
    expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });

  it('tells the strange name on the map and the wrong number of names as one fault', () => {
    const [finding, ...others] = findings.filter((item) => item.rule === 'map-names-differ');
    expect(others).toEqual([]);
    expect(finding && cites(finding, 235)).toBe(true);
    expect(finding?.sentence.ru).toMatch(/52.*53.*Якутия/);
  });

  it('says which numbers are averages, which are sums of a doubtful chart, and cites the list in one stretch', () => {
    const sentence = (id: string) => findings.find((finding) => finding.id === id)?.sentence.ru ?? '';
    expect(sentence('ratio-differs:labour-productivity-all-clusters-2017')).toContain(
      'число рабочих мест в среднем на кластер (8000',
    );
    expect(sentence('per-cluster-jump:register-clusters-2016-2017')).toContain(
      '16 (по сумме диаграммы, чтение неоднозначно) → 25',
    );
    expect(sentence('column-years-differ:heading-averages-years')).toContain('вероятно');
    expect(sentence('map-labels-differ:labels')).toContain('строки 917–2229');
  });

  it('says every sentence once, with one full stop, and cites few stretches', () => {
    const sentences = findings.map((finding) => finding.sentence.ru);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const finding of findings) {
      expect(`${finding.sentence.ru} ${finding.sentence.en}`, finding.id).not.toMatch(/\.\.(\s|$)/);
      expect(finding.sourceLines.length, finding.id).toBeLessThan(25);
    }
  });

  it('claims no other contradiction than those read by eye', () => {
    const claimed = findings.filter((finding) => finding.severity === 'contradiction');
    const known = expected.filter(([, severity]) => severity === 'contradiction');
    const strange = claimed.filter(
      (finding) => !known.some(([rule, , line]) => finding.rule === rule && cites(finding, line)),
    );
    expect(strange.map((finding) => finding.id)).toEqual([]);
    expect(claimed).toHaveLength(known.length);
  });

  it('gives every finding lines of the source, facts, and sentences with a number or a name', () => {
    for (const finding of findings) {
      expect(finding.sourceLines.length, finding.id).toBeGreaterThan(0);
      for (const [from, to] of finding.sourceLines) {
        expect(from >= 1 && from <= to && to <= lastLine, `${finding.id} ${from}-${to}`).toBe(true);
      }
      expect(
        finding.facts.every((id) => book.byId(id)),
        finding.id,
      ).toBe(true);
      for (const text of [finding.sentence, finding.settles]) {
        expect(text.ru.length * text.en.length, finding.id).toBeGreaterThan(0);
      }
      expect(`${finding.sentence.ru}`, finding.id).toMatch(/\d|«|"/);
      expect(`${finding.sentence.en}`, finding.id).toMatch(/\d|“|«|R&D|number|capital/);
    }
  });

  it('writes English without Russian words of its own: Cyrillic only in quoted names and units', () => {
    const russianGlue = / (и|или|а|не|в|на|по|из) /;
    for (const finding of findings) {
      const unquoted = finding.sentence.en.replace(/«[^»]*»|“[^”]*”/g, '');
      const own = ['unbalanced-marks', 'ambiguous-series'].includes(finding.rule) ? '' : unquoted;
      expect(own, finding.id).not.toMatch(russianGlue);
    }
  });

  it('gives unique ids, the gravest first', () => {
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
    const order = findings.map((finding) =>
      ['contradiction', 'probable', 'remark'].indexOf(finding.severity),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('names only the row whose amount has a wrong unit', () => {
    const found = planted('subsidy-cost:leasing', 'amount', 2_600_000_000, '2600');
    expect(found.filter((id) => id.startsWith('share-differs'))).toEqual([]);
    expect(found).toContain('order-of-magnitude:cost-leasing');
    expect(found.filter((id) => id.startsWith('parts-differ-from-total:'))).toHaveLength(1);
  });

  it('sees sectors that do not make the whole, and a name that speaks of another subject', () => {
    expect(planted('chart-segment:subsidy-costs-4', 'value', 48, '48')).toContain(
      'chart-sectors-add-up:subsidy-costs',
    );
    expect(planted('cluster:federal-1', 'federal-subjects', ['RU-KLU'], 'Калужская область')).toContain(
      'name-betrays-subject:federal-1',
    );
  });

  it('loses a contradiction once the print is mended', () => {
    const mended = book.facts.map((fact) => {
      const isRatio = fact.measure === 'labour-productivity' && fact.entity === 'scope:register-clusters';
      if (!isRatio || fact.provenance.printed !== '4,1') return fact;
      return { ...fact, value: 4_200_000, provenance: { ...fact.provenance, printed: '4,2' } };
    });
    const again = lint(createFactBook('2017', mended), reference);
    const rules = again
      .filter((finding) => finding.severity === 'contradiction')
      .map((finding) => finding.id);
    expect(rules.some((id) => id.startsWith('rounding-differs'))).toBe(false);
    expect(rules).not.toContain('ratio-differs:labour-productivity-register-clusters-2016');
  });
});
