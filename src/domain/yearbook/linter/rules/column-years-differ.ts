/**
 * A printed line of years, taken for the header of a table, against the years of that table's values. A fact belongs to the
 * header when its lines of origin include the header's. Silent for headings that say more than years.
 */
import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { pointsOf } from '../series.ts';
import { joinTexts, measureName } from '../wording.ts';

export const columnYearsDiffer: Rule = {
  id: 'column-years-differ',
  check: ({ book }) =>
    yearHeadings(book).flatMap(({ heading, years }) => {
      const under = pointsOf(book).filter((point) => rests(point.fact, heading));
      const periods = [...new Set(under.map((point) => point.period))].sort();
      const strange = periods.filter((period) => !years.includes(period));
      if (strange.length === 0) return [];
      const names = joinTexts([...new Set(under.map((point) => point.measure))].map(measureName));
      return [
        makeFinding({
          rule: 'column-years-differ',
          key: heading.entity.replace(':', '-'),
          severity: 'probable',
          facts: [heading, ...under.map((point) => point.fact)],
          sentence: {
            ru: `Подпись лет «${heading.provenance.printed ?? years.join(' ')}», вероятно, относится к столбцам таблицы, а значения таблицы прочтены как ${periods.join(' и ')}, по годам выпуска и соседних диаграмм: ${names.ru}.`,
            en: `The years “${years.join(', ')}” probably belong to the columns of a table, but its values are read as ${periods.join(' and ')}, by the edition’s year and the charts beside it: ${names.en}.`,
          },
          settles: {
            ru: 'Исходная полоса: стоит ли эта подпись над столбцами таблицы.',
            en: 'The original page: whether these years stand over the table’s columns.',
          },
        }),
      ];
    }),
};

function yearHeadings(book: FactBook): { heading: Fact; years: string[] }[] {
  return book.entities('heading').flatMap((key) => {
    const heading = book.find(`heading:${key}`, 'text');
    if (!heading) return [];
    const text = textOf(heading.value);
    const onlyYears = /^(?:\d{4}\s*(?:г\.?)?[\s,;–-]*)+$/u.test(text.trim());
    return onlyYears ? [{ heading, years: text.match(/\d{4}/g) ?? [] }] : [];
  });
}

/** True where the lines of the value include all lines of the heading. */
function rests(fact: Fact, heading: Fact): boolean {
  const own = heading.provenance.lines;
  return (
    own.length > 0 &&
    own.every(([from, to]) => fact.provenance.lines.some((range) => range[0] <= from && to <= range[1]))
  );
}
