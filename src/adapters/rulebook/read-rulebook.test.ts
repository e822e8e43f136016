/** A broken rulebook stops with file, line and reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readRulebook } from './read-rulebook.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-rulebook-'));
const change = (name: string, edit: (text: string) => string) => {
  const path = join(folder, 'rulebook', name);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
};

beforeEach(() => cpSync(join(root, 'rulebook'), join(folder, 'rulebook'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('rulebook', () => {
  it('reads whole when sound', () => {
    const { reference, indicators } = readRulebook(folder);
    expect(reference.federalSubjects).toHaveLength(85);
    expect(reference.federalDistricts).toHaveLength(8);
    expect(reference.industries.length).toBeGreaterThan(30);
    expect(indicators.map((passport) => passport.order)).toEqual(indicators.map((_, index) => index + 1));
  });

  it('puts the districts of 2017 on the subjects that later moved', () => {
    const { federalSubjects } = readRulebook(folder).reference;
    const districtOf = (code: string) =>
      federalSubjects.find((subject) => subject.code === code)?.federalDistrict;
    expect(districtOf('RU-BU')).toBe('siberian');
    expect(districtOf('RU-ZAB')).toBe('siberian');
    expect(districtOf('RU-CR')).toBe('southern');
    expect(districtOf('RU-SEV')).toBe('southern');
  });

  it.each([
    [
      'a syntax error',
      'indicators/jobs.yaml',
      (text: string) => text.replace('unit: jobs', 'unit: [jobs'),
      /rulebook\/indicators\/jobs\.yaml, line \d+: /,
    ],
    [
      'an unknown unit',
      'indicators/jobs.yaml',
      (text: string) => text.replace('unit: jobs', 'unit: people'),
      /jobs\.yaml, line 6: unit: /,
    ],
    [
      'a missing text',
      'indicators/jobs.yaml',
      (text: string) => text.replace(/^definition.*$/m, ''),
      /jobs\.yaml, line \d+: definition: /,
    ],
    [
      'an id that is not the name',
      'indicators/jobs.yaml',
      (text: string) => text.replace('id: jobs', 'id: work'),
      /jobs\.yaml: the id work must equal/,
    ],
    [
      'a strange key',
      'indicators/jobs.yaml',
      (text: string) => `${text}colour: red\n`,
      /jobs\.yaml, line 1: /,
    ],
    [
      'a code that stands twice',
      'reference/federal-subjects.yaml',
      (text: string) => text.replace('code: RU-AL\n', 'code: RU-AD\n'),
      /the code RU-AD stands twice/,
    ],
    [
      'a subject without a district',
      'reference/federal-subjects.yaml',
      (text: string) => text.replace('district: southern', 'district: nowhere'),
      /RU-AD must belong to exactly one district/,
    ],
  ])('stops at %s', (_name, file, edit, sentence) => {
    change(file, edit);
    expect(() => readRulebook(folder)).toThrow(sentence);
  });

  it('stops at a passport that is gone', () => {
    rmSync(join(folder, 'rulebook/indicators/jobs.yaml'));
    expect(() => readRulebook(folder)).toThrow(/rulebook\/indicators\/jobs\.yaml is missing/);
  });
});
