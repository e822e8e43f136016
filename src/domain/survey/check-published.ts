/**
 * Edit checks on a published edition before its facts are accepted: every code must be known to the reference, every reference
 * between rows must hold. Must never correct; it names the cell.
 */
import type { FactDraft } from '../facts/fact.ts';
import type { Reference } from '../facts/reference.ts';

export interface DraftFault {
  readonly draft: FactDraft;
  readonly reason: string;
}

type Check = (draft: FactDraft) => string | null;

/** All faults of an edition's drafts; an empty list means that they may be accepted. */
export function checkPublished(
  drafts: readonly FactDraft[],
  reference: Reference,
  indicatorIds: readonly string[],
): DraftFault[] {
  const checks = checksFor(drafts, reference, indicatorIds);
  const seen = new Set<string>();
  return drafts.flatMap((draft) => {
    const key = [draft.entity, draft.measure, draft.period, draft.statement].join('|');
    const repeated = seen.has(key)
      ? `${draft.entity} ${draft.measure} is stated twice under the same number`
      : null;
    seen.add(key);
    const reasons = [repeated, ambiguityFault(draft), ...checks.map((check) => check(draft))];
    return reasons.filter((reason) => reason !== null).map((reason) => ({ draft, reason }));
  });
}

function ambiguityFault({ provenance }: FactDraft): string | null {
  return provenance.ambiguous && provenance.alternative === null
    ? 'an ambiguous value needs its alternative reading'
    : null;
}

function checksFor(
  drafts: readonly FactDraft[],
  reference: Reference,
  indicatorIds: readonly string[],
): Check[] {
  const subjects = new Set(reference.federalSubjects.map((subject) => subject.code));
  const districts = new Set(reference.federalDistricts.map((district) => district.code));
  const industries = new Set(reference.industries.map((industry) => industry.code));
  const indicators = new Set(indicatorIds);
  const clusters = new Set(
    drafts.filter((draft) => draft.entity.startsWith('cluster:')).map((draft) => draft.entity.slice(8)),
  );
  const known =
    (measure: string, kinds: RegExp, codes: ReadonlySet<string>, what: string): Check =>
    (draft) => {
      if (draft.measure !== measure || !kinds.test(draft.entity)) return null;
      const values = Array.isArray(draft.value) ? (draft.value as string[]) : [String(draft.value)];
      const unknown = values.find((value) => !codes.has(value));
      if (values.length === 0) return `${what} is missing`;
      return unknown === undefined ? null : `${what} "${unknown}" is not in the reference`;
    };
  return [
    known('federal-subjects', /^cluster:/, subjects, 'federal subject'),
    known('federal-subject', /^project:/, subjects, 'federal subject'),
    known('subject', /^map-name:/, subjects, 'federal subject'),
    known('federal-district', /^cluster:/, districts, 'federal district'),
    known('specialisations', /^cluster:/, industries, 'industry'),
    known('cluster', /^project:/, clusters, 'cluster'),
    (draft) =>
      draft.entity.startsWith('scope:') && !indicators.has(draft.measure)
        ? `indicator "${draft.measure}" has no passport in rulebook/indicators`
        : null,
    (draft) => {
      if (!draft.entity.startsWith('identity:')) return null;
      const missing = draft.entity
        .slice('identity:'.length)
        .split('~')
        .find((id) => !clusters.has(id));
      return missing === undefined ? null : `row "${missing}" is not in the lists`;
    },
  ];
}
