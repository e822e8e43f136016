/** Clusters the atlas knows, as rows of a federal subject's questionnaire. */
import { describe, expect, it } from 'vitest';
import { book } from '../../../test/survey/find-in.ts';
import { knownClusterEdits } from './known-clusters.ts';
import type { PrefillEdit } from './prefill.ts';

const clusters = [
  { id: 'federal-8', name: 'Первый', fact: 'f1' },
  { id: 'federal-9', name: 'Второй', fact: 'f2' },
];

describe('known clusters', () => {
  const form = (edition: string) => {
    const found = book.find('federal-subject', edition);
    if (!found) throw new Error(`no edition ${edition}`);
    return found;
  };

  it.each(book.editions)('are offered as the same, in edition %s', (edition) => {
    const edits = knownClusterEdits(form(edition), clusters, []);
    const at = (path: string) => edits.find(({ field }) => field === path)?.value;
    expect(at('clusters/known-federal-8/#/-')).toBe(1);
    expect(at('clusters/known-federal-9/#/-')).toBe(2);
    expect(at('clusters/known-federal-9/known-cluster/-')).toBe('federal-9');
    expect(at('clusters/known-federal-9/name/-')).toBe('Второй');
    expect(at('clusters/known-federal-9/match/-')).toBe('same');
    expect(edits.every(({ status }) => status === 'prefilled')).toBe(true);
  });

  it('stand after the rows of the wave before, which are not offered twice', () => {
    const edit = (field: string, value: string | number): PrefillEdit => ({
      field,
      value,
      status: 'prefilled',
      origin: { via: 'prefill', fact: 'f0' },
      seen: 0,
    });
    const before = [edit('clusters/r1/#/-', 1), edit('clusters/r1/known-cluster/-', 'federal-8')];
    const edits = knownClusterEdits(form('2018'), clusters, before);
    expect(edits.filter(({ field }) => field.endsWith('/#/-'))).toEqual([
      expect.objectContaining({ field: 'clusters/known-federal-9/#/-', value: 2 }),
    ]);
  });

  it('are no part of the questionnaire of a cluster', () => {
    const found = book.find('cluster', '2018');
    expect(found && knownClusterEdits(found, clusters, [])).toEqual([]);
  });
});
