/**
 * Labels of the map added up against the list, register part included; and labels against names. Sums need no placing of
 * labels, so they hold however the labels are spread over the map.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { readMapLabels } from '../map-label.ts';
import type { Rule } from '../rule.ts';

export const mapLabelSumsDiffer: Rule = {
  id: 'map-label-sums-differ',
  check: ({ book }) => [...sums(book), ...labelsAgainstNames(book)],
};

const add = (facts: readonly Fact[]) => facts.reduce((sum, fact) => sum + Number(fact.value), 0);

function sums(book: FactBook): Finding[] {
  const labels = readMapLabels(book);
  if (labels.some((label) => !label.total || label.register === undefined)) return [];
  const totals = labels.flatMap((label) => label.total ?? []);
  const registers = labels.flatMap((label) => label.register ?? []);
  const rows = book.entities('cluster');
  const places = rows.flatMap((id) => book.find(`cluster:${id}`, 'federal-subjects') ?? []);
  const marks = rows.flatMap((id) => book.find(`cluster:${id}`, 'in-register') ?? []);
  if (totals.length === 0 || places.length < rows.length || marks.length < rows.length) return [];
  const sizes = places.map((fact) => (fact.value as readonly string[]).length);
  const own = (weights: readonly number[], only: boolean) =>
    weights.reduce((sum, weight, index) => sum + (!only || marks[index]?.value === true ? weight : 0), 0);
  const once = sizes.map(() => 1);
  const expected = {
    once: own(once, false),
    each: own(sizes, false),
    onceMarked: own(once, true),
    eachMarked: own(sizes, true),
  };
  const [total, register] = [add(totals), add(registers)];
  const totalFits = total === expected.once || total === expected.each;
  const registerFits = register === expected.onceMarked || register === expected.eachMarked;
  if (rows.length === 0 || (totalFits && registerFits)) return [];
  return [
    makeFinding({
      rule: 'map-label-sums-differ',
      key: 'sums',
      severity: 'contradiction',
      underEveryReading: true,
      facts: [...totals, ...registers],
      sentence: {
        ru: `Подписи карты в сумме дают ${total} кластеров и ${register} в реестре; по перечням выходит ${expected.once} и ${expected.onceMarked}, а если считать межрегиональные в каждом их субъекте — ${expected.each} и ${expected.eachMarked}.`,
        en: `The map’s labels add up to ${total} clusters and ${register} in the register; the lists give ${expected.once} and ${expected.onceMarked}, or ${expected.each} and ${expected.eachMarked} if interregional clusters count in each of their subjects.`,
      },
      settles: {
        ru: 'Слой карты с кодом субъекта у каждой подписи.',
        en: 'The map layer with the subject’s code at each label.',
      },
    }),
  ];
}

function labelsAgainstNames(book: FactBook): Finding[] {
  const labels = readMapLabels(book).map((label) => label.total);
  const names = book.entities('map-name').map((key) => book.find(`map-name:${key}`, 'subject'));
  const facts = [...names, ...labels].filter((fact) => fact !== undefined);
  const unknown = facts.length < names.length + labels.length;
  if (unknown || labels.length === 0 || names.length === 0 || labels.length === names.length) return [];
  return [
    makeFinding({
      rule: 'map-label-sums-differ',
      key: 'names',
      severity: 'contradiction',
      facts,
      sentence: {
        ru: `На карте подписано субъектов: ${names.length}, а числовых подписей ${labels.length}.`,
        en: `The map names ${names.length} federal subjects but carries ${labels.length} number labels.`,
      },
      settles: {
        ru: 'Слой карты: какая подпись к какому субъекту относится.',
        en: 'The map layer: which label belongs to which subject.',
      },
    }),
  ];
}
