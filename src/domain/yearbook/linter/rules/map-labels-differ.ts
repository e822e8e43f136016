/**
 * The labels of the map ("all/in register") against the list. Which label belongs to which subject is lost in a text, so the
 * labels are compared as multisets: an interregional cluster counts in each of its subjects. Because the comparison ignores
 * places, a difference holds under every placing.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { LineRange } from '../../../../kernel/line-range.ts';
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import { readPublishedRows } from '../../../facts/published-rows.ts';
import type { Reference } from '../../../facts/reference.ts';
import { makeFinding } from '../make-finding.ts';
import { readMapLabels } from '../map-label.ts';
import type { Rule } from '../rule.ts';
import { subjectName } from '../wording.ts';

/** `4/2` or `4`, as maps print it: the part in the register only where there is one. */
const labelOf = (total: number, register: number) => (register > 0 ? `${total}/${register}` : `${total}`);

export const mapLabelsDiffer: Rule = {
  id: 'map-labels-differ',
  check: ({ book, reference }) => {
    const printed = printedLabels(book);
    if (printed === null || printed.length === 0 || !isComplete(book)) return [];
    const counted = [true, false].map((interregional) => listedLabels(book, reference, interregional));
    const compared = counted.map((labels) => compare(printed, labels));
    if (compared.some(({ extra, lacking }) => extra.length + lacking.length === 0)) return [];
    const [best] = compared.sort(
      (a, b) => a.extra.length + a.lacking.length - b.extra.length - b.lacking.length,
    );
    if (!best) return [];
    const listed = listLines(book);
    const extra = best.extra.map((item) => item.label).join(', ') || '—';
    const lackingIn = (language: 'ru' | 'en') =>
      [...Map.groupBy(best.lacking, (item) => item.label)]
        .map(
          ([label, items]) => `${label} (${candidates(items, counted[0] ?? [], label, reference, language)})`,
        )
        .join('; ') || '—';
    return [
      makeFinding({
        rule: 'map-labels-differ',
        key: 'labels',
        severity: 'contradiction',
        facts: printed.flatMap((item) => item.facts),
        // Places of the labels are uncertain, the multiset is not.
        underEveryReading: true,
        lines: listed.lines,
        sentence: {
          ru: `Подписей на карте: ${printed.length}, субъектов в перечнях с межрегиональными кластерами${listed.note.ru}: ${(counted[0] ?? []).length}. Лишние на карте подписи: ${extra}; не нашлось подписей: ${lackingIn('ru')}.`,
          en: `The map has ${printed.length} labels, the list with interregional clusters${listed.note.en} gives ${(counted[0] ?? []).length} federal subjects. Labels left over on the map: ${extra}; labels not found: ${lackingIn('en')}.`,
        },
        settles: {
          ru: 'Слой карты, с которого печатали, с кодом субъекта у каждой подписи.',
          en: 'The map layer that was printed, with the subject’s code at each label.',
        },
      }),
    ];
  },
};

/** Rows up to this number are cited one by one; of a longer list the whole stretch is named. */
const fewRows = 12;

/** Lines of the list rows that were compared, and the words that name a long list. */
function listLines(book: FactBook): { lines: readonly LineRange[]; note: Text } {
  const rows = book.entities('cluster');
  const lines = rows
    .flatMap((id) => book.find(`cluster:${id}`, 'federal-subjects') ?? [])
    .flatMap((fact) => fact.provenance.lines)
    // Lines that several rows cite are their common heading, not a row.
    .filter(([from, to], _, all) => all.filter((line) => line[0] === from && line[1] === to).length === 1);
  if (rows.length <= fewRows || lines.length === 0) return { lines, note: { ru: '', en: '' } };
  const [from, to] = [Math.min(...lines.map((line) => line[0])), Math.max(...lines.map((line) => line[1]))];
  return {
    lines: [[from, to]],
    note: { ru: ` (перечень: строки ${from}–${to})`, en: ` (lines ${from}–${to})` },
  };
}

interface Label {
  readonly label: string;
  readonly subject: string | null;
  readonly facts: readonly Fact[];
}

function isComplete(book: FactBook): boolean {
  const rows = book.entities('cluster');
  return (
    rows.length > 0 &&
    rows.every((id) =>
      ['federal-subjects', 'in-register'].every((field) => book.find(`cluster:${id}`, field)),
    )
  );
}

/** The printed labels; null where one of them is known only in part. */
function printedLabels(book: FactBook): Label[] | null {
  const labels: Label[] = [];
  for (const { total, register } of readMapLabels(book)) {
    if (!total || register === undefined) return null;
    const inRegister = Number(register?.value ?? 0);
    const facts = register ? [total, register] : [total];
    labels.push({ label: labelOf(Number(total.value), inRegister), subject: null, facts });
  }
  return labels;
}

function listedLabels(book: FactBook, reference: Reference, interregional: boolean): Label[] {
  const rows = readPublishedRows(book, reference).filter((row) => interregional || row.list === 'federal');
  const subjects = [...new Set(rows.flatMap((row) => row.federalSubjects))];
  return subjects.map((subject) => {
    const own = rows.filter((row) => row.federalSubjects.includes(subject));
    return { label: labelOf(own.length, own.filter((row) => row.inRegister).length), subject, facts: [] };
  });
}

/** Multiset difference in both directions. */
function compare(printed: readonly Label[], listed: readonly Label[]): { extra: Label[]; lacking: Label[] } {
  const lacking = [...listed];
  const extra = printed.filter((item) => {
    const index = lacking.findIndex((other) => other.label === item.label);
    if (index >= 0) lacking.splice(index, 1);
    return index < 0;
  });
  return { extra, lacking };
}

/** Subjects that could carry the missing label: those whose count in the list is that label. */
function candidates(
  items: readonly Label[],
  listed: readonly Label[],
  label: string,
  reference: Reference,
  language: 'ru' | 'en',
): string {
  const all = listed
    .filter((item) => item.label === label)
    .map((item) => subjectName(item.subject ?? '', reference)[language]);
  const among = { ru: `${items.length} из: `, en: `${items.length} of: ` }[language];
  return (all.length > items.length ? among : '') + all.join(', ');
}
