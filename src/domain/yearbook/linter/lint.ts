/**
 * The linter: runs every rule over an edition and orders what they found. Must stay pure, so that the same facts give the same
 * report in the page, the API and the yearbook.
 */
import type { FactBook } from '../../facts/fact-book.ts';
import type { Reference } from '../../facts/reference.ts';
import type { Finding, Severity } from '../finding.ts';
import { rules } from './index.ts';

const weight: Record<Severity, number> = { contradiction: 0, probable: 1, remark: 2 };

/** All findings on the edition of `book`, the gravest first, then in the order of the source. */
export function lint(book: FactBook, reference: Reference): Finding[] {
  return rules.flatMap((rule) => rule.check({ book, reference })).sort(compareFindings);
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    weight[a.severity] - weight[b.severity] ||
    firstLine(a) - firstLine(b) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

const firstLine = (finding: Finding) => finding.sourceLines[0]?.[0] ?? Number.MAX_SAFE_INTEGER;
