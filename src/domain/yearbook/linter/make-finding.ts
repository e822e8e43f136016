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
  /** Lines that the finding rests on beside those of its facts, e.g. a whole list. */
  readonly lines?: readonly LineRange[];
}

/** The finding; a contradiction on ambiguous facts becomes `probable` unless it holds under every reading. */
export function makeFinding(parts: FindingParts): Finding {
  const doubtful = parts.facts.some((fact) => fact.provenance.ambiguous) && parts.underEveryReading !== true;
  return {
    id: `${parts.rule}:${parts.key}`,
    rule: parts.rule,
    severity: parts.severity === 'contradiction' && doubtful ? 'probable' : parts.severity,
    sentence: { ru: tidied(parts.sentence.ru), en: tidied(parts.sentence.en) },
    settles: parts.settles,
    sourceLines: mergeLines([
      ...parts.facts.flatMap((fact) => fact.provenance.lines),
      ...(parts.lines ?? []),
    ]),
    facts: [...new Set(parts.facts.map((fact) => fact.id))],
  };
}

/** A capital first; an abbreviation that ends the sentence brings its own full stop. */
const tidied = (text: string) => (text.charAt(0).toUpperCase() + text.slice(1)).replace(/\.\.(?=\s|$)/g, '.');

/** More ranges than this are not read one by one; neighbours are then joined over a small gap. */
const manyRanges = 12;
const smallGap = 3;

/** Sorted ranges; overlapping and adjacent ones become one, near ones too where there are many. */
export function mergeLines(ranges: readonly LineRange[]): LineRange[] {
  const merged = joinRanges(ranges, 0);
  return merged.length > manyRanges ? joinRanges(merged, smallGap) : merged;
}

/** Joins ranges with at most `gap` lines between them. */
function joinRanges(ranges: readonly LineRange[], gap: number): LineRange[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1 + gap) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
