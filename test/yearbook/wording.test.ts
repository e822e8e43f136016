import { describe, expect, it } from 'vitest';
import { buildClusterPassport } from '../../src/domain/yearbook/build-cluster-passport.ts';
import { buildYearbook } from '../../src/domain/yearbook/build-yearbook.ts';
import { chapterMakers } from '../../src/domain/yearbook/chapters/index.ts';
import type { YearbookWording } from '../../src/domain/yearbook/chapters/source.ts';
import type { Text } from '../../src/kernel/language.ts';
import { readEdition, wording } from './real-edition.ts';

const sentences = [...wording].flatMap(([stem, file]) => [
  { stem, key: 'title', text: file.title },
  ...Object.entries(file.texts).map(([key, text]) => ({ stem, key, text })),
]);

/** The wording with one sentence replaced. */
function withSentence(stem: string, key: string, text: Text): YearbookWording {
  const file = wording.get(stem);
  if (!file) throw new TypeError(`no file ${stem}`);
  return new Map([...wording, [stem, { ...file, texts: { ...file.texts, [key]: text } }]]);
}

describe('the wording of the yearbook', () => {
  it('has a file for every chapter', () => {
    for (const { id } of chapterMakers) expect(wording.has(id), id).toBe(true);
    for (const stem of ['common', 'sources', 'cluster-passport', 'subject-passport'])
      expect(wording.has(stem), stem).toBe(true);
  });

  it('holds no number outside its placeholders', () => {
    const digits = sentences.filter(({ text }) =>
      [text.ru, text.en].some((side) => /\d/.test(side.replace(/\{[^}]*\}/g, ''))),
    );
    expect(digits.map(({ stem, key }) => `${stem}: ${key}`)).toEqual([]);
  });

  it('fills the same placeholders in both languages', () => {
    const names = (side: string) => [...side.matchAll(/\{([a-z]+:[^{}|]+)/g)].map((match) => match[1]).sort();
    for (const { stem, key, text } of sentences)
      expect(names(text.en), `${stem}: ${key}`).toEqual(names(text.ru));
  });

  it('stops with file and key at a placeholder that nothing fills', async () => {
    const edition = await readEdition();
    const of = (text: string) => () =>
      buildYearbook(edition, withSentence('signs', 'lead', { ru: text, en: text }), 'ru');
    expect(of('Всего {count:nothing}.')).toThrow(
      'rulebook/yearbook/signs.yaml, key lead: {count:nothing} has no value',
    );
    expect(of('{figure:no-such~all-clusters~@edition~published}')).toThrow(
      'rulebook/yearbook/signs.yaml, key lead',
    );
    expect(of('{nonsense}')).toThrow('{nonsense} is not a placeholder');
    expect(of('Кластеров: {figure:cluster-count~all-clusters~@edition~published}')).not.toThrow();
  });

  it('names a file or a sentence that is missing', async () => {
    const edition = await readEdition();
    const without = new Map([...wording].filter(([stem]) => stem !== 'map'));
    expect(() => buildYearbook(edition, without, 'ru')).toThrow('rulebook/yearbook/map.yaml is missing');
    const bare = new Map([
      ...wording,
      [
        'cluster-passport',
        { file: 'rulebook/yearbook/cluster-passport.yaml', title: { ru: 'П', en: 'P' }, texts: {} },
      ],
    ]);
    expect(() => buildClusterPassport(edition, 'federal-1', bare, 'ru')).toThrow(
      'rulebook/yearbook/cluster-passport.yaml has no sentence',
    );
  });
});
