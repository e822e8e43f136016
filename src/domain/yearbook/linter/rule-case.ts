/** Runs one rule on the sound mini edition with entries planted into it or taken out of it. For tests only. */
import type { Finding } from '../finding.ts';
import { bookOf, type Entry, editionWith, miniReference, soundEntries } from './mini-edition.ts';
import type { Rule } from './rule.ts';

/** What the rule finds when `planted` entries replace or join those of the sound edition. */
export function findingsWith(rule: Rule, ...planted: readonly Entry[]): readonly Finding[] {
  return rule.check({ book: editionWith(...planted), reference: miniReference });
}

/** What the rule finds when every entry that `without` accepts is missing, and `planted` ones are there. */
export function findingsWithout(
  rule: Rule,
  without: (entry: Entry) => boolean,
  ...planted: readonly Entry[]
): readonly Finding[] {
  const address = (entry: Entry) =>
    [entry.entity, entry.measure, entry.period ?? '', entry.statement ?? 1].join('|');
  const replaced = new Set(planted.map(address));
  const kept = soundEntries().filter((entry) => !without(entry) && !replaced.has(address(entry)));
  return rule.check({ book: bookOf([...kept, ...planted]), reference: miniReference });
}

/** What the rule finds in an edition of these entries alone. */
export function findingsIn(rule: Rule, ...entries: readonly Entry[]): readonly Finding[] {
  return rule.check({ book: bookOf(entries), reference: miniReference });
}
