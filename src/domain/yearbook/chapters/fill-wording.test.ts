import { describe, expect, it } from 'vitest';
import type { Figure } from '../../atlas/figure.ts';
import { fillWording, plainText, type WordingValues } from './fill-wording.ts';

const text = { ru: '', en: '' };
const clusters: Figure = {
  id: 'cluster-count~all-clusters~2017~published',
  indicator: 'cluster-count',
  scope: 'all-clusters',
  period: '2017',
  basis: 'published',
  value: 137,
  unit: 'count',
  display: { scale: 1, decimals: 0, label: { ru: 'ед.', en: 'units' } },
  title: text,
  definition: text,
  formula: text,
  facts: [],
  printed: '137',
  printedUnit: null,
  lines: [],
  ambiguous: false,
  reading: null,
  alternative: null,
  counterpart: null,
};

const fill = (template: string, values: WordingValues = {}, language: 'ru' | 'en' = 'ru') =>
  fillWording({
    template,
    where: 'rulebook/yearbook/x.yaml, key lead',
    language,
    edition: '2017',
    figures: new Map([[clusters.id, clusters]]),
    values,
  });

describe('a sentence with placeholders', () => {
  it('takes a figure by id or by name, with and without its unit', () => {
    expect(plainText(fill('Всего {figure:cluster-count~all-clusters~@edition~published}'))).toBe(
      'Всего 137\u00A0ед.',
    );
    expect(plainText(fill('Всего {number:all}', { all: clusters }))).toBe('Всего 137');
    expect(fill('{number:all}', { all: clusters })[0]).toMatchObject({ kind: 'figure', figure: clusters.id });
  });

  it('takes the form of the noun that the count asks for', () => {
    const forms = (count: number) => plainText(fill('{count:n|строка|строки|строк}', { n: count }));
    expect([1, 2, 5, 11, 21, 1131].map(forms).map((said) => said.split('\u00A0').at(-1))).toEqual([
      'строка',
      'строки',
      'строк',
      'строк',
      'строка',
      'строка',
    ]);
    expect(plainText(fill('{count:n|row|rows}', { n: 1 }, 'en'))).toBe('1\u00A0row');
    expect(plainText(fill('{figure:all|кластер|кластера|кластеров}', { all: clusters }))).toBe(
      '137\u00A0кластеров',
    );
  });

  it('stops with file and key when a placeholder is unknown, has no value or has one of another kind', () => {
    for (const template of ['{count:n}', '{figure:a~b~c~d}', '{sum:n}', '{text:all}', 'a } b', '{']) {
      expect(() => fill(template, { all: clusters }), template).toThrow('rulebook/yearbook/x.yaml, key lead');
    }
  });
});
