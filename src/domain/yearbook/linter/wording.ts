/**
 * Words of the linter's sentences: numbers as printed, names of measures and scopes in both languages. Must never compare
 * anything.
 */
import type { Text } from '../../../kernel/language.ts';
import type { Fact } from '../../facts/fact.ts';
import { textOf } from '../../facts/fact-book.ts';
import type { Reference } from '../../facts/reference.ts';
import { readPrinted } from './printed-interval.ts';

/** A computed number with a fixed number of decimals, decimal comma in Russian, thousands divided from 10 000 on. */
export function showNumber(value: number, decimals = 0): Text {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 ? '−' : '';
  const grouped = (mark: string) => (whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, mark) : whole);
  const tail = (mark: string) => (fraction === undefined ? '' : mark + fraction);
  return { ru: sign + grouped('\u00a0') + tail(','), en: sign + grouped(',') + tail('.') };
}

/** A fraction as per cent. */
export function showPercent(fraction: number, decimals = 1): Text {
  const shown = showNumber(fraction * 100, decimals);
  return { ru: `${shown.ru}\u00a0%`, en: `${shown.en} %` };
}

/** Units as printed in Russian → English; longer forms first. */
const englishUnits: readonly (readonly [RegExp, string])[] = [
  [/млн\.?\s*руб\.?\s*\/\s*чел\.?/gi, 'mn RUB per person'],
  [/млрд\.?\s*руб(лей|\.)?/gi, 'bn RUB'],
  [/млн\.?\s*руб(лей|\.)?/gi, 'mn RUB'],
  [/тыс\.?\s*ед\.?/gi, 'thousand'],
  [/(ед|шт|гг|г)\.?$/gi, ''],
];

/** The number of a fact as printed, with its printed unit; the value itself where the print holds several numbers. */
export function showFact(fact: Fact): Text {
  const unit = (fact.provenance.printedUnit ?? '').trim().toLowerCase();
  const printed = (fact.provenance.printed ?? '').trim();
  const readable = typeof fact.value !== 'number' || readPrinted(fact) !== null;
  if (!readable || printed === '') {
    return typeof fact.value === 'number'
      ? showNumber(fact.value)
      : { ru: textOf(fact.value), en: textOf(fact.value) };
  }
  const english = englishUnits.reduce((text, [pattern, word]) => text.replace(pattern, word), unit).trim();
  const bare = unit === '' || printed.toLowerCase().includes(unit);
  const number = printed.replace(/,(?=\d)/g, '.');
  return bare
    ? { ru: printed, en: number }
    : { ru: `${printed}\u00a0${unit}`, en: `${number} ${english}`.trim() };
}

const measureNames: Readonly<Record<string, Text>> = {
  'cluster-count': { ru: 'число кластеров', en: 'number of clusters' },
  'federal-subject-count': {
    ru: 'число субъектов с кластерами',
    en: 'number of federal subjects with clusters',
  },
  'register-cluster-count': { ru: 'число кластеров реестра', en: 'number of register clusters' },
  'participant-count': { ru: 'число участников', en: 'number of participants' },
  'labour-productivity': { ru: 'производительность труда', en: 'labour productivity' },
  'tax-payments': { ru: 'налоговые отчисления', en: 'tax payments' },
  'shipped-goods': { ru: 'объём отгруженных товаров', en: 'shipped goods' },
  'cooperation-level': { ru: 'уровень кооперации', en: 'cooperation level' },
  jobs: { ru: 'число рабочих мест', en: 'number of jobs' },
  'fixed-capital-investment': { ru: 'инвестиции в основной капитал', en: 'fixed capital investment' },
  'rd-costs': { ru: 'затраты на НИОКР', en: 'R&D costs' },
  'import-share': { ru: 'доля импорта', en: 'import share' },
  'investment-project-count': { ru: 'число инвестиционных проектов', en: 'number of investment projects' },
  'industrial-enterprise-count': {
    ru: 'число промышленных предприятий',
    en: 'number of industrial enterprises',
  },
  'sme-share': { ru: 'доля субъектов МСП', en: 'SME share' },
  'joint-project-count': { ru: 'число совместных проектов', en: 'number of joint projects' },
  'joint-projects-per-cluster': {
    ru: 'среднее число совместных проектов',
    en: 'mean number of joint projects',
  },
  'joint-project-capital': { ru: 'капиталоёмкость совместных проектов', en: 'capital of joint projects' },
  'capital-per-joint-project': { ru: 'капиталоёмкость одного проекта', en: 'capital of one joint project' },
  'supported-project-count': { ru: 'число поддержанных проектов', en: 'number of supported projects' },
  'support-total': { ru: 'сумма поддержки', en: 'total of support' },
  'responding-subject-count': {
    ru: 'число ответивших субъектов',
    en: 'number of responding federal subjects',
  },
};

/** Name of a measure in lower case; the measure itself where the linter has no words for it. */
export function measureName(measure: string): Text {
  return measureNames[measure] ?? { ru: `«${measure}»`, en: `“${measure}”` };
}

const scopeNames: Readonly<Record<string, Text>> = {
  'all-clusters': { ru: 'все кластеры', en: 'all clusters' },
  'average-cluster': { ru: 'в среднем на кластер', en: 'average per cluster' },
  'register-clusters': { ru: 'кластеры реестра', en: 'register clusters' },
  'manufacturing-russia': { ru: 'обрабатывающие производства России', en: 'manufacturing in Russia' },
};

/** Name of a scope such as `register-clusters` or `federal-district:volga`. */
export function scopeName(scope: string, reference: Reference): Text {
  const district = reference.federalDistricts.find((item) => scope === `federal-district:${item.code}`);
  return district?.shortName ?? scopeNames[scope] ?? { ru: `«${scope}»`, en: `“${scope}”` };
}

/** Full name of a federal subject; its code where the reference lacks it. */
export function subjectName(code: string, reference: Reference): Text {
  return reference.federalSubjects.find((subject) => subject.code === code)?.name ?? { ru: code, en: code };
}

/** Name of an industry; its code where the reference lacks it. */
export function industryName(code: string, reference: Reference): Text {
  return reference.industries.find((industry) => industry.code === code)?.name ?? { ru: code, en: code };
}

/** The English side of a text fact; its only text where it has no two. */
export function englishOf(fact: Fact): string {
  return typeof fact.value === 'object' && 'en' in fact.value ? fact.value.en : textOf(fact.value);
}

/** Joins texts side by side in both languages. */
export function joinTexts(texts: readonly Text[], mark = ', '): Text {
  return { ru: texts.map((text) => text.ru).join(mark), en: texts.map((text) => text.en).join(mark) };
}

/** A Russian name in «…», inner quotation marks as „…“, so that nested names stay readable. */
export function quoted(text: string): string {
  const bare = /^«[^«»]*»$/.test(text) ? text.slice(1, -1) : text;
  return `«${bare.replace(/«/g, '„').replace(/»/g, '“')}»`;
}
