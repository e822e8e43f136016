/**
 * Quotation marks and brackets that are opened and not closed, or closed and not opened, and straight marks in an edition that
 * otherwise sets «…». Speaks of form only.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['(', ')'],
  ['„', '“'],
];

export const unbalancedMarks: Rule = {
  id: 'unbalanced-marks',
  check: ({ book }) => {
    const printed = book.facts.filter(
      (fact) => typeof fact.value !== 'number' && fact.provenance.printed !== null,
    );
    const guillemets = printed.filter((fact) => fact.provenance.printed?.includes('«')).length;
    const straight = printed.filter((fact) => fact.provenance.printed?.includes('"'));
    return [
      ...distinctPrints(printed).flatMap(unbalanced),
      ...(guillemets > straight.length ? distinctPrints(straight).map(straightMarks) : []),
    ];
  },
};

/** One fact per printed string of a row: the same cell may stand behind several measures. */
function distinctPrints(facts: readonly Fact[]): Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const key = `${fact.entity}|${fact.provenance.printed}`;
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}

const occurrences = (text: string, mark: string) => text.split(mark).length - 1;

function unbalanced(fact: Fact): Finding[] {
  const text = (fact.provenance.printed ?? '').replace(/\s+/g, ' ').trim();
  const faults = pairs.flatMap(([open, close]) => {
    const [opened, closed] = [occurrences(text, open), occurrences(text, close)];
    return opened === closed ? [] : [`${open} × ${opened}, ${close} × ${closed}`];
  });
  if (faults.length === 0) return [];
  return [
    makeFinding({
      rule: 'unbalanced-marks',
      key: `${fact.entity}-${fact.measure}`,
      severity: 'remark',
      facts: [fact],
      sentence: {
        ru: `Непарные кавычки или скобки (${faults.join('; ')}): ${text}`,
        en: `Unpaired quotation marks or brackets (${faults.join('; ')}): ${text}`,
      },
      settles: {
        ru: 'Название в уставном документе или в реестре.',
        en: 'The name in the charter or in the register.',
      },
    }),
  ];
}

function straightMarks(fact: Fact): Finding {
  const text = (fact.provenance.printed ?? '').replace(/\s+/g, ' ').trim();
  return makeFinding({
    rule: 'unbalanced-marks',
    key: `straight-${fact.entity}-${fact.measure}`,
    severity: 'remark',
    facts: [fact],
    sentence: {
      ru: `Прямые кавычки там, где издание набирает «ёлочки»: ${text}`,
      en: `Straight quotation marks where the edition sets «…»: ${text}`,
    },
    settles: { ru: 'Исправить при наборе.', en: 'To be corrected in typesetting.' },
  });
}
