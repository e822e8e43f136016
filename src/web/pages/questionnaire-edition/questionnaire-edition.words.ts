/** Words of the page of a questionnaire. */
import type { EditionChangeKind } from '../../../domain/survey/compare-editions.ts';
import type { AnswerType } from '../../../domain/survey/questionnaire.ts';
import type { Text } from '../../../kernel/language.ts';

export const words = {
  edition: { ru: 'издание', en: 'edition' },
  all: { ru: 'Анкеты', en: 'Questionnaires' },
  question: { ru: 'Вопрос', en: 'Question' },
  answer: { ru: 'Ответ', en: 'Answer' },
  period: { ru: 'Период', en: 'Period' },
  measure: { ru: 'Показатель', en: 'Measure' },
  example: { ru: 'Пример', en: 'Example' },
  options: { ru: 'Варианты', en: 'Options' },
  required: { ru: 'обязательный', en: 'required' },
  perYear: { ru: 'за каждый отчётный год', en: 'for each reporting year' },
  onDay: { ru: 'на день ответа', en: 'on the day of answering' },
  prefill: { ru: 'переносится из прошлого года', en: 'carried over from last year' },
  thisWave: { ru: 'спрашивается заново', en: 'asked anew' },
  rows: { ru: 'Таблица: строка —', en: 'A table; a row is:' },
  before: { ru: 'Прежде:', en: 'Before:' },
  goneTitle: { ru: 'Больше не спрашивается', en: 'Asked no more' },
  changedTitle: { ru: 'По сравнению с изданием', en: 'Since edition' },
  nothing: { ru: 'вопросы не изменились', en: 'no question changed' },
  firstEdition: {
    ru: 'Первое издание: сравнивать не с чем.',
    en: 'The first edition: nothing to compare with.',
  },
} as const satisfies Record<string, Text>;

export const changeWords: Readonly<Record<Exclude<EditionChangeKind, 'same'>, Text>> = {
  new: { ru: 'новый', en: 'new' },
  moved: { ru: 'перенесён', en: 'moved' },
  reworded: { ru: 'изменена формулировка', en: 'reworded' },
  gone: { ru: 'снят', en: 'gone' },
};

export const typeWords: Readonly<Record<AnswerType, Text>> = {
  text: { ru: 'строка', en: 'a line of text' },
  'long-text': { ru: 'текст', en: 'text' },
  integer: { ru: 'целое число', en: 'whole number' },
  decimal: { ru: 'число', en: 'number' },
  money: { ru: 'сумма', en: 'amount' },
  percent: { ru: 'доля', en: 'share' },
  year: { ru: 'год', en: 'year' },
  date: { ru: 'дата', en: 'date' },
  choice: { ru: 'один из вариантов', en: 'one option' },
  choices: { ru: 'несколько вариантов', en: 'several options' },
  boolean: { ru: 'да или нет', en: 'yes or no' },
  inn: { ru: 'ИНН с проверкой контрольных цифр', en: 'INN with check digits' },
  ogrn: { ru: 'ОГРН с проверкой контрольной цифры', en: 'OGRN with its check digit' },
  okved: { ru: 'код ОКВЭД 2', en: 'OKVED 2 code' },
  link: { ru: 'ссылка', en: 'link' },
  email: { ru: 'почтовый ящик организации', en: 'mailbox of the organisation' },
  latitude: { ru: 'широта, градусы', en: 'latitude, degrees' },
  longitude: { ru: 'долгота, градусы', en: 'longitude, degrees' },
  inns: { ru: 'ИНН участников', en: 'INN of participants' },
  'federal-subject': { ru: 'субъект Федерации', en: 'federal subject' },
  'federal-subjects': { ru: 'субъекты Федерации', en: 'federal subjects' },
  industries: { ru: 'отрасли из справочника', en: 'industries of the reference' },
  'known-cluster': { ru: 'кластер из атласа', en: 'cluster of the atlas' },
};
