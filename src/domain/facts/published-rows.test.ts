/** Pure cases of rows and clusters: the same cluster in two rows, districts of interregional clusters. */
import { describe, expect, it } from 'vitest';
import { countDistinct, type PublishedRow, rowsInScope } from './published-rows.ts';

const row = (id: string, more: Partial<PublishedRow> = {}): PublishedRow => ({
  id,
  list: id.startsWith('f') ? 'federal' : 'interregional',
  number: 1,
  federalSubjects: ['RU-TA'],
  federalDistrict: 'volga',
  inRegister: false,
  sameAs: null,
  maybeSameAs: [],
  ...more,
});

describe('distinct clusters', () => {
  it('count a pair of rows once', () => {
    expect(
      countDistinct([
        row('federal-8', { sameAs: 'interregional-1' }),
        row('interregional-1', { sameAs: 'federal-8' }),
        row('federal-9'),
      ]),
    ).toBe(2);
  });

  it('count a row whose twin lies outside the scope', () => {
    expect(countDistinct([row('federal-8', { sameAs: 'interregional-1' })])).toBe(1);
    expect(countDistinct([row('interregional-1', { sameAs: 'federal-8' })])).toBe(1);
  });

  it('do not merge what is only probable', () => {
    expect(
      countDistinct([
        row('federal-47', { maybeSameAs: ['federal-54'] }),
        row('federal-54', { maybeSameAs: ['federal-47'] }),
      ]),
    ).toBe(2);
  });
});

describe('scopes', () => {
  const rows = [row('federal-1', { inRegister: true }), row('federal-2', { federalDistrict: 'ural' })];
  it('are the register, a district or everything', () => {
    expect(rowsInScope(rows, 'register-clusters').map(({ id }) => id)).toEqual(['federal-1']);
    expect(rowsInScope(rows, 'federal-district:ural').map(({ id }) => id)).toEqual(['federal-2']);
    expect(rowsInScope(rows, 'all-clusters')).toHaveLength(2);
  });
});
