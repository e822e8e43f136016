/**
 * Puts a finding together from the facts that it compares: id, lines and the honest severity. Must never let a finding that
 * rests on an ambiguous reading pass for a contradiction unless the rule proves that every reading fails.
 */
import type { Text } from '../../../kernel/language.ts';
import type { LineRange } from '../../../kernel/line-range.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Finding, Severity } from '../finding.ts';

export interface FindingParts {
  readonly rule: string;
  /** What the finding speaks of; with the rule it makes the stable id. */
  readonly key: string;
  readonly severity: Severity;
  readonly facts: readonly Fact[];
  readonly sentence: Text;
  readonly settles: Text;
  /** True where the rule showed that the finding holds under every reading of ambiguous inputs. */
  readonly underEveryReading?: boolean;
}

/** The finding; a contradiction on ambiguous facts becomes `probable` unless it holds under every reading. */
export function makeFinding(parts: FindingParts): Finding {
  const doubtful = parts.facts.some((fact) => fact.provenance.ambiguous) && parts.underEveryReading !== true;
  return {
    id: `${parts.rule}:${parts.key}`,
    rule: parts.rule,
    severity: parts.severity === 'contradiction' && doubtful ? 'probable' : parts.severity,
    sentence: { ru: capitalised(parts.sentence.ru), en: capitalised(parts.sentence.en) },
    settles: parts.settles,
    sourceLines: mergeLines(parts.facts.flatMap((fact) => fact.provenance.lines)),
    facts: [...new Set(parts.facts.map((fact) => fact.id))],
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Sorted ranges; overlapping and adjacent ones become one. */
export function mergeLines(ranges: readonly LineRange[]): LineRange[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
