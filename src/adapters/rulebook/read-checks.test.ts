/** The settings of the checks are read whole; a broken file stops with file, line and reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checks } from '../../domain/survey/checks/index.ts';
import { readChecks } from './read-checks.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-checks-'));
const path = join(folder, 'rulebook/questionnaires/checks.yaml');

/** The line on which `from` stands, after it was replaced by `to`. */
const change = (from: string, to: string): number => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, text.indexOf(from)).split('\n').length;
};

beforeEach(() => cpSync(join(root, 'rulebook'), join(folder, 'rulebook'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the settings of the checks', () => {
  it('are read with their limits and words', () => {
    const settings = readChecks(root);
    expect(settings).toHaveLength(checks.length);
    expect(settings.find(({ id }) => id === 'outlier')?.limits).toEqual({ threshold: 3.5, fewest: 30 });
  });

  it('stop at a check that does not exist', () => {
    const line = change('id: okved-shape', 'id: okved-shapes');
    expect(() => readChecks(folder)).toThrow('the check "okved-shape" has no settings');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}\n  - { id: okved-shape, severity: error, forms: [cluster], words: { wrong: { ru: р, en: e } } }\n`,
    );
    expect(() => readChecks(folder)).toThrow(`line ${line}: checks.8.id: there is no check "okved-shapes"`);
  });

  it('stop at a check that stands twice', () => {
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}\n  - { id: required, severity: note, forms: [cluster], words: { missing: { ru: р, en: e } } }\n`,
    );
    expect(() => readChecks(folder)).toThrow('"required" stands here twice');
  });

  it('stop at words or limits that are missing or not used', () => {
    change('limits: { threshold: 3.5, fewest: 30 }', 'limits: { threshold: 3.5 }');
    expect(() => readChecks(folder)).toThrow(/checks\.\d+\.limits: "fewest" is missing/);
    change('limits: { threshold: 3.5 }', 'limits: { threshold: 3.5, fewest: 30, most: 9 }');
    expect(() => readChecks(folder)).toThrow('the check has no use for "most"');
  });

  it('stop at a wrong shape', () => {
    const line = change('severity: note', 'severity: remark');
    expect(() => readChecks(folder)).toThrow(`rulebook/questionnaires/checks.yaml, line ${line}: checks.`);
  });
});
