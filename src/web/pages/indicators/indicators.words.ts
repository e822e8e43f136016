/** Words of the catalogue of indicators. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  waves: { ru: 'Те же показатели по ответам кластеров', en: 'The same indicators from answers of clusters' },
  title: { ru: 'Показатели', en: 'Indicators' },
  lead: {
    ru: 'Всё, что обзор 2017 года измеряет числами. У каждого показателя есть определение, формула, ряды по областям и то, что можно пересчитать по напечатанному.',
    en: 'Everything that the review of 2017 measures. Each indicator has a definition, a formula, series by scope, and what can be recomputed from print.',
  },
  description: {
    ru: 'Каталог показателей промышленных кластеров: определения, ряды, пересчёт и неоднозначные места обзора 2017 года.',
    en: 'Catalogue of indicators of industrial clusters: definitions, series, recomputation and ambiguous places of the review of 2017.',
  },
  indicator: { ru: 'Показатель', en: 'Indicator' },
  series: { ru: 'Ряд', en: 'Series' },
  last: { ru: 'Последнее значение', en: 'Last value' },
  scope: { ru: 'Область', en: 'Scope' },
  observations: { ru: 'Значений', en: 'Values' },
  doubts: { ru: 'Неоднозначных', en: 'Ambiguous' },
  lost: { ru: 'не напечатано', en: 'not printed' },
  about: { ru: 'Как читать', en: 'How to read' },
  aboutText: {
    ru: 'Знак вопроса у числа и пустая точка на линии значат: в источнике не видно, к чему относится значение. Прочтение и его замена указаны в паспорте числа.',
    en: 'A question mark beside a number and a hollow point on a line mean that the source does not settle what the value belongs to. The passport of the number gives the reading and its alternative.',
  },
} as const;

export const groupTitles: Record<'clusters' | 'economy' | 'investment' | 'support', Text> = {
  clusters: { ru: 'Кластеры и участники', en: 'Clusters and participants' },
  economy: { ru: 'Экономика', en: 'Economy' },
  investment: { ru: 'Инвестиции', en: 'Investment' },
  support: { ru: 'Поддержка и сбор данных', en: 'Support and data collection' },
};
