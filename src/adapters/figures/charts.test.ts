/**
 * Looks at finished charts: well-formed, named, the same bytes, and honest about missing and doubtful values.
 */
import { describe, expect, it } from 'vitest';
import { axisTicks } from './charts/line-chart.ts';
import { spreadLabels } from './charts/spread-labels.ts';
import {
  drawBarChart,
  drawChangeChart,
  drawLineChart,
  drawPanelChart,
  drawShareBar,
  drawSparkline,
} from './charts.ts';
import { textWidth, wrapText } from './text-width.ts';
import type { ChartFrame, SeriesPoint } from './types.ts';
import { readXml } from './well-formed.ts';

const format = (value: number) => `${value.toFixed(1).replace('.', ',')}\u00a0%`;
const frame: ChartFrame = { title: 'Налоги < "сборы" & пени', desc: 'a < b', format, missing: 'нет данных' };
const points: SeriesPoint[] = [
  { at: '2014', value: 1 },
  { at: '2015', value: null },
  { at: '2016', value: 380.9, isAmbiguous: true },
  { at: '2017', value: 422.8 },
];
const name = 'Кластер «А» <b> & "В"';

const charts = {
  line: () => drawLineChart({ ...frame, series: [{ label: name, points }] }),
  lines: () =>
    drawLineChart({
      ...frame,
      series: [
        { label: name, points },
        { label: 'реестр', points, tone: 'copper' },
      ],
    }),
  bars: () =>
    drawBarChart({
      ...frame,
      bars: [
        { label: name, value: 12, register: 3 },
        { label: 'x', value: null },
      ],
    }),
  panels: () =>
    drawPanelChart({
      ...frame,
      panels: [
        { label: name, points },
        { label: 'x', points },
      ],
    }),
  change: () =>
    drawChangeChart({
      ...frame,
      moments: ['2016', '2017'],
      rows: [
        { label: name, from: null, to: 2 },
        { label: 'x', from: 3, to: 1, isAmbiguous: true },
      ],
    }),
  share: () =>
    drawShareBar({
      ...frame,
      parts: [
        { label: name, share: 0.7 },
        { label: 'x', share: 0.02 },
      ],
    }),
};

describe.each(Object.entries(charts))('%s', (_, draw) => {
  it('is well-formed, named, and the same each time', () => {
    const svg = draw();
    const [root, title, desc] = readXml(svg);
    expect(root?.attributes).toMatchObject({
      role: 'img',
      'aria-label': frame.title,
      xmlns: 'http://www.w3.org/2000/svg',
    });
    expect([title?.text, desc?.text]).toEqual([frame.title, frame.desc]);
    expect(svg).not.toMatch(/currentColor|&nbsp;|NaN|undefined|<style|\bid="/);
    expect(draw()).toBe(svg);
  });
});

describe('honesty', () => {
  it('leaves a gap for a missing value, dashes a doubtful one', () => {
    const elements = readXml(charts.line());
    const texts = elements.map((one) => one.text);
    expect(texts).toContain('нет данных');
    expect(elements.filter((one) => one.name === 'path' && one.attributes.d?.startsWith('M'))).toHaveLength(
      1,
    );
    expect(elements.some((one) => one.attributes['stroke-dasharray'] !== undefined)).toBe(true);
    expect(texts).toContain('422,8\u00a0%');
  });

  it('starts bars at zero and gives a missing value no bar', () => {
    const rects = readXml(charts.bars()).filter((one) => one.name === 'rect');
    expect(rects).toHaveLength(2);
    expect(new Set(rects.map((one) => one.attributes.x)).size).toBe(1);
  });

  it('keeps copper for the register', () => {
    expect(drawBarChart({ ...frame, bars: [{ label: 'a', value: 2 }] })).not.toContain('#a8480f');
    expect(charts.bars()).toContain('#a8480f');
  });

  it('breaks the sparkline at a gap', () => {
    const path = readXml(drawSparkline({ points, ariaLabel: 'ряд' })).find((one) => one.name === 'path');
    expect(path?.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  it('keeps moments apart on a telephone, however long the names are', () => {
    const long = 'Демонстрационная волна 2017';
    const narrow = {
      ...frame,
      width: 358,
      series: [
        { label: long, points },
        { label: 'Обзор', points },
      ],
    };
    const at = new Map(readXml(drawLineChart(narrow)).map((one) => [one.text, one.attributes.transform]));
    const x = (text: string) => Number(/translate\(([\d.]+)/.exec(at.get(text) ?? '')?.[1]);
    expect(x('2017') - x('2014')).toBeGreaterThan(150);
    expect(at.has(`422,8\u00a0% ${long}`)).toBe(true);
  });

  it('writes a last value at its own moment where another line goes on', () => {
    const early = points.slice(0, 3);
    const svg = drawLineChart({
      ...frame,
      series: [
        { label: 'волна', points: early },
        { label: 'обзор', points },
      ],
    });
    const texts = readXml(svg).map((one) => one.text);
    expect(texts).toContain('волна');
    expect(texts).not.toContain('380,9\u00a0% волна');
    expect(texts).toContain('422,8\u00a0% обзор');
  });

  it('survives empty data', () => {
    const none: SeriesPoint[] = [{ at: '2017', value: null }];
    expect(() => readXml(drawLineChart({ ...frame, series: [{ label: 'a', points: none }] }))).not.toThrow();
    expect(drawBarChart({ ...frame, bars: [] })).not.toMatch(/NaN|Infinity/);
    expect(drawPanelChart({ ...frame, panels: [{ label: 'a', points: none }] })).not.toMatch(/NaN|Infinity/);
    expect(drawChangeChart({ ...frame, moments: ['a', 'b'], rows: [] })).not.toMatch(/NaN|Infinity/);
    expect(drawShareBar({ ...frame, parts: [] })).not.toMatch(/NaN|Infinity/);
    expect(drawSparkline({ points: none, ariaLabel: 'ряд' })).not.toMatch(/NaN|Infinity/);
  });
});

describe('measures', () => {
  it.each([
    [422.8, [0, 150, 300, 450]],
    [37, [0, 15, 30, 45]],
    [3, [0, 1, 2, 3]],
    [0.3, [0, 0.1, 0.2, 0.3]],
  ])('ticks to %d are round', (largest, ticks) => {
    expect(axisTicks(largest)).toEqual(ticks);
  });

  it('spreads labels without changing their order', () => {
    const spread = spreadLabels([10, 12, 11, 80], 17, 0);
    expect(spread[0]).toBeLessThan(spread[2] as number);
    expect((spread[2] as number) - (spread[0] as number)).toBeGreaterThanOrEqual(17);
    expect((spread[1] as number) - (spread[2] as number)).toBeGreaterThanOrEqual(17);
    expect(spread[3]).toBe(80);
  });

  it('wraps at spaces only', () => {
    expect(wrapText('один два', textWidth('один', 13) + 1, 13)).toEqual(['один', 'два']);
  });
});
