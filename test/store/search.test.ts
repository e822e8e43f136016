/** Search over the review on both engines: word forms, slips of the finger, parts of words, filters, and words that match nothing. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClusterIndex, plainWords } from '../../src/adapters/store/cluster-index.queries.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { testEngines, withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { indexClusters } from '../../src/flows/index-clusters.ts';
import type { ClusterIndex, ClusterQuery } from '../../src/flows/ports.ts';
import { readReview, root } from '../review.ts';

const revision = { number: 1, hash: 'aaaaaaaaaaaa', acceptedAt: '' };

describe.each(testEngines)('search on %s', (engine) => {
  let index: ClusterIndex;
  let names: Map<string, string>;
  let release: () => void = () => undefined;
  let over: Promise<void>;

  beforeAll(async () => {
    const { atlas } = await readReview();
    names = new Map(atlas.clusters.map((cluster) => [cluster.id, cluster.name]));
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    await new Promise<void>((ready, failed) => {
      over = withDatabase<Schema, void>(engine, async (database) => {
        await migrate(database, join(root, 'src/adapters/store/migrations'));
        index = createClusterIndex(database);
        await indexClusters(index, atlas, revision);
        ready();
        await done;
      });
      over.catch(failed);
    });
  });
  afterAll(async () => {
    release();
    await over;
  });

  const find = (query: Partial<ClusterQuery>) =>
    index.search({ edition: '2017', limit: 200, offset: 0, ...query });
  const namesFor = async (q: string) => (await find({ q })).ids.map((id) => names.get(id) ?? '');

  it.each([
    ['псков', 'пскоф'],
    ['зеленоград', 'зилиноград'],
    ['фармацевтика', 'фармацефтика'],
    ['машиностроение', 'машиностоение'],
    ['татарстан', 'тотарстан'],
  ])('finds for a slip what it finds first for the word: %s, %s', async (right, slip) => {
    const wanted = (await find({ q: right })).ids;
    const found = (await find({ q: slip })).ids;
    expect(wanted.length).toBeGreaterThan(0);
    expect(found).toEqual(expect.arrayContaining(wanted.slice(0, 1)));
  });

  it.each([
    ['авиационный', 'авиационного'],
    ['медицинский', 'медицинская'],
    ['судостроение', 'судостроения'],
    ['кластер', 'кластеров'],
  ])('finds the same for every form of a word: %s, %s', async (word, form) => {
    const [first, second] = [new Set((await find({ q: word })).ids), new Set((await find({ q: form })).ids)];
    expect(second.size).toBeGreaterThan(0);
    expect([...first].filter((id) => second.has(id)).length).toBeGreaterThanOrEqual(
      Math.min(first.size, second.size) * 0.9,
    );
  });

  it.each(['авиа', 'строит', 'фарма', 'нефте', 'граф'])('finds a part of a word: %s', async (part) => {
    const { ids } = await find({ q: part });
    expect(ids.length).toBeGreaterThan(0);
  });

  it('puts the names that hold the word first', async () => {
    const found = await namesFor('авиационный');
    expect(found[0]).toMatch(/авиационн/i);
  });

  it('needs every word, and narrows by filters', async () => {
    const one = await find({ q: 'кластер' });
    const two = await find({ q: 'авиационный кластер' });
    const filtered = await find({ q: 'кластер', federalDistricts: ['volga'], inRegister: true });
    expect(two.total).toBeLessThan(one.total);
    expect(filtered.total).toBeGreaterThan(0);
    expect(filtered.total).toBeLessThan(one.total);
  });

  it('takes ё for е and capitals for small letters', async () => {
    expect((await find({ q: 'ЗЕЛЁНОГРАД' })).ids).toEqual((await find({ q: 'зеленоград' })).ids);
  });

  it.each(['щщщщщщ', 'qqqqzzzz', '000000000'])('finds nothing for %s', async (q) => {
    expect(await find({ q })).toEqual({ ids: [], total: 0 });
  });

  it.each(["'", '%', '_', "о'", '\\', '!!! | & :*', '<->', '('.repeat(40), '"'])(
    'is not confused by %j',
    async (q) => {
      await expect(find({ q })).resolves.toBeDefined();
    },
  );

  it('pages without loss or repetition', async () => {
    const all = await find({ q: 'кластер' });
    const pages: string[] = [];
    for (let offset = 0; offset < all.total; offset += 20)
      pages.push(...(await find({ q: 'кластер', limit: 20, offset })).ids);
    expect(pages).toEqual(all.ids);
  });
});

describe('plain words', () => {
  it.each([
    ['«Ёлка-строй», №5', 'елка строй 5'],
    ['  ', ''],
    ['A\u0000B', 'a b'],
  ])('%j becomes %j', (text, words) => expect(plainWords(text)).toBe(words));
});
