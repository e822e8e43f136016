/**
 * Sectors of a chart as drawn against the printed shares. Which sector belongs to which share is lost in a text, so both are
 * sorted: sizes that differ more than rounding allows differ in every pairing.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { showNumber } from '../wording.ts';

/** A sector is drawn to a whole per cent at best; a point more is not rounding. */
const allowedPoints = 1;

export const chartSectorsDiffer: Rule = {
  id: 'chart-sectors-differ',
  check: ({ book }) => {
    const charts = Map.groupBy(book.entities('chart-segment'), (key) => key.slice(0, key.lastIndexOf('-')));
    return [...charts].flatMap(([chart, keys]) => compare(book, chart, keys));
  },
};

function compare(book: FactBook, chart: string, keys: readonly string[]) {
  const segments = keys.flatMap((key) => book.find(`chart-segment:${key}`, 'value') ?? []);
  const shares = book
    .entities('subsidy-cost')
    .flatMap((key) => book.find(`subsidy-cost:${key}`, 'share') ?? []);
  if (segments.length === 0 || segments.length !== keys.length || segments.length !== shares.length)
    return [];
  const [drawn, printed] = [percentages(segments), percentages(shares)];
  const apart = drawn.flatMap((value, index) => {
    const share = printed[index] ?? 0;
    return Math.abs(value - share) > allowedPoints ? [[value, share] as const] : [];
  });
  if (apart.length === 0) return [];
  const list = (language: 'ru' | 'en', values: readonly number[]) =>
    values
      .map((value) => showNumber(value, Number.isInteger(value) ? 0 : 1)[language])
      .join(language === 'ru' ? '; ' : ', ');
  return [
    makeFinding({
      rule: 'chart-sectors-differ',
      key: chart,
      severity: 'probable',
      facts: [...segments, ...shares],
      sentence: {
        ru: `Секторы диаграммы по убыванию: ${list('ru', drawn)} %; напечатанные доли: ${list('ru', printed)} %. Больше чем на ${allowedPoints} п. п. расходятся ${apart.length} из ${drawn.length}.`,
        en: `Sectors of the chart in descending order: ${list('en', drawn)} %; printed shares: ${list('en', printed)} %. ${apart.length} of ${drawn.length} are more than ${allowedPoints} point apart.`,
      },
      settles: {
        ru: 'Данные, по которым построена диаграмма.',
        en: 'The data that the chart was drawn from.',
      },
    }),
  ];
}

/** Values as per cent of their sum where they add up to about 1 or 100, in descending order. */
function percentages(facts: readonly Fact[]): number[] {
  const values = facts.map((fact) => Number(fact.value));
  const sum = values.reduce((total, value) => total + value, 0);
  const scale = sum < 2 ? 100 : 1;
  return values.map((value) => Math.round(value * scale * 1e6) / 1e6).sort((a, b) => b - a);
}
