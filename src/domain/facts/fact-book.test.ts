/** Pure cases of the fact book: what is current, what was superseded, what is missing. */
import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { createFactBook, numberOf, textOf } from './fact-book.ts';
import { sampleDraft } from './testing/sample-draft.ts';

const fact = (id: string, value: Fact['value'], more: Partial<Fact> = {}): Fact => ({
  ...sampleDraft(value),
  id,
  supersedes: null,
  ...more,
});

describe('fact book', () => {
  it('shows only the newest of a chain of corrections', () => {
    const book = createFactBook('2017', [
      fact('a', 1),
      fact('b', 2, { supersedes: 'a' }),
      fact('c', 3, { supersedes: 'b' }),
    ]);
    expect(book.find('scope:all-clusters', 'jobs', '2017')?.id).toBe('c');
    expect(book.byId('a')).toBeUndefined();
  });

  it('keeps statements apart and in order, and other editions out', () => {
    const book = createFactBook('2017', [
      fact('b', 2, { statement: 2 }),
      fact('a', 1),
      fact('x', 9, { edition: '2018' }),
    ]);
    expect(book.statements('scope:all-clusters', 'jobs').map((item) => item.id)).toEqual(['a', 'b']);
    expect(book.facts).toHaveLength(2);
  });

  it('answers undefined where nothing is known, never zero', () => {
    const book = createFactBook('2017', [fact('a', 1)]);
    expect(book.find('scope:all-clusters', 'jobs', '2016')).toBeUndefined();
    expect(book.entities('cluster')).toEqual([]);
  });

  it('refuses to read a text as a number', () => {
    expect(() => numberOf(fact('a', 'много'))).toThrow(TypeError);
    expect(textOf(['a', 'b'])).toBe('a; b');
    expect(textOf({ ru: 'да', en: 'yes' })).toBe('да');
  });
});
