/**
 * Two rows that are probably one cluster: in the same federal subject, with the same proper name or with names that mean the
 * same, or two register marks side by side with equal specialisations; and pairs that the transcription marked as probable.
 * Must never claim identity: only an agreement or a register entry settles it.
 */

import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import { type PublishedRow, readPublishedRows } from '../../../facts/published-rows.ts';
import type { Severity } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { distinctiveStems, nameKey, quotedNames } from '../names.ts';
import type { LintInput, Rule } from '../rule.ts';
import { joinTexts, quoted, subjectName } from '../wording.ts';
import { rowTitle } from './same-cluster-twice.ts';

interface Row {
  readonly row: PublishedRow;
  readonly name: Fact;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly industries: Fact | undefined;
}

interface Likeness {
  readonly severity: Severity;
  readonly ru: string;
  readonly en: string;
}

export const nearClusterRows: Rule = {
  id: 'near-cluster-rows',
  check: (input) => {
    const rows = readRows(input);
    return rows.flatMap((a, index) =>
      rows.slice(index + 1).flatMap((b) => {
        const shared = a.row.federalSubjects.filter((code) => b.row.federalSubjects.includes(code));
        if (shared.length === 0 || nameKey(a.text) === nameKey(b.text)) return [];
        const likeness = likenessOf(a, b) ?? markedAsProbable(input.book, a, b);
        return likeness ? [report(input, a, b, shared, likeness)] : [];
      }),
    );
  },
};

function readRows({ book, reference }: LintInput): Row[] {
  return readPublishedRows(book, reference).flatMap((row) => {
    const name = book.find(`cluster:${row.id}`, 'name');
    if (!name) return [];
    const text = textOf(name.value);
    const places = row.federalSubjects.map((code) => subjectName(code, reference).ru);
    const industries = book.find(`cluster:${row.id}`, 'specialisations');
    return [{ row, name, text, stems: distinctiveStems(text, places), industries }];
  });
}

function likenessOf(a: Row, b: Row): Likeness | null {
  const proper =
    quotedNames(a.text).find((name) => quotedNames(b.text).includes(name) || nameKey(b.text) === name) ??
    quotedNames(b.text).find((name) => nameKey(a.text) === name);
  if (proper !== undefined) {
    return {
      severity: 'probable',
      ru: `общее собственное имя «${proper}»`,
      en: `a common proper name “${proper}”`,
    };
  }
  if (a.stems.size > 1 && a.stems.size === b.stems.size && includesAll(a.stems, b.stems)) {
    return { severity: 'probable', ru: 'названия из одних и тех же слов', en: 'names of the same words' };
  }
  // Two proper names that differ are two clusters, however alike the rest.
  const named = quotedNames(a.text).length > 0 && quotedNames(b.text).length > 0;
  const nested =
    !named &&
    a.stems.size > 0 &&
    b.stems.size > 0 &&
    (includesAll(a.stems, b.stems) || includesAll(b.stems, a.stems));
  if (nested && sameSpecialisations(a, b) && a.row.inRegister && b.row.inRegister) {
    return {
      severity: 'probable',
      ru: 'одно название вложено в другое, специализации одинаковы, отметка реестра у обеих',
      en: 'one name contains the other, the specialisations are equal, both have the register mark',
    };
  }
  return null;
}

const includesAll = (big: ReadonlySet<string>, small: ReadonlySet<string>) =>
  [...small].every((stem) => big.has(stem));

function sameSpecialisations(a: Row, b: Row): boolean {
  if (!a.industries || !b.industries) return false;
  const sorted = (fact: Fact) => [...(fact.value as readonly string[])].sort().join('|');
  return sorted(a.industries) === sorted(b.industries);
}

/** A pair that the transcription holds for probably one cluster; a weak guess is no more than a remark. */
function markedAsProbable(book: FactBook, a: Row, b: Row): Likeness | null {
  if (!a.row.maybeSameAs.includes(b.row.id)) return null;
  const fact =
    book.find(`identity:${a.row.id}~${b.row.id}`, 'relation') ??
    book.find(`identity:${b.row.id}~${a.row.id}`, 'relation');
  return {
    severity: fact?.provenance.confidence === 'low' ? 'remark' : 'probable',
    ru: 'сходные названия и сведения',
    en: 'similar names and data',
  };
}

function report({ reference }: LintInput, a: Row, b: Row, shared: readonly string[], likeness: Likeness) {
  const subjects = joinTexts(shared.map((code) => subjectName(code, reference)));
  const [first, second] = [rowTitle(a.row), rowTitle(b.row)];
  const both = a.row.inRegister && b.row.inRegister;
  return makeFinding({
    rule: 'near-cluster-rows',
    key: `${a.row.id}~${b.row.id}`,
    severity: likeness.severity,
    facts: [a.name, b.name],
    sentence: {
      ru: `Возможно, один кластер в двух строках (${subjects.ru}): ${first.ru} ${quoted(a.text)} и ${second.ru} ${quoted(b.text)}: ${likeness.ru}${both ? '; тогда и в реестре на один кластер меньше' : ''}.`,
      en: `Possibly one cluster in two rows (${subjects.en}): ${first.en} “${a.text}” and ${second.en} “${b.text}”: ${likeness.en}${both ? '; then the register too has one cluster fewer' : ''}.`,
    },
    settles: {
      ru: 'Реестр Минпромторга и соглашения: одна специализированная организация или две.',
      en: 'The ministry’s register and the agreements: one specialised organisation or two.',
    },
  });
}
