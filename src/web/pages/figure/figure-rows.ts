/** The rows behind a count, each with the fact that was counted; and the facts behind a computed figure where they are many. */
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { clusterLink, factLink, subjectLink } from '../../frame/links.ts';
import type { Link } from '../../reading/parts.tsx';
import { type ChainFact, chainFact, chainLimit, factsOf } from './figure-chain.ts';

export interface CountedRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly href: string;
  readonly subjects: readonly Link[];
  readonly inRegister: boolean;
  readonly fact: Link;
  readonly lines: string;
}

export interface FigureRows {
  /** Rows of the lists of clusters. */
  readonly clusters: readonly CountedRow[];
  /** Other facts, where they are more than the chain shows. */
  readonly facts: readonly ChainFact[];
}

export function buildRows(edition: Edition, figure: Figure, language: Language): FigureRows {
  const facts = factsOf(edition.book, figure);
  const clusters = facts.flatMap((fact) => {
    const cluster = fact.entity.startsWith('cluster:')
      ? edition.atlas.cluster(fact.entity.slice('cluster:'.length))
      : undefined;
    if (!cluster) return [];
    const { lines } = chainFact(edition, fact, language);
    return [
      {
        id: cluster.id,
        number: cluster.number,
        name: say({ ru: cluster.name, en: cluster.nameEn }, language),
        href: clusterLink(language, cluster.id),
        subjects: cluster.federalSubjects.map((code) => subjectOf(edition, code, language)),
        inRegister: cluster.inRegister,
        fact: { label: fact.id.slice(0, 8), href: factLink(language, fact.id) },
        lines,
      },
    ];
  });
  const others = facts.filter((fact) => !fact.entity.startsWith('cluster:'));
  return {
    clusters,
    facts: others.length > chainLimit ? others.map((fact) => chainFact(edition, fact, language)) : [],
  };
}

function subjectOf(edition: Edition, code: string, language: Language): Link {
  const subject = edition.atlas.federalSubject(code);
  return { label: subject ? say(subject.shortName, language) : code, href: subjectLink(language, code) };
}
