/** The web edition draws the blocks of a yearbook and adds nothing to them. */
import { expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import type { Yearbook } from '../../../domain/yearbook/yearbook.ts';
import type { Flows } from '../../../flows/flows.ts';
import { Problem } from '../../../kernel/problem.ts';
import { presentYearbook } from './yearbook.presenter.ts';

const yearbook = {
  edition: '2017',
  language: 'ru',
  title: 'Промышленные кластеры',
  chapters: [
    {
      id: 'map',
      title: 'Карта',
      blocks: [
        { kind: 'paragraph', runs: [{ kind: 'text', text: 'Вступление.' }] },
        {
          kind: 'map',
          view: 'country',
          values: [{ subject: 'RU-TA', total: 10, register: 4 }],
          caption: 'Карта',
          description: 'Карта',
          legendDescription: 'Цвета',
          source: { label: '', lines: [] },
        },
      ],
    },
  ],
} as unknown as Yearbook;

const input = (year: string) => {
  const base = pageInput(`/yearbook/${year}`, { year });
  return { ...base, flows: { ...base.flows, readYearbook: async () => yearbook } as Flows };
};

it('keeps chapters and blocks in order and draws only what has a picture', async () => {
  const { chapters, pdf } = await presentYearbook(input('2017'));
  expect(chapters[0]?.blocks.map(({ block, pictures }) => [block.kind, pictures !== null])).toEqual([
    ['paragraph', false],
    ['map', true],
  ]);
  expect(chapters[0]?.blocks[1]?.pictures?.wide).toContain('/federal-subjects/RU-TA');
  expect(pdf).toBe('/yearbook/2017.pdf');
});

it('names the editions there are', async () => {
  await expect(presentYearbook(input('1999'))).rejects.toThrow(Problem);
});
