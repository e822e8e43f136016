/**
 * Looks at finished maps as a reader would: every subject there, numbers apart, names safe, bytes the same every time.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Boundaries, MapOptions, MapValue } from '../types.ts';
import { readXml } from '../well-formed.ts';
import { touches } from './label-boxes.ts';
import { drawLegend } from './legend.ts';
import { drawLocator } from './locator.ts';
import { drawMap } from './map.ts';
import { layOutMap } from './map-layout.ts';
import { fillOf, stepNames } from './steps.ts';

const read = (name: string): Boundaries =>
  JSON.parse(readFileSync(new URL(`../../../../rulebook/reference/${name}`, import.meta.url), 'utf8'));
const overview = read('boundaries-2017-overview.topo.json');
const detailed = read('boundaries-2017.topo.json');
const codes = overview.objects.subjects.geometries.map((one) => (one.properties as { code: string }).code);

/** Every subject has a number: more crowded than any year can be. */
const crowded = new Map<string, MapValue>(
  codes.map((code, at) => [code, { total: 1 + (at % 12), register: at % 3 }]),
);
const sparse = new Map<string, MapValue>(
  codes.map((code, at) => [code, { total: at % 2 ? 0 : 10, register: 4 }]),
);

function options(view: MapOptions['view'], extra: Partial<MapOptions> = {}): MapOptions {
  const boundaries = view === 'country' ? overview : detailed;
  return { boundaries, values: crowded, language: 'ru', view, ariaLabel: 'Карта', ...extra };
}

describe('drawMap', () => {
  it.each(['country', 'european'] as const)(
    'is well-formed XML with the same bytes each time: %s',
    (view) => {
      const svg = drawMap(options(view, { title: 'a < b & "c"' }));
      expect(readXml(svg).find((one) => one.name === 'title')?.text).toBe('a < b & "c"');
      expect(drawMap(options(view, { title: 'a < b & "c"' }))).toBe(svg);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|&nbsp;|currentColor/);
    },
  );

  it('shows all 85 subjects on the country map, each a link with a name', () => {
    const elements = readXml(
      drawMap(options('country', { hrefOf: (code) => `/federal-subjects/${code}?a=1&b=2` })),
    );
    expect(elements.filter((one) => one.name === 'a')).toHaveLength(85);
    expect(elements.filter((one) => one.name === 'title' && /: \d+ кластер/.test(one.text))).toHaveLength(85);
    expect(elements.find((one) => one.name === 'a')?.attributes.href).toMatch(/\?a=1&b=2$/);
  });

  it.each([
    ['country', 'all'],
    ['country', 'fitting'],
    ['european', 'all'],
  ] as const)('never lets numbers touch: %s, %s', (view, labels) => {
    for (const values of [crowded, sparse]) {
      const { placed, screen } = layOutMap(options(view, { labels, values }));
      for (const [at, one] of placed.entries()) {
        expect(placed.slice(at + 1).filter((other) => touches(one.box, other.box))).toEqual([]);
        expect(one.box.x >= 0 && one.box.y >= 0).toBe(true);
        expect(one.box.x + one.box.width <= screen.width && one.box.y + one.box.height <= screen.height).toBe(
          true,
        );
      }
    }
  });

  it('numbers Moscow, St Petersburg and Karachay-Cherkessia on the European map, with leaders where needed', () => {
    const values = new Map(
      codes.map((code) => [
        code,
        { total: ['RU-MOW', 'RU-SPE', 'RU-KC', 'RU-AD'].includes(code) ? 12 : 0, register: 1 },
      ]),
    );
    const { placed } = layOutMap(options('european', { values }));
    expect(placed).toHaveLength(4);
    expect(placed.filter((one) => one.anchor !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  it('draws zero pale and silent, missing hatched, filtered ones paler and silent', () => {
    const values = new Map([...crowded, ['RU-TA', { total: 0, register: 0 }] as const]);
    values.delete('RU-KO');
    const svg = drawMap(options('country', { values, dimmed: new Set(['RU-SA']) }));
    expect(svg).toContain('fill="#eef2f0" fill-rule="evenodd"><title>Республика Татарстан: кластеров нет');
    expect(svg).toContain(
      'url(#map-missing-country)" fill-rule="evenodd"><title>Республика Коми: нет данных',
    );
    expect(svg).toMatch(/fill-opacity="\.3"><title>Республика Саха/);
    const silent = ['RU-TA', 'RU-KO', 'RU-SA'].map((code) => codes.indexOf(code));
    const { placed } = layOutMap(options('country', { values, dimmed: new Set(['RU-SA']) }));
    expect(placed.filter((one) => silent.includes(one.subject))).toEqual([]);
  });

  it('stays light', () => {
    const hrefOf = (code: string) => `/federal-subjects/${code}`;
    const country = gzipSync(drawMap(options('country', { hrefOf }))).length;
    const european = gzipSync(drawMap(options('european', { hrefOf }))).length;
    expect(country).toBeLessThan(35_000);
    expect(country + european).toBeLessThan(60_000);
  });

  it('escapes what a caller says of a subject', () => {
    const svg = drawMap(options('country', { describe: () => '<script>"&' }));
    expect(svg).toContain('&lt;script&gt;&quot;&amp;');
    expect(() => readXml(svg)).not.toThrow();
  });
});

describe('steps and legend', () => {
  it('names steps so that none straddles another', () => {
    expect(stepNames([1, 2, 3, 5, 9])).toEqual(['0', '1', '2', '3–4', '5–8', '9+']);
    expect(fillOf(4, [1, 2, 3, 5, 9])).toBe(fillOf(3, [1, 2, 3, 5, 9]));
    expect(() => drawLegend({ language: 'ru', breaks: [3, 2, 1] })).toThrow(RangeError);
  });

  it('writes the largest number out', () => {
    expect(drawLegend({ language: 'en', largest: 12 })).toContain('9–12');
  });
});

describe('drawLocator', () => {
  it('highlights, and rings what is too small to see', () => {
    const svg = drawLocator({ boundaries: overview, codes: ['RU-SPE', 'RU-KHA'], ariaLabel: 'Где' });
    expect(readXml(svg).filter((one) => one.name === 'circle')).toHaveLength(2);
  });

  it('refuses a code that is no subject', () => {
    expect(() => drawLocator({ boundaries: overview, codes: ['RU-XX'], ariaLabel: 'Где' })).toThrow('RU-XX');
  });
});
