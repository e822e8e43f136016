/**
 * The value of any fact as people read it: codes become names, money and shares keep every digit that the fact holds. Must never
 * turn a missing value into a number.
 */

import type { Atlas } from '../../domain/atlas/atlas.ts';
import { showCount, showValueNumber } from '../../domain/atlas/show-figure.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { reading } from './words.ts';

export interface ShownValue {
  readonly text: string;
  readonly unit: string;
}

const codes: Readonly<Record<string, Text>> = {
  federal: { ru: 'перечень по федеральным округам', en: 'list by federal district' },
  interregional: { ru: 'перечень межрегиональных кластеров', en: 'list of interregional clusters' },
  same: { ru: 'один и тот же кластер', en: 'the same cluster' },
  probable: { ru: 'вероятно, один и тот же кластер', en: 'probably the same cluster' },
  '>=': { ru: 'не меньше', en: 'at least' },
  '>': { ru: 'больше', en: 'more than' },
  all: { ru: 'для всех участников', en: 'for all participants' },
  'is-true': { ru: 'условие выполнено', en: 'the condition holds' },
  'federal-subject': { ru: 'анкета субъекта', en: 'federal-subject questionnaire' },
  'federal-law': { ru: 'федеральный закон', en: 'federal law' },
  'government-decree': { ru: 'постановление Правительства', en: 'government decree' },
};

/** Value and unit of a fact, apart, so that the number can be set large. */
export function showFact(atlas: Atlas, fact: Fact, language: Language): ShownValue {
  const { value } = fact;
  if (typeof value === 'number') return showNumber(fact, value, language);
  if (typeof value === 'boolean') return bare(say(value ? reading.yes : reading.no, language));
  if (typeof value === 'string') return bare(nameOf(atlas, fact.measure, value, language));
  if ('ru' in value) return bare(say(value, language));
  if (value.length === 0) return bare(say(reading.none, language));
  return bare(value.map((item) => nameOf(atlas, fact.measure, item, language)).join('; '));
}

const bare = (text: string): ShownValue => ({ text, unit: '' });

function showNumber(fact: Fact, value: number, language: Language): ShownValue {
  if (fact.unit === 'year') return bare(String(value));
  if (fact.unit === 'fraction') return { text: exact(value * 100, language), unit: '%' };
  const unit =
    fact.unit === 'RUB'
      ? { ru: 'руб.', en: 'RUB' }
      : fact.unit === 'RUB_PER_PERSON'
        ? { ru: 'руб. на человека', en: 'RUB per person' }
        : null;
  return {
    text: Number.isInteger(value) ? showCount(value, language) : exact(value, language),
    unit: unit ? say(unit, language) : '',
  };
}

/** All decimals that the value holds, up to six. */
function exact(value: number, language: Language): string {
  const decimals = String(Number(value.toFixed(6))).split('.')[1]?.length ?? 0;
  return showValueNumber(
    Number(value.toFixed(6)),
    { scale: 1, decimals, label: { ru: '', en: '' } },
    language,
  );
}

function nameOf(atlas: Atlas, measure: string, code: string, language: Language): string {
  if (measure === 'federal-subjects' || measure === 'federal-subject' || measure === 'subject') {
    return say(atlas.federalSubject(code)?.name ?? { ru: code, en: code }, language);
  }
  if (measure === 'federal-district')
    return say(atlas.federalDistrict(code)?.name ?? { ru: code, en: code }, language);
  if (measure === 'specialisations')
    return say(atlas.industry(code)?.name ?? { ru: code, en: code }, language);
  if (measure === 'cluster') {
    const cluster = atlas.cluster(code);
    return cluster ? say({ ru: cluster.name, en: cluster.nameEn }, language) : code;
  }
  if (measure === 'name' || measure === 'text') return code;
  return codes[code] ? say(codes[code], language) : code;
}
