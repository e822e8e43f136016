/**
 * The table of supported projects against the list of clusters: name and subject of the cluster, its register mark. A project
 * may lie in one subject of an interregional cluster, so a narrower subject is no contradiction.
 */
import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import type { Reference } from '../../../facts/reference.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { nameKey, tidy } from '../names.ts';
import type { Rule } from '../rule.ts';
import { joinTexts, quoted, subjectName } from '../wording.ts';

export const projectDiffersFromList: Rule = {
  id: 'project-differs-from-list',
  check: ({ book, reference }) => {
    const keys = book.entities('project');
    const clusters = keys.flatMap((key) => book.find(`project:${key}`, 'cluster') ?? []);
    const byCluster = [
      ...Map.groupBy(clusters, (fact) => `${textOf(fact.value)}|${tidy(fact.provenance.printed ?? '')}`),
    ];
    return byCluster.flatMap(([, facts]) => [
      ...checkName(book, facts),
      ...checkRegister(book, facts),
      ...checkSubject(book, reference, facts),
    ]);
  },
};

const numbersOf = (facts: readonly Fact[]) =>
  facts.map((fact) => fact.entity.replace('project:', '')).join(', ');

function checkName(book: FactBook, facts: readonly Fact[]): Finding[] {
  const [first] = facts;
  const listed = first && book.find(`cluster:${textOf(first.value)}`, 'name');
  const [inTable, inList] = [first?.provenance.printed, listed?.provenance.printed];
  if (!first || !listed || !inTable || !inList || tidy(inTable) === tidy(inList)) return [];
  const formOnly = nameKey(inTable) === nameKey(inList);
  return [
    makeFinding({
      rule: 'project-differs-from-list',
      key: `name-${textOf(first.value)}`,
      severity: formOnly ? 'remark' : 'probable',
      facts: [...facts, listed],
      sentence: {
        ru: `Кластер назван по-разному: в таблице проектов (№ ${numbersOf(facts)}) ${quoted(inTable)}, в перечне ${quoted(inList)}.`,
        en: `The cluster is named differently: “${inTable}” in the table of projects (no. ${numbersOf(facts)}), “${inList}” in the list.`,
      },
      settles: { ru: 'Название кластера в реестре.', en: 'The cluster’s name in the register.' },
    }),
  ];
}

function checkRegister(book: FactBook, facts: readonly Fact[]): Finding[] {
  const [first] = facts;
  const entity = `cluster:${textOf(first?.value ?? '')}`;
  const mark = book.find(entity, 'in-register');
  if (!first || !mark || mark.value !== false) return [];
  const name = textOf(book.find(entity, 'name')?.value ?? '');
  return [
    makeFinding({
      rule: 'project-differs-from-list',
      key: `register-${textOf(first.value)}`,
      severity: 'contradiction',
      facts: [...facts, mark],
      sentence: {
        ru: `Проекты (№ ${numbersOf(facts)}) кластера ${quoted(name)} поддержаны, а отметки реестра у него нет; поддержка возможна только кластерам реестра.`,
        en: `Projects (no. ${numbersOf(facts)}) of “${name}” are supported, but it has no register mark; support is possible for register clusters only.`,
      },
      settles: {
        ru: 'Дата включения кластера в реестр.',
        en: 'The date of the cluster’s inclusion in the register.',
      },
    }),
  ];
}

function checkSubject(book: FactBook, reference: Reference, facts: readonly Fact[]): Finding[] {
  const [first] = facts;
  const inTable = first && book.find(first.entity, 'federal-subject');
  const inList = first && book.find(`cluster:${textOf(first.value)}`, 'federal-subjects');
  if (!first || !inTable || !inList) return [];
  const subjects = inList.value as readonly string[];
  const within = subjects.includes(String(inTable.value));
  if (within && subjects.length === 1) return [];
  const name = (codes: readonly string[]) => joinTexts(codes.map((code) => subjectName(code, reference)));
  const [table, list] = [name([String(inTable.value)]), name(subjects)];
  return [
    makeFinding({
      rule: 'project-differs-from-list',
      key: `subject-${textOf(first.value)}`,
      severity: within ? 'probable' : 'contradiction',
      facts: [...facts, inTable, inList],
      sentence: {
        ru: `Кластер ${quoted(textOf(book.find(inList.entity, 'name')?.value ?? ''))}: в таблице проектов (№ ${numbersOf(facts)}) субъект — ${table.ru}, в перечне — ${list.ru}.`,
        en: `Cluster “${textOf(book.find(inList.entity, 'name')?.value ?? '')}”: the table of projects (no. ${numbersOf(facts)}) gives ${table.en}, the list gives ${list.en}.`,
      },
      settles: {
        ru: 'Что значит столбец «Субъект» в таблице проектов: место кластера или место проекта.',
        en: 'Whether the column “federal subject” of the table of projects means the cluster’s place or the project’s.',
      },
    }),
  ];
}
