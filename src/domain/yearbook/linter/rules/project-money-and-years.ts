/**
 * Plausibility of each supported project: support against its investment, its years against one another and against the year
 * of the edition. Silent where a value is missing.
 */
import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, numberOf, textOf } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf, quotientOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { quoted, showFact } from '../wording.ts';

/** A subsidy reimburses a part of the costs; one that carries more than half of a project is no longer a part beside the owner's. */
const halfInBillionths = 500_000_000n;

export const projectMoneyAndYears: Rule = {
  id: 'project-money-and-years',
  check: ({ book }) =>
    book.entities('project').flatMap((key) => [...checkShare(book, key), ...checkYears(book, key)]),
};

function titleOf(book: FactBook, key: string): string {
  return `№ ${key} ${quoted(textOf(book.find(`project:${key}`, 'name')?.value ?? ''))}`;
}

function checkShare(book: FactBook, key: string): Finding[] {
  const support = book.find(`project:${key}`, 'support');
  const investment = book.find(`project:${key}`, 'investment');
  const share = support && investment ? quotientOf(intervalOf(support), intervalOf(investment)) : null;
  if (!support || !investment || !share || share.high < halfInBillionths) return [];
  const above = share.low > halfInBillionths;
  const whole = numberOf(support) > numberOf(investment);
  if (!above && numberOf(support) * 2 !== numberOf(investment)) return [];
  const tail = above
    ? { ru: 'больше половины', en: 'more than half' }
    : { ru: 'ровно половина', en: 'exactly one half' };
  return [
    makeFinding({
      rule: 'project-money-and-years',
      key: `share-${key}`,
      severity: whole ? 'contradiction' : above ? 'probable' : 'remark',
      facts: [support, investment],
      sentence: {
        ru: `Проект ${titleOf(book, key)}: поддержка ${showFact(support).ru} при инвестициях ${showFact(investment).ru} — ${tail.ru}; субсидия возмещает лишь часть затрат.`,
        en: `Project ${titleOf(book, key)}: support of ${showFact(support).en} with investment of ${showFact(investment).en} — ${tail.en}; the subsidy reimburses only a part of the costs.`,
      },
      settles: {
        ru: 'Соглашение о субсидии и паспорт проекта.',
        en: 'The subsidy agreement and the project’s passport.',
      },
    }),
  ];
}

function checkYears(book: FactBook, key: string): Finding[] {
  const start = book.find(`project:${key}`, 'start-year');
  const end = book.find(`project:${key}`, 'end-year');
  if (!start || !end) return [];
  const fault = faultOf(start, end, Number(book.edition));
  if (!fault) return [];
  return [
    makeFinding({
      rule: 'project-money-and-years',
      key: `years-${key}`,
      severity: fault.severity,
      facts: [start, end],
      sentence: {
        ru: `Проект ${titleOf(book, key)}: период ${start.value}–${end.value}, ${fault.ru}.`,
        en: `Project ${titleOf(book, key)}: period ${start.value}–${end.value}, ${fault.en}.`,
      },
      settles: { ru: 'Паспорт проекта.', en: 'The project’s passport.' },
    }),
  ];
}

function faultOf(
  start: Fact,
  end: Fact,
  edition: number,
): { severity: 'contradiction' | 'probable'; ru: string; en: string } | null {
  if (numberOf(end) < numberOf(start)) {
    return { severity: 'contradiction', ru: 'конец раньше начала', en: 'the end is before the start' };
  }
  if (numberOf(start) > edition) {
    return {
      severity: 'probable',
      ru: `а поддержка показана уже за ${edition} год`,
      en: `but its support is shown for ${edition} already`,
    };
  }
  return null;
}
