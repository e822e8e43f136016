/**
 * Subjects named on the map against subjects of the lists, and the number of names against the stated number of subjects. A
 * wrong number and the names that make it are one fault: the finding on the number then carries the names. Silent where the
 * edition has no map names or no list.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { joinTexts, showFact, subjectName } from '../wording.ts';

export const mapNamesDiffer: Rule = {
  id: 'map-names-differ',
  check: (input) => {
    const { book } = input;
    const names = book.entities('map-name').flatMap((key) => book.find(`map-name:${key}`, 'subject') ?? []);
    const rows = book.entities('cluster');
    const listed = rows.flatMap((id) => book.find(`cluster:${id}`, 'federal-subjects') ?? []);
    if (names.length === 0 || rows.length === 0 || listed.length < rows.length) return [];
    const counted = miscounted(input, names, listed);
    return counted.length > 0
      ? counted
      : [...unlisted(input, names, listed), ...unmapped(input, names, listed)];
  },
};

const settles = {
  ru: 'Анкеты субъектов: в каких из них есть кластер на дату выпуска.',
  en: 'The questionnaires of the federal subjects: which have a cluster on the edition’s date.',
};

const subjectsOf = (facts: readonly Fact[]) =>
  new Set(facts.flatMap((fact) => fact.value as readonly string[]));

/** Names on the map that no row of the lists has. */
function strangers(names: readonly Fact[], listed: readonly Fact[]): Fact[] {
  const subjects = subjectsOf(listed);
  return names.filter((name) => !subjects.has(String(name.value)));
}

/** Codes of the lists that the map does not name. */
function unnamed(names: readonly Fact[], listed: readonly Fact[]): string[] {
  const named = new Set(names.map((name) => name.value));
  return [...subjectsOf(listed)].filter((code) => !named.has(code));
}

function unlisted({ reference }: LintInput, names: readonly Fact[], listed: readonly Fact[]): Finding[] {
  return strangers(names, listed).map((name) => {
    const subject = subjectName(String(name.value), reference);
    const subjects = subjectsOf(listed).size;
    return makeFinding({
      rule: 'map-names-differ',
      key: `unlisted-${name.value}`,
      severity: 'contradiction',
      facts: [name],
      sentence: {
        ru: `На карте кластеров подписан субъект «${subject.ru}», но ни в одном из перечней (строк ${listed.length}, субъектов ${subjects}) кластера в нём нет.`,
        en: `The cluster map names ${subject.en}, but neither list (${listed.length} rows, ${subjects} federal subjects) has a cluster there.`,
      },
      settles,
    });
  });
}

function unmapped({ reference }: LintInput, names: readonly Fact[], listed: readonly Fact[]): Finding[] {
  return unnamed(names, listed).map((code) => {
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

function miscounted(
  { book, reference }: LintInput,
  names: readonly Fact[],
  listed: readonly Fact[],
): Finding[] {
  const total = book.find('scope:all-clusters', 'federal-subject-count', book.edition);
  const different = new Set(names.map((name) => name.value)).size;
  if (!total || total.value === different) return [];
  const [extra, lacking] = [strangers(names, listed), unnamed(names, listed)];
  const show = (codes: readonly string[]) => joinTexts(codes.map((code) => subjectName(code, reference)));
  const [added, left] = [show(extra.map((name) => String(name.value))), show(lacking)];
  const rows = `${listed.length}`;
  const tail = {
    ru: `${extra.length > 0 ? `; на карте, но ни в одном из перечней (строк ${rows}): ${added.ru}` : ''}${lacking.length > 0 ? `; в перечнях, но не на карте: ${left.ru}` : ''}`,
    en: `${extra.length > 0 ? `; on the map but in no list (${rows} rows): ${added.en}` : ''}${lacking.length > 0 ? `; in the lists but not on the map: ${left.en}` : ''}`,
  };
  return [
    makeFinding({
      rule: 'map-names-differ',
      key: 'count',
      severity: 'contradiction',
      facts: [...names, total],
      sentence: {
        ru: `Субъектов с кластерами напечатано ${showFact(total).ru}, а на карте подписано ${different}${tail.ru}.`,
        en: `Clusters are said to exist in ${showFact(total).en} federal subjects, but the map names ${different}${tail.en}.`,
      },
      settles,
    }),
  ];
}
