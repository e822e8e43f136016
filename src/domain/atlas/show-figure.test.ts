import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import {
  showCount,
  showFigure,
  showFigureNumber,
  showTick,
  showValue,
  showValueNumber,
} from './show-figure.ts';

const billion = { scale: 1e9, decimals: 1, label: { ru: 'млрд руб.', en: 'bn RUB' } };
const percent = { scale: 0.01, decimals: 1, label: { ru: '%', en: '%' } };
const whole = { scale: 1, decimals: 0, label: { ru: '', en: '' } };

function figure(over: Partial<Figure>): Figure {
  const text = { ru: '', en: '' };
  return {
    id: 'x',
    indicator: 'x',
    scope: 'x',
    period: '2017',
    basis: 'published',
    value: 0,
    unit: 'RUB',
    display: billion,
    title: text,
    definition: text,
    formula: text,
    facts: [],
    printed: null,
    printedUnit: null,
    lines: [],
    ambiguous: false,
    reading: null,
    alternative: null,
    counterpart: null,
    ...over,
  };
}

describe('a value becomes text', () => {
  it('with a comma in Russian, a point in English and thin spaces in both', () => {
    expect(showValue(422_800_000_000, billion, 'ru')).toBe('422,8\u00A0млрд руб.');
    expect(showValue(422_800_000_000, billion, 'en')).toBe('422.8\u00A0bn RUB');
    expect(showCount(110_000, 'ru')).toBe('110\u202F000');
    expect(showValueNumber(1_234_567.5, { ...whole, decimals: 1 }, 'en')).toBe('1\u202F234\u202F567.5');
  });

  it('rounded half up on exact decimals where binary fractions would round down', () => {
    expect(showValueNumber(1.005, { ...whole, decimals: 2 }, 'ru')).toBe('1,01');
    expect(showValueNumber(0.285, { ...percent, decimals: 0 }, 'ru')).toBe('29');
    expect(showValueNumber(0.145, { ...percent, decimals: 0 }, 'ru')).toBe('15');
    expect(showValueNumber(-2.5, whole, 'ru')).toBe('−3');
    expect(showValueNumber(-0.2, whole, 'ru')).toBe('0');
    expect(showValueNumber(1e-7, { ...whole, decimals: 2 }, 'ru')).toBe('0,00');
    expect(showValueNumber(1e21, whole, 'ru').replaceAll('\u202F', '')).toBe('1000000000000000000000');
  });

  it('with the per cent sign spaced in Russian only, and never zero for nothing', () => {
    expect(showValue(0.127, percent, 'ru')).toBe('12,7\u00A0%');
    expect(showValue(0.127, percent, 'en')).toBe('12.7%');
    expect(showValue(null, percent, 'ru')).toBe('нет данных');
    expect(showValue(Number.NaN, percent, 'en')).toBe('no data');
  });
});

describe('a value on an axis', () => {
  it('has no needless zeros', () => {
    expect(showTick(150e9, billion, 'ru')).toBe('150');
    expect(showTick(2.5e9, billion, 'ru')).toBe('2,5');
    expect(showTick(0, billion, 'en')).toBe('0');
    expect(showTick(3000, whole, 'ru')).toBe('3\u202F000');
  });
});

describe('a figure becomes text', () => {
  it('with the precision of print where it is published', () => {
    expect(showFigure(figure({ value: 275e9, printed: '275' }), 'ru')).toBe('275\u00A0млрд руб.');
    expect(
      showFigureNumber(figure({ value: 0.29, unit: 'fraction', display: percent, printed: '29%' }), 'ru'),
    ).toBe('29');
    expect(
      showFigureNumber(figure({ value: 171_500, unit: 'jobs', display: whole, printed: '171,5' }), 'ru'),
    ).toBe('171\u202F500');
    const thousand = { scale: 1000, decimals: 0, label: { ru: 'тыс.', en: 'k' } };
    expect(
      showFigureNumber(figure({ value: 8000, unit: 'jobs', display: thousand, printed: '8000' }), 'ru'),
    ).toBe('8,000');
    expect(
      showFigureNumber(figure({ value: 652e6, printed: '652,0', display: { ...billion, scale: 1e6 } }), 'ru'),
    ).toBe('652,0');
  });

  it('with the decimals of its display where it is recomputed or the print cannot be read', () => {
    expect(showFigureNumber(figure({ basis: 'recomputed', value: 275e9 }), 'en')).toBe('275.0');
    expect(showFigureNumber(figure({ value: 2.5e9, printed: 'две с половиной' }), 'ru')).toBe('2,5');
  });

  it('with a year ungrouped and a lost value named', () => {
    expect(showFigure(figure({ unit: 'year', value: 2017, display: whole }), 'ru')).toBe('2017');
    expect(showFigure(figure({ value: null }), 'ru')).toBe('нет данных');
  });
});
