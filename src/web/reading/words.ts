/** Words that several pages to read share: scopes, confidence, kinds of figures, columns of provenance. */

import type { FigureBasis } from '../../domain/atlas/figure.ts';
import type { Confidence } from '../../domain/facts/fact.ts';
import type { Language, Text } from '../../kernel/language.ts';
import type { Noun } from '../frame/speak.ts';

export const reading = {
  siteSuffix: { ru: 'Атлас промышленных кластеров', en: 'Cluster Atlas' },
  review: {
    ru: '«Обзор промышленных кластеров», 2017',
    en: '“Обзор промышленных кластеров” (Review of industrial clusters), 2017',
  },
  reviewShort: { ru: 'обзор 2017 года', en: 'the review of 2017' },
  lines: { ru: 'строки', en: 'lines' },
  line: { ru: 'строка', en: 'line' },
  published: { ru: 'Опубликовано', en: 'Published' },
  recomputed: { ru: 'Пересчитано', en: 'Recomputed' },
  difference: { ru: 'Разница', en: 'Difference' },
  printed: { ru: 'Напечатано', en: 'Printed' },
  sourceLines: { ru: 'Строки обзора', en: 'Lines of the review' },
  year: { ru: 'Год', en: 'Year' },
  agrees: { ru: 'совпадает', en: 'agrees' },
  otherReading: { ru: 'Другое чтение.', en: 'The other reading.' },
  whyRead: { ru: 'Почему прочитано так.', en: 'Why it was read so.' },
  doubtTitle: { ru: 'Чтение неоднозначно', en: 'The reading is ambiguous' },
  hollow: {
    ru: 'Пустые точки и пунктир: в источнике не видно, к чему относится число.',
    en: 'Hollow points and dashes: the source does not settle what the number belongs to.',
  },
  confidence: { ru: 'уверенность чтения', en: 'confidence of the reading' },
  definition: { ru: 'Определение', en: 'Definition' },
  formula: { ru: 'Формула', en: 'Formula' },
  unit: { ru: 'Единица', en: 'Unit' },
  revision: { ru: 'Ревизия данных', en: 'Revision of the data' },
  download: { ru: 'Скачать', en: 'Download' },
  none: { ru: '—', en: '—' },
  noneSaid: { ru: 'нет', en: 'none' },
  yes: { ru: 'да', en: 'yes' },
  no: { ru: 'нет', en: 'no' },
  onThisPage: { ru: 'На этой странице', en: 'On this page' },
  fact: { ru: 'Факт', en: 'Fact' },
  share: { ru: 'Доля', en: 'Share' },
  total: { ru: 'Всего', en: 'Total' },
} as const satisfies Record<string, Text>;

export const confidenceNames: Record<Confidence, Text> = {
  high: { ru: 'высокая', en: 'high' },
  medium: { ru: 'средняя', en: 'medium' },
  low: { ru: 'низкая', en: 'low' },
};

export const basisNames: Record<FigureBasis, Text> = {
  published: { ru: 'как напечатано', en: 'as printed' },
  rows: {
    ru: 'подсчёт по строкам перечня, как опубликовано',
    en: 'counted over rows of the list, as published',
  },
  distinct: { ru: 'разные кластеры, как известно сейчас', en: 'distinct clusters, as known now' },
  recomputed: { ru: 'пересчитано по напечатанным слагаемым', en: 'recomputed from printed components' },
};

export const factForms: Noun = { ru: ['факт', 'факта', 'фактов'], en: ['fact', 'facts'] };
export const rowForms: Noun = { ru: ['строка', 'строки', 'строк'], en: ['row', 'rows'] };

const moscow = 3 * 3_600_000;

/** The day of an ISO instant in Moscow, as the workspace and the letters say it, whatever machine shows it. */
export function showDay(instant: string, language: Language): string {
  const shifted = new Date(Date.parse(instant) + moscow).toISOString();
  const [year = '', month = '', day = ''] = shifted.slice(0, 10).split('-');
  return language === 'ru'
    ? `${day}.${month}.${year}`
    : `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
