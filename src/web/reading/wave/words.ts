/** Words of the figures of a wave: statistics, reasons of suppression, readings, columns. */
import { disclosure } from '../../../domain/atlas/wave/cell.ts';
import type { SuppressionReason } from '../../../domain/atlas/wave/protect-cells.ts';
import type { StatisticKind } from '../../../domain/indicators/wave/statistic.ts';
import type { Text } from '../../../kernel/language.ts';
import type { Noun } from '../../frame/speak.ts';

export const statisticNames: Readonly<Record<StatisticKind, Text>> = {
  sum: { ru: 'сумма', en: 'sum' },
  mean: { ru: 'среднее на кластер', en: 'mean per cluster' },
  median: { ru: 'медиана по кластерам', en: 'median over clusters' },
  'ratio-of-sums': { ru: 'отношение сумм', en: 'ratio of sums' },
  'mean-of-participants': { ru: 'среднее по участникам', en: 'mean over participants' },
  'mean-of-clusters': { ru: 'среднее отношений кластеров', en: 'mean of the clusters’ ratios' },
  'median-of-clusters': { ru: 'медиана отношений кластеров', en: 'median of the clusters’ ratios' },
};

/** How the statistic is computed, in words. */
export const statisticFormulas: Readonly<Record<StatisticKind, Text>> = {
  sum: { ru: 'сумма по всем ответившим участникам', en: 'sum over all participants that answered' },
  mean: {
    ru: 'сумма, делённая на число кластеров с ответами',
    en: 'sum divided by the number of clusters with answers',
  },
  median: {
    ru: 'среднее по порядку из сумм кластеров (при чётном числе — среднее двух)',
    en: 'the middle one of the clusters’ sums (of an even number the mean of two)',
  },
  'ratio-of-sums': {
    ru: 'сумма числителей, делённая на сумму знаменателей; берутся участники, назвавшие оба числа',
    en: 'sum of numerators divided by the sum of denominators, over participants that gave both numbers',
  },
  'mean-of-participants': {
    ru: 'у каждого участника, назвавшего оба числа, своё отношение; их среднее',
    en: 'each participant that gave both numbers has its own ratio; their mean',
  },
  'mean-of-clusters': {
    ru: 'у каждого кластера своё отношение; их среднее',
    en: 'each cluster has its own ratio; their mean',
  },
  'median-of-clusters': {
    ru: 'у каждого кластера своё отношение; среднее по порядку из них',
    en: 'each cluster has its own ratio; the middle one of them',
  },
};

const few = disclosure.fewestAnswers;

export const suppressionNames: Readonly<Record<SuppressionReason, Text>> = {
  'few-answers': { ru: `скрыто: меньше ${few} ответов`, en: `hidden: fewer than ${few} answers` },
  'protects-answers': { ru: 'скрыто: защита ответов', en: 'hidden: protects answers' },
};

export const suppressionNotes: Readonly<Record<SuppressionReason, Text>> = {
  'few-answers': {
    ru: `За числом стоит меньше ${few} ответов участников: по нему узнали бы ответ одного из них.`,
    en: `Fewer than ${few} participants stand behind the number: it would tell the answer of one of them.`,
  },
  'protects-answers': {
    ru: 'Почти всё число дал бы один участник, или вместе с показанными числами оно выдало бы скрытое.',
    en: 'One participant would give nearly all of it, or together with the numbers shown it would tell a hidden one.',
  },
};

export const waveNouns = {
  cluster: { ru: ['кластер', 'кластера', 'кластеров'], en: ['cluster', 'clusters'] },
  /** «3 из 4 кластеров». */
  ofClusters: { ru: ['кластера', 'кластеров', 'кластеров'], en: ['cluster', 'clusters'] },
  answer: { ru: ['ответ', 'ответа', 'ответов'], en: ['answer', 'answers'] },
} as const satisfies Record<string, Noun>;

export const wave = {
  waves: { ru: 'Волны обследования', en: 'Waves of the survey' },
  way: { ru: 'Путь к странице', en: 'Way to this page' },
  source: { ru: 'ответы кластеров', en: 'answers of clusters' },
  asPublished: { ru: 'Как опубликовано', en: 'As published' },
  asKnownNow: { ru: 'Как известно сейчас', en: 'As known now' },
  readings: { ru: 'Какие данные показаны', en: 'Which data are shown' },
  restatements: { ru: 'Уточнения', en: 'Restatements' },
  main: { ru: 'Сумма или отношение сумм', en: 'Sum or ratio of sums' },
  value: { ru: 'Значение', en: 'Value' },
  mean: { ru: 'Среднее', en: 'Mean' },
  median: { ru: 'Медиана', en: 'Median' },
  answers: { ru: 'Ответов', en: 'Answers' },
  clusters: { ru: 'Кластеров', en: 'Clusters' },
  review: { ru: 'Обзор 2017', en: 'Review of 2017' },
  reviewNote: {
    ru: 'Столбец «Обзор 2017» — напечатанный ряд другого источника, рядом для сравнения; с ответами кластеров он не складывается.',
    en: 'The column “Review of 2017” is a printed series of another source, shown beside for comparison; it is not mixed with the answers.',
  },
  hiddenNote: {
    ru: `Числа, за которыми стоит меньше ${few} ответов, где почти всё дал один участник или которые нашлись бы вычитанием из показанных, скрыты.`,
    en: `Numbers with fewer than ${few} answers behind them, with one participant that gives nearly all, or that could be found by subtracting from those shown are hidden.`,
  },
  noAnswers: { ru: 'нет ответов', en: 'no answers' },
  noneHere: {
    ru: 'Отсюда никто не ответил на вопросы, из которых складываются показатели.',
    en: 'Nobody from here answered the questions that the indicators are made of.',
  },
  table: { ru: 'Показатели по ответам кластеров', en: 'Indicators from the answers of clusters' },
  whole: { ru: 'Все показатели волны', en: 'All indicators of the wave' },
  noWave: {
    ru: 'Волна обследования ещё не опубликована. Здесь встанут показатели, посчитанные по ответам кластеров, рядом с напечатанными в обзоре.',
    en: 'No wave of the survey is published yet. Indicators computed from the answers of clusters will stand here, beside those printed in the review.',
  },
} as const satisfies Record<string, Text>;
