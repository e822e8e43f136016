/**
 * Subjects named on the map against subjects of the lists, and the number of names against the stated number of subjects.
 * Silent where the edition has no map names or no list.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { showFact, subjectName } from '../wording.ts';

export const mapNamesDiffer: Rule = {
  id: 'map-names-differ',
  check: (input) => {
    const { book } = input;
    const names = book.entities('map-name').flatMap((key) => book.find(`map-name:${key}`, 'subject') ?? []);
    const rows = book.entities('cluster');
    const listed = rows.flatMap((id) => book.find(`cluster:${id}`, 'federal-subjects') ?? []);
    if (names.length === 0 || rows.length === 0 || listed.length < rows.length) return [];
    return [...unlisted(input, names, listed), ...unmapped(input, names, listed), ...miscounted(book, names)];
  },
};

const settles = {
  ru: 'Анкета этого субъекта: есть ли в нём кластер на дату выпуска.',
  en: 'The questionnaire of this subject: whether it has a cluster on the edition’s date.',
};

const subjectsOf = (facts: readonly Fact[]) =>
  new Set(facts.flatMap((fact) => fact.value as readonly string[]));

function unlisted(
  { book, reference }: LintInput,
  names: readonly Fact[],
  listed: readonly Fact[],
): Finding[] {
  const subjects = subjectsOf(listed);
  return names
    .filter((name) => !subjects.has(String(name.value)))
    .map((name) => {
      const subject = subjectName(String(name.value), reference);
      const total = book.find('scope:all-clusters', 'federal-subject-count', book.edition);
      return makeFinding({
        rule: 'map-names-differ',
        key: `unlisted-${name.value}`,
        severity: 'contradiction',
        facts: total ? [name, total] : [name],
        sentence: {
          ru: `На карте кластеров подписан субъект «${subject.ru}», но ни в одном из перечней (строк ${listed.length}, субъектов ${subjects.size}) кластера в нём нет.`,
          en: `The cluster map names ${subject.en}, but neither list (${listed.length} rows, ${subjects.size} federal subjects) has a cluster there.`,
        },
        settles,
      });
    });
}

function unmapped({ reference }: LintInput, names: readonly Fact[], listed: readonly Fact[]): Finding[] {
  const named = new Set(names.map((name) => name.value));
  return [...subjectsOf(listed)]
    .filter((code) => !named.has(code))
    .map((code) => {
      const subject = subjectName(code, reference);
      const rows = listed.filter((fact) => (fact.value as readonly string[]).includes(code));
      return makeFinding({
        rule: 'map-names-differ',
        key: `unmapped-${code}`,
        severity: 'contradiction',
        facts: rows,
        sentence: {
          ru: `В перечнях субъект «${subject.ru}» есть (строк: ${rows.length}), а на карте он не подписан.`,
          en: `The lists have ${subject.en} (${rows.length} rows), but the map does not name it.`,
        },
        settles,
      });
    });
}

function miscounted(book: FactBook, names: readonly Fact[]): Finding[] {
  const total = book.find('scope:all-clusters', 'federal-subject-count', book.edition);
  const different = new Set(names.map((name) => name.value)).size;
  if (!total || total.value === different) return [];
  return [
    makeFinding({
      rule: 'map-names-differ',
      key: 'count',
      severity: 'contradiction',
      facts: [...names, total],
      sentence: {
        ru: `Субъектов с кластерами напечатано ${showFact(total).ru}, а на карте подписано ${different}.`,
        en: `Clusters are said to exist in ${showFact(total).en} federal subjects, but the map names ${different}.`,
      },
      settles: {
        ru: 'Поимённый список субъектов с кластерами.',
        en: 'The list of federal subjects with clusters by name.',
      },
    }),
  ];
}
