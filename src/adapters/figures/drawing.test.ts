/** Proves that the port says the same as the drawing functions: absent is zero here, series turn into panels and rows. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChartInput, SubjectTopology } from '../../flows/drawing.ts';
import { createDrawing } from './drawing.ts';
import { readXml } from './well-formed.ts';

const read = (name: string): SubjectTopology =>
  JSON.parse(readFileSync(new URL(`../../../rulebook/reference/${name}`, import.meta.url), 'utf8'));
const drawing = createDrawing({
  detailed: read('boundaries-2017.topo.json'),
  overview: read('boundaries-2017-overview.topo.json'),
});
const input: ChartInput = {
  title: 'Участники',
  description: 'По округам',
  language: 'ru',
  width: 600,
  format: String,
  series: [
    {
      name: '2016',
      points: [
        { label: 'Южный', value: 5 },
        { label: 'Уральский', value: null },
      ],
    },
    {
      name: '2017',
      points: [
        { label: 'Южный', value: 7, ambiguous: true },
        { label: 'Уральский', value: 3 },
      ],
    },
  ],
};
const textsOf = (svg: string) => readXml(svg).map((one) => one.text);

describe('the drawing port', () => {
  it('takes an absent subject for one without clusters', () => {
    const values = new Map([['RU-TA', { total: 10, register: 4 }]]);
    const svg = drawing.map({
      values,
      language: 'ru',
      view: 'country',
      title: 'Карта',
      description: 'Кластеры',
    });
    expect(svg).not.toContain('нет данных');
    expect(textsOf(svg)).toContain('Республика Коми: кластеров нет');
  });

  it('gives each label a panel and each series a column', () => {
    const texts = textsOf(drawing.panels(input));
    expect(texts.filter((text) => text === '2016')).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(['Южный', 'Уральский', '5', '7', '3']));
  });

  it('joins two moments of a series and cuts a whole into parts', () => {
    expect(textsOf(drawing.slope(input))).toEqual(
      expect.arrayContaining(['2016', '2017', '5', 'нет данных']),
    );
    const parts = [
      { label: 'лизинг', value: 0.4 },
      { label: 'сырьё', value: null },
    ];
    const shares = drawing.shares({ ...input, series: [{ name: 'виды', points: parts }] });
    expect(shares).toContain('лизинг');
    expect(shares).not.toContain('сырьё');
  });
});
