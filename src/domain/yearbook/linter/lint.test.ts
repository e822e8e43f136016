/** The linter as a whole: silence on a sound edition, on nothing, and on a sound edition from which any one fact is missing. */
import { describe, expect, it } from 'vitest';
import { rules } from './index.ts';
import { lint } from './lint.ts';
import { bookOf, editionWith, miniReference, point, soundEntries, year } from './mini-edition.ts';

describe('lint', () => {
  it('is silent on a sound edition', () => {
    expect(lint(editionWith(), miniReference)).toEqual([]);
  });

  it('is silent on an empty edition', () => {
    expect(lint(bookOf([]), miniReference)).toEqual([]);
  });

  it('never makes a contradiction of a missing fact', () => {
    const entries = soundEntries();
    // A name on the map is a row of one fact: without it the row is gone, and nothing can tell that it ever was.
    const removable = entries.filter((entry) => !entry.entity.startsWith('map-name:'));
    for (const missing of removable) {
      const findings = lint(bookOf(entries.filter((entry) => entry !== missing)), miniReference);
      const grave = findings.filter((finding) => finding.severity === 'contradiction');
      expect(grave, `${missing.entity} ${missing.measure}`).toEqual([]);
    }
  });

  it('orders by severity and gives stable, unique ids', () => {
    const book = editionWith(
      point('all-clusters', 'cluster-count', year, '9'),
      point('all-clusters', 'tax-payments', '2029', '1,0', 'RUB', 1e9, 'млрд. руб.'),
      point('all-clusters', 'tax-payments', year, '9,0', 'RUB', 1e9, 'млрд. руб.'),
    );
    const findings = lint(book, miniReference);
    expect(findings[0]?.severity).toBe('contradiction');
    expect(findings.at(-1)?.severity).not.toBe('contradiction');
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length);
    expect(lint(book, miniReference)).toEqual(findings);
  });

  it('says one fault once, however often its total is stated', () => {
    const totals = [1, 2].map((statement) => ({
      ...point('all-clusters', 'support-total', year, '90,5', 'RUB', 1e6, 'млн. руб.'),
      statement,
    }));
    const found = lint(editionWith(...totals), miniReference);
    expect(found.map((finding) => finding.id)).toEqual([
      'parts-differ-from-total:project-support-1',
      'parts-differ-from-total:subsidy-cost-amount-1',
    ]);
    for (const finding of found) {
      expect(finding.facts.filter((id) => id.includes('support-total'))).toHaveLength(2);
    }
  });

  it('names every rule once', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  });
});
