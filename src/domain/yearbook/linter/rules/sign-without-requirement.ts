/**
 * Signs of a cluster against the requirements on it: a sign that no requirement takes up by any of its distinctive words. A
 * remark, since a requirement may say the same in other words.
 */

import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import { distinctiveStems } from '../names.ts';
import type { Rule } from '../rule.ts';
import { englishOf } from '../wording.ts';

/** Words that say only that something exists, or that it belongs to the cluster. */
const empty = [
  'есть',
  'наличие',
  'группа',
  'другие',
  'другая',
  'функции',
  'участники',
  'организация',
  'выполняющей',
  'один',
  'несколько',
];

export const signWithoutRequirement: Rule = {
  id: 'sign-without-requirement',
  check: ({ book }) => {
    const requirements = textsOf(book, 'requirement');
    if (requirements.length === 0) return [];
    const known = new Set(requirements.flatMap((fact) => [...stemsOf(fact)]));
    return textsOf(book, 'sign').flatMap((sign) => {
      const stems = stemsOf(sign);
      if (stems.size === 0 || [...stems].some((stem) => known.has(stem))) return [];
      return [
        makeFinding({
          rule: 'sign-without-requirement',
          key: sign.entity.replace(':', '-'),
          severity: 'remark',
          facts: [sign, ...requirements],
          sentence: {
            ru: `Признак № ${sign.entity.replace('sign:', '')} («${textOf(sign.value)}») не подхвачен ни одним из требований (${requirements.length}).`,
            en: `Sign no. ${sign.entity.replace('sign:', '')} (“${englishOf(sign)}”) is taken up by none of the ${requirements.length} requirements.`,
          },
          settles: {
            ru: 'Постановление: полный перечень требований.',
            en: 'The decree: the full list of requirements.',
          },
        }),
      ];
    });
  },
};

const textsOf = (book: FactBook, kind: string) =>
  book.entities(kind).flatMap((key) => book.find(`${kind}:${key}`, 'text') ?? []);

const stemsOf = (fact: Fact) =>
  distinctiveStems(`${textOf(fact.value)} ${fact.provenance.printed ?? ''}`, empty);
