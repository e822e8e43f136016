/**
 * Misprints: words of a printed name or heading that differ from the normalised ones by a letter or two, and printed
 * specialisations that the reference knows as misprints. Case, quotation marks and dashes are not misprints.
 */

import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import type { Reference } from '../../../facts/reference.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { distanceOf, wordsOf } from '../names.ts';
import type { Rule } from '../rule.ts';

/** A slip of the hand changes, drops or adds a letter, or swaps two. */
const allowedSlips = 2;
const shortWord = 5;

/** Kinds and measures whose normalised value keeps the printed wording. */
const worded: readonly (readonly [kind: string, measure: string])[] = [
  ['cluster', 'name'],
  ['heading', 'text'],
  ['project', 'name'],
];

export const misprint: Rule = {
  id: 'misprint',
  check: ({ book, reference }) => [
    ...worded.flatMap(([kind, measure]) =>
      book.entities(kind).flatMap((key) => {
        const fact = book.find(`${kind}:${key}`, measure);
        return fact ? compareWords(fact) : [];
      }),
    ),
    ...knownMisprints(book, reference),
  ],
};

/** Words present on one side only, paired by likeness: abbreviations may be spelled out and words may be parted otherwise. */
function compareWords(fact: Fact): Finding[] {
  if (fact.provenance.printed === null) return [];
  const [printed, normal] = [wordsOf(fact.provenance.printed), wordsOf(textOf(fact.value))];
  const missing = normal.filter((word) => !printed.includes(word));
  const wrong = [...new Set(printed)].flatMap((word) => {
    const right = normal.includes(word) ? undefined : missing.find((other) => isMisprintOf(word, other));
    return right === undefined ? [] : [[word, right] as const];
  });
  if (wrong.length === 0) return [];
  const say = (middle: string) => wrong.map(([word, right]) => `«${word}» ${middle} «${right}»`).join(', ');
  return [report(fact, say('вместо'), say('instead of'), fact.entity.replace(':', '-'))];
}

/** Short words are too like one another; two words run together are a matter of spacing. */
function isMisprintOf(word: string, right: string): boolean {
  const glued = word.length > right.length + 1 && word.includes(right);
  if (glued) return false;
  return Math.min(word.length, right.length) >= shortWord && distanceOf(word, right) <= allowedSlips;
}

function knownMisprints(book: FactBook, reference: Reference): Finding[] {
  const known = new Map(
    reference.industries.flatMap((industry) =>
      industry.synonyms
        .filter((item) => item.kind === 'misprint')
        .map((item) => [item.printed, industry.name] as const),
    ),
  );
  return book.entities('cluster').flatMap((id) => {
    const fact = book.find(`cluster:${id}`, 'specialisations-printed');
    return ((fact?.value ?? []) as readonly string[]).flatMap((printed) => {
      const right = known.get(printed);
      if (!fact || !right) return [];
      const key = `specialisation-${id}`;
      return [
        report(fact, `«${printed}» вместо «${right.ru}»`, `«${printed}» instead of «${right.ru}»`, key),
      ];
    });
  });
}

function report(fact: Fact, ru: string, en: string, key: string): Finding {
  return makeFinding({
    rule: 'misprint',
    key,
    severity: 'remark',
    facts: [fact],
    sentence: { ru: `Опечатка: ${ru}.`, en: `Misprint: ${en}.` },
    settles: { ru: 'Исправить при наборе.', en: 'To be corrected in typesetting.' },
  });
}
