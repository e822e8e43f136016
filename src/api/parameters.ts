/**
 * Query parameters that several operations share, as schemas, and the wording of all parameters. Must never accept a value
 * that does nothing.
 */
import { z } from '@hono/zod-openapi';
import { clusterSorts } from '../flows/ports.ts';
import type { Text } from '../kernel/language.ts';

/** The most items that one answer holds when a limit is given. */
export const limitMax = 1000;
/** Items of a JSON answer without a limit, unless the list says otherwise. */
export const limitDefault = limitMax;

const wholeNumber = (max: number, extra: Record<string, unknown>) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().max(max))
    .optional()
    .openapi({ type: 'integer', minimum: 0, maximum: max, ...extra });

/** Several values: the parameter is repeated, or they are divided by commas. */
export const severalValues = (example: string) =>
  z
    .array(z.string())
    .optional()
    .openapi({ param: { style: 'form', explode: true }, example: [example] });

export const lang = z.enum(['ru', 'en']).optional().openapi({ default: 'ru' });
export const edition = z.string().optional().openapi({ example: '2017' });

/** Parameters of every list; `limit` is what the list answers without one. */
export const pagingParameters = (limit: number) => ({
  limit: wholeNumber(limitMax, { default: limit, example: 5 }),
  offset: wholeNumber(999_999_999, { default: 0, example: 0 }),
});

export const sorts = [...clusterSorts, ...clusterSorts.map((sort) => `-${sort}` as const)];

/** What each parameter means; the OpenAPI document takes its descriptions from here. */
export const parameterTexts: Readonly<Record<string, Text>> = {
  lang: {
    ru: 'Язык названий: ru или en. Тексты, которые даны на двух языках, не меняются.',
    en: 'Language of names: ru or en. Texts given in both languages do not change.',
  },
  edition: { ru: 'Выпуск обзора; без него новейший.', en: 'Edition of the review; the newest when absent.' },
  limit: {
    ru: `Сколько записей ответить, от 0 до ${limitMax}. Без него столько, сколько указано по умолчанию, а в файлах (.csv, .xlsx, .geojson) все.`,
    en: `How many items to answer, 0 to ${limitMax}. When absent the default, and all of them in files (.csv, .xlsx, .geojson).`,
  },
  offset: { ru: 'Сколько записей пропустить.', en: 'How many items to skip.' },
  list: {
    ru: 'Перечень: federal (по федеральным округам) или interregional (межрегиональные).',
    en: 'Published list: federal (by federal district) or interregional.',
  },
  federalSubject: {
    ru: 'Субъект РФ: код (RU-TA) или название. Несколько: повторить параметр или через запятую.',
    en: 'Federal subject: code (RU-TA) or name. Several: repeat the parameter or divide by commas.',
  },
  federalDistrict: {
    ru: 'Федеральный округ: код (volga) или название. Несколько: повторить параметр или через запятую.',
    en: 'Federal district: code (volga) or name. Several: repeat the parameter or divide by commas.',
  },
  specialisation: {
    ru: 'Специализация: код, название или известный вариант написания. Несколько: повторить или через запятую.',
    en: 'Specialisation: code, name or a known spelling. Several: repeat the parameter or divide by commas.',
  },
  inRegister: {
    ru: 'В реестре Минпромторга: true или false.',
    en: 'In the ministry’s register: true or false.',
  },
  q: {
    ru: 'Поиск по тексту: формы слов, опечатки, часть слова.',
    en: 'Text search: word forms, typing errors, parts of words.',
  },
  sort: { ru: 'Порядок; знак минус впереди обращает его.', en: 'Order; a leading minus reverses it.' },
  scope: {
    ru: 'Охват: all-clusters, register-clusters, federal-district:volga и другие.',
    en: 'Scope: all-clusters, register-clusters, federal-district:volga and others.',
  },
  period: { ru: 'Отчётный период (год).', en: 'Reporting period (a year).' },
  indicator: { ru: 'Показатель: cluster-count и другие.', en: 'Indicator: cluster-count and others.' },
  severity: {
    ru: 'Строгость: contradiction (противоречие), probable (вероятная ошибка), remark (замечание).',
    en: 'Severity: contradiction, probable or remark.',
  },
  rule: { ru: 'Правило проверки.', en: 'Rule of the linter.' },
  entity: {
    ru: 'О чём факт: вид (cluster) или вид с ключом (cluster:federal-8).',
    en: 'What the fact is about: a kind (cluster) or a kind with a key (cluster:federal-8).',
  },
  measure: { ru: 'Что измерено: name, jobs и другие.', en: 'What is measured: name, jobs and others.' },
  statistic: {
    ru: 'Статистика: sum, mean, median; у отношений ratio-of-sums (у кооперации mean-of-participants), mean-of-clusters, median-of-clusters.',
    en: 'Statistic: sum, mean, median; of ratios ratio-of-sums (of cooperation mean-of-participants), mean-of-clusters, median-of-clusters.',
  },
  figure: { ru: 'Паспорт числа, как в списке.', en: 'Passport of a figure as in the list.' },
  as: {
    ru: 'Чтение: now — как известно сейчас; r57 — публикация ревизии 57. Без него как опубликовано.',
    en: 'Reading: now, as known now; r57, the publication of revision 57. When absent as published.',
  },
  id: { ru: 'Идентификатор из соответствующего списка.', en: 'Identifier as in the corresponding list.' },
  code: { ru: 'Код из соответствующего списка.', en: 'Code as in the corresponding list.' },
};
