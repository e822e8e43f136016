/**
 * The list by district against the chart by district. Editions differ in where they count an interregional cluster, so three
 * readings are tried: not at all, in the district of its first subject, in every district it touches. A fault is only what no
 * reading explains.
 */
import type { FactBook } from '../../../facts/fact-book.ts';
import { numberOf } from '../../../facts/fact-book.ts';
import { type PublishedRow, readPublishedRows } from '../../../facts/published-rows.ts';
import type { Reference } from '../../../facts/reference.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { type Point, pointsOf } from '../series.ts';
import { measureName, scopeName } from '../wording.ts';

type Belongs = (row: PublishedRow, district: string) => boolean;

function readingsOf(reference: Reference): Belongs[] {
  const districtOf = new Map(
    reference.federalSubjects.map((subject) => [subject.code, subject.federalDistrict]),
  );
  return [
    (row, district) => row.list === 'federal' && row.federalDistrict === district,
    (row, district) => row.federalDistrict === district,
    (row, district) =>
      row.list === 'federal'
        ? row.federalDistrict === district
        : row.federalSubjects.some((code) => districtOf.get(code) === district),
  ];
}

const kept: Readonly<Record<string, (row: PublishedRow) => boolean>> = {
  'cluster-count': () => true,
  'register-cluster-count': (row) => row.inRegister,
};

export const districtListDiffers: Rule = {
  id: 'district-list-differs',
  check: (input) => {
    const { book } = input;
    const complete = book
      .entities('cluster')
      .every((id) =>
        ['list', 'federal-subjects', 'in-register'].every((field) => book.find(`cluster:${id}`, field)),
      );
    if (!complete || book.entities('cluster').length === 0) return [];
    return Object.keys(kept).flatMap((measure) => checkMeasure(input, measure));
  },
};

function checkMeasure(input: LintInput, measure: string): Finding[] {
  const { book, reference } = input;
  const printed = pointsOf(book).filter(
    (point) =>
      point.measure === measure &&
      point.period === book.edition &&
      point.scope.startsWith('federal-district:'),
  );
  const rows = readPublishedRows(book, reference).filter(kept[measure] ?? (() => false));
  const readings = readingsOf(reference).map((belongs) => (point: Point) => {
    const district = point.scope.slice('federal-district:'.length);
    return rows.filter((row) => belongs(row, district));
  });
  if (readings.some((count) => printed.every((point) => count(point).length === numberOf(point.fact))))
    return [];
  return printed.flatMap((point) => {
    const counted = readings.map((count) => count(point));
    if (counted.some((found) => found.length === numberOf(point.fact))) return [];
    return [report(book, reference, point, counted)];
  });
}

function report(
  book: FactBook,
  reference: Reference,
  point: Point,
  counted: readonly PublishedRow[][],
): Finding {
  const numbers = [...new Set(counted.map((rows) => rows.length))];
  const name = scopeName(point.scope, reference);
  const rows = counted[2] ?? [];
  return makeFinding({
    rule: 'district-list-differs',
    key: `${point.measure}-${point.scope}`,
    severity: 'contradiction',
    facts: [point.fact, ...rows.flatMap((row) => book.find(`cluster:${row.id}`, 'number') ?? [])],
    sentence: {
      ru: `${name.ru}: на диаграмме ${measureName(point.measure).ru} ${point.fact.value}, а в перечне ${numbers.join(' или ')} (без межрегиональных и с ними).`,
      en: `${name.en}: the chart shows ${measureName(point.measure).en} ${point.fact.value}, but the list has ${numbers.join(' or ')} (without and with interregional clusters).`,
    },
    settles: {
      ru: 'Правило, по которому межрегиональный кластер относится к округу, и перечень на дату диаграммы.',
      en: 'The rule that assigns an interregional cluster to a district, and the list on the chart’s date.',
    },
  });
}
