/**
 * Holds the committed boundaries to what the mending list promises. It reads the files as they are shipped, so it needs no network.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { geoArea, geoBounds } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const reference = new URL('../../rulebook/reference/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, reference), 'utf8');

interface Subject {
  readonly code: string;
  readonly ru: string;
  readonly printedVariants: readonly string[];
  readonly districts: readonly {
    readonly district: string;
    readonly from: string;
    readonly to: string | null;
  }[];
}
const subjects: readonly Subject[] = parse(read('federal-subjects.yaml')).subjects;
const districts = parse(read('federal-districts.yaml'));
const districtOn = (subject: Subject, day: string) =>
  subject.districts
    .filter((one) => one.from <= day && (one.to === null || day < one.to))
    .map((one) => one.district);

describe('federal subjects and districts', () => {
  it('has 85 subjects with codes and names of their own', () => {
    expect(subjects).toHaveLength(85);
    expect(new Set(subjects.map((one) => one.code)).size).toBe(85);
    const spellings = subjects.flatMap((one) => [one.ru, ...one.printedVariants]);
    expect(new Set(spellings).size).toBe(spellings.length);
  });

  it('puts every subject into exactly one district on any day since the last was founded', () => {
    for (const day of ['2014-03-21', '2016-07-27', '2016-07-28', '2017-12-31', '2018-11-02', '2018-11-03']) {
      expect(subjects.filter((one) => districtOn(one, day).length !== 1).map((one) => one.code)).toEqual([]);
    }
  });

  it('counts the districts of 2017 as they were', () => {
    const count = (code: string) =>
      subjects.filter((one) => districtOn(one, '2017-12-31')[0] === code).length;
    const codes = districts.districts.map((one: { code: string }) => one.code);
    expect(codes.map(count)).toEqual([18, 11, 8, 7, 14, 6, 12, 9]);
  });

  it.each([
    ['RU-BU', '2018-11-02', 'siberian'],
    ['RU-BU', '2018-11-03', 'far-eastern'],
    ['RU-ZAB', '2017-12-31', 'siberian'],
    ['RU-CR', '2016-07-27', 'crimean'],
    ['RU-SEV', '2016-07-28', 'southern'],
    ['RU-STA', '2010-01-18', 'southern'],
    ['RU-STA', '2010-01-19', 'north-caucasian'],
  ])('%s on %s lies in %s', (code, day, district) => {
    const subject = subjects.find((one) => one.code === code) as Subject;
    expect(districtOn(subject, day)).toEqual([district]);
  });
});

describe.each(['boundaries-2017.topo.json', 'boundaries-2017-overview.topo.json'])('%s', (name) => {
  const topo = JSON.parse(read(name));
  const { features } = feature(topo, topo.objects.subjects) as unknown as FeatureCollection<MultiPolygon>;
  const byCode = new Map(features.map((one) => [one.properties?.code as string, one]));
  const shape = (code: string) => byCode.get(code) as Feature<MultiPolygon>;

  it('has the subjects of federal-subjects.yaml under their names', () => {
    expect([...byCode.keys()].sort()).toEqual(subjects.map((one) => one.code).sort());
    for (const { code, ru } of subjects) expect(shape(code).properties?.ru).toBe(ru);
  });

  it('has no ring that covers the globe', () => {
    for (const one of features) {
      for (const coordinates of one.geometry.coordinates) {
        expect(geoArea({ type: 'Polygon', coordinates })).toBeLessThan(2 * Math.PI);
      }
    }
    const total = features.reduce((sum, one) => sum + geoArea(one), 0) * 6371 ** 2;
    expect(total / 1e6).toBeGreaterThan(16.5);
    expect(total / 1e6).toBeLessThan(17.6);
  });

  it('keeps Moscow small and inside the bounds of Moscow Oblast', () => {
    const [[west, south], [east, north]] = geoBounds(shape('RU-MOW'));
    const [[outerWest, outerSouth], [outerEast, outerNorth]] = geoBounds(shape('RU-MOS'));
    expect(west > outerWest && south > outerSouth && east < outerEast && north < outerNorth).toBe(true);
    expect(geoArea(shape('RU-MOW'))).toBeLessThan(geoArea(shape('RU-MOS')) / 10);
  });

  it('has the mainland of Chukotka in one piece across 180°', () => {
    const pieces = shape('RU-CHU').geometry.coordinates.map((coordinates) => ({
      type: 'Polygon' as const,
      coordinates,
    }));
    const largest = pieces.reduce((best, one) => (geoArea(one) > geoArea(best) ? one : best));
    const longitudes = (largest.coordinates[0] ?? []).map((point) => point[0] as number);
    expect(Math.min(...longitudes)).toBeLessThan(165);
    expect(Math.max(...longitudes)).toBeGreaterThan(185);
    const onMeridian = longitudes.filter(
      (longitude, at) => Math.abs(longitude - 180) < 0.01 && Math.abs((longitudes[at + 1] ?? 0) - 180) < 0.01,
    );
    expect(onMeridian).toEqual([]);
  });

  it('keeps the codes of the source where ours differ, and nothing of the islet', () => {
    const original = Object.fromEntries(
      features
        .filter((one) => one.properties?.originalCode)
        .map((one) => [one.properties?.code, one.properties?.originalCode]),
    );
    expect(original).toEqual({ 'RU-CR': 'UA-43', 'RU-SEV': 'UA-40', 'RU-MOS': 'RU-MOW', 'RU-MOW': 'RU-MOS' });
  });

  it('is the file that the origin card describes', () => {
    const card = parse(read('boundaries-2017.origin.yaml'));
    const entry = card.files.find((one: { file: string }) => one.file === name);
    expect(createHash('sha256').update(read(name)).digest('hex')).toBe(entry.sha256);
  });
});
