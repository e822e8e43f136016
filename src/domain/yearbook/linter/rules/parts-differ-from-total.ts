/**
 * Rows of a table against the total stated elsewhere: support of the projects and amounts of the cost types against the total
 * of support, number of projects against the stated number. Silent where any row lacks its value.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { exactly, type Interval, intervalOf, mayBeEqual, middleOf, sumOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { statementsOf } from '../series.ts';
import { showFact, showNumber } from '../wording.ts';

interface Table {
  readonly kind: string;
  /** Measure to add up; null where rows are counted. */
  readonly part: string | null;
  readonly total: string;
  readonly title: Text;
}

const tables: readonly Table[] = [
  {
    kind: 'project',
    part: 'support',
    total: 'support-total',
    title: { ru: 'поддержка по таблице проектов', en: 'support in the table of projects' },
  },
  {
    kind: 'subsidy-cost',
    part: 'amount',
    total: 'support-total',
    title: { ru: 'суммы по видам затрат', en: 'amounts by type of costs' },
  },
  {
    kind: 'project',
    part: null,
    total: 'supported-project-count',
    title: { ru: 'строки таблицы проектов', en: 'rows of the table of projects' },
  },
];

export const partsDifferFromTotal: Rule = {
  id: 'parts-differ-from-total',
  check: ({ book }) =>
    tables.flatMap((table) => {
      const parts = partsOf(book, table);
      const sum = parts && addUp(table, parts);
      if (!parts || !sum) return [];
      return statementsOf(book, table.total).flatMap((total) => compare(table, parts, sum, total));
    }),
};

/** The facts to add up; null where a row lacks one. */
function partsOf(book: FactBook, table: Table): Fact[] | null {
  const keys = book.entities(table.kind);
  const parts = keys.flatMap((key) => {
    const entity = `${table.kind}:${key}`;
    return (table.part === null ? book.of(entity)[0] : book.find(entity, table.part)) ?? [];
  });
  return parts.length === 0 || parts.length < keys.length ? null : parts;
}

function addUp(table: Table, parts: readonly Fact[]): Interval | null {
  return table.part === null ? exactly(parts.length) : sumOf(parts.map(intervalOf));
}

function compare(table: Table, parts: readonly Fact[], sum: Interval, total: Fact): Finding[] {
  const stated = intervalOf(total);
  if (!stated || mayBeEqual(sum, stated)) return [];
  const scale = total.unit === 'RUB' ? 1e6 : 1;
  const shown = showNumber(middleOf(sum) / scale, scale === 1 ? 0 : 1);
  const unit = scale === 1 ? { ru: '', en: '' } : { ru: ' млн руб.', en: ' mn RUB' };
  const printed = showFact(total);
  return [
    makeFinding({
      rule: 'parts-differ-from-total',
      key: `${table.kind}-${table.part ?? 'rows'}-${total.statement}`,
      severity: 'contradiction',
      facts: [...parts, total],
      sentence: {
        ru: `Итог напечатан как ${printed.ru}, а ${table.title.ru} (${parts.length}) дают ${shown.ru}${unit.ru}.`,
        en: `The total is printed as ${printed.en}, but ${table.title.en} (${parts.length}) give ${shown.en}${unit.en}.`,
      },
      settles: {
        ru: 'Соглашения о субсидиях: сумма по каждому получателю.',
        en: 'The subsidy agreements: the amount of each recipient.',
      },
    }),
  ];
}
