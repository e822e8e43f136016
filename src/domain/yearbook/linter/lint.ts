/**
 * The linter: runs every rule over an edition and orders what they found. Must stay pure, so that the same facts give the same
 * report in the page, the API and the yearbook.
 */
import type { FactBook } from '../../facts/fact-book.ts';
import type { Reference } from '../../facts/reference.ts';
import type { Finding, Severity } from '../finding.ts';
import { rules } from './index.ts';
import { mergeLines } from './make-finding.ts';

const weight: Record<Severity, number> = { contradiction: 0, probable: 1, remark: 2 };

/** All findings on the edition of `book`, the gravest first, then in the order of the source. */
export function lint(book: FactBook, reference: Reference): Finding[] {
  const found = rules.flatMap((rule) => rule.check({ book, reference })).sort(compareFindings);
  return [...Map.groupBy(found, saidOf).values()].map(join);
}

/** What a reader is told; whether a count is printed with «ед.» or without makes no difference. */
const saidOf = (finding: Finding) =>
  `${finding.rule}|${finding.sentence.ru.replace(/\u00a0ед\./g, '')}|${finding.sentence.en}`;

/** One fault may be seen from several facts (a total stated twice); the same words are said once, the gravest first. */
function join(same: readonly Finding[]): Finding {
  const [first] = same as readonly [Finding];
  if (same.length === 1) return first;
  return {
    ...first,
    facts: [...new Set(same.flatMap((finding) => finding.facts))],
    sourceLines: mergeLines(same.flatMap((finding) => finding.sourceLines)),
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    firstLine(a) - firstLine(b) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

const firstLine = (finding: Finding) => finding.sourceLines[0]?.[0] ?? Number.MAX_SAFE_INTEGER;
