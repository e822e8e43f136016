/** Names of the measures of facts. An indicator's name comes from its passport; a measure without a name shows its identifier. */
import type { Atlas } from '../../domain/atlas/atlas.ts';
import type { Text } from '../../kernel/language.ts';

const names: Readonly<Record<string, Text>> = {
  list: { ru: 'перечень', en: 'list' },
  number: { ru: 'номер в перечне', en: 'number in the list' },
  'federal-district': { ru: 'федеральный округ', en: 'federal district' },
  'federal-subjects': { ru: 'субъекты Федерации', en: 'federal subjects' },
  'federal-subject': { ru: 'субъект Федерации', en: 'federal subject' },
  name: { ru: 'название', en: 'name' },
  'name-en': { ru: 'английское название (наш перевод)', en: 'English name (our translation)' },
  'in-register': { ru: 'отметка реестра', en: 'register mark' },
  specialisations: { ru: 'отрасли, приведённые к словарю', en: 'industries, normalised by the dictionary' },
  'specialisations-printed': { ru: 'специализации, как напечатано', en: 'specialisations as printed' },
  relation: { ru: 'как связаны две строки', en: 'how two rows are related' },
  reason: { ru: 'основание', en: 'reason' },
  cluster: { ru: 'кластер', en: 'cluster' },
  initiators: { ru: 'инициаторы', en: 'initiators' },
  'start-year': { ru: 'год начала', en: 'first year' },
  'end-year': { ru: 'год окончания', en: 'last year' },
  investment: { ru: 'инвестиции', en: 'investment' },
  support: { ru: 'государственная поддержка', en: 'state support' },
  title: { ru: 'название', en: 'title' },
  amount: { ru: 'сумма субсидии', en: 'amount of subsidy' },
  share: { ru: 'доля', en: 'share' },
  text: { ru: 'текст', en: 'text' },
  topic: { ru: 'предмет', en: 'topic' },
  metric: { ru: 'показатель требования', en: 'metric of the requirement' },
  operator: { ru: 'сравнение', en: 'comparison' },
  threshold: { ru: 'порог', en: 'threshold' },
  'second-metric': { ru: 'второй показатель', en: 'second metric' },
  'second-threshold': { ru: 'второй порог', en: 'second threshold' },
  rule: { ru: 'номера правил', en: 'rule numbers' },
  form: { ru: 'анкета', en: 'questionnaire' },
  category: { ru: 'вид затрат', en: 'type of costs' },
  'share-of-rate': { ru: 'доля ставки', en: 'share of the rate' },
  kind: { ru: 'вид', en: 'kind' },
  'act-number': { ru: 'номер акта', en: 'number of the act' },
  'signed-on': { ru: 'дата акта', en: 'date of the act' },
  'note-ru': { ru: 'о чём акт', en: 'what the act is about (Russian)' },
  'note-en': { ru: 'о чём акт (по-английски)', en: 'what the act is about' },
  label: { ru: 'подпись', en: 'label' },
  value: { ru: 'значение', en: 'value' },
  total: { ru: 'кластеров на карте', en: 'clusters on the map' },
  register: { ru: 'из них в реестре, на карте', en: 'of these in the register, on the map' },
  subject: { ru: 'субъект на карте', en: 'subject on the map' },
};

/** Name of a measure in lower case, or the title of the indicator. */
export function measureName(atlas: Atlas, measure: string): Text {
  return atlas.indicator(measure)?.title ?? names[measure] ?? { ru: measure, en: measure };
}
