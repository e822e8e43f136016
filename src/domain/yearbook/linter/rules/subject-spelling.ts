/**
 * Spelling of federal subjects: one subject printed in several ways, or in a way that the reference does not know. Printed
 * cells with several subjects are split at commas only where that yields one piece per subject.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Reference } from '../../../facts/reference.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { subjectName } from '../wording.ts';

interface Form {
  readonly code: string;
  readonly printed: string;
  readonly fact: Fact;
}

export const subjectSpelling: Rule = {
  id: 'subject-spelling',
  check: ({ book, reference }) =>
    [...Map.groupBy(formsOf(book), (form) => form.code)].flatMap(([code, forms]) => {
      const byPrint = [...Map.groupBy(forms, (form) => form.printed)];
      const unknown = byPrint.filter(([printed]) => !isKnown(reference, code, printed));
      if (byPrint.length < 2 && unknown.length === 0) return [];
      const name = subjectName(code, reference);
      const shown = byPrint.map(([printed, list]) => `«${printed}» × ${list.length}`).join(', ');
      const most = Math.max(...byPrint.map(([, list]) => list.length));
      const rare = byPrint
        .filter(([, list]) => list.length < most || byPrint.length === 1)
        .flatMap(([, list]) => list);
      return [
        makeFinding({
          rule: 'subject-spelling',
          key: code,
          severity: 'remark',
          facts: (rare.length > 0 ? rare : forms).map((form) => form.fact),
          sentence: {
            ru: `Субъект «${name.ru}» напечатан так: ${shown}.`,
            en: `${name.en} is printed as: ${shown}.`,
          },
          settles: {
            ru: 'Статья 65 Конституции: официальное название субъекта.',
            en: 'Article 65 of the Constitution: the official name.',
          },
        }),
      ];
    }),
};

function isKnown(reference: Reference, code: string, printed: string): boolean {
  const subject = reference.federalSubjects.find((item) => item.code === code);
  if (!subject) return true;
  return [subject.name.ru, subject.shortName.ru, ...subject.printedVariants].some(
    (form) => oneLine(form) === printed,
  );
}

/** Spaces of one kind, hyphenation of cells undone; case, dashes and endings stay, they are what is compared. */
const oneLine = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/- /g, '-')
    .trim();

function formsOf(book: FactBook): Form[] {
  const one = (kind: string, measure: string) =>
    book.entities(kind).flatMap((key) => book.find(`${kind}:${key}`, measure) ?? []);
  const facts = [
    ...one('cluster', 'federal-subjects'),
    ...one('map-name', 'subject'),
    ...one('project', 'federal-subject'),
  ];
  return facts.flatMap((fact) => {
    const codes = typeof fact.value === 'string' ? [fact.value] : (fact.value as readonly string[]);
    const printed = oneLine(fact.provenance.printed ?? '');
    const pieces = codes.length === 1 ? [printed] : printed.split(',').map((piece) => piece.trim());
    if (printed === '' || pieces.length !== codes.length || pieces.some((piece) => /\sи\s/.test(piece)))
      return [];
    return codes.map((code, index) => ({ code, printed: pieces[index] ?? '', fact }));
  });
}
