/**
 * What changed after a wave was published: public figures before and after with the submissions that changed them, and for the
 * workspace each corrected value with its reason. Must never name a value of a single participant to the public.
 */
import type { WaveCell } from '../../domain/atlas/wave/public-wave.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { bearsOn, waveInputs } from '../../domain/indicators/wave/measures.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import type { Wave } from '../../domain/survey/wave.ts';
import type { SurveyQueries } from './survey-ports.ts';
import type { WaveEdition } from './wave-figures.ts';

/** A submission that changed figures after publication. */
export interface Correction {
  readonly submission: string;
  readonly number: number;
  readonly cluster: string;
  /** When it was accepted, ISO; null where the decision is not known any more. */
  readonly acceptedAt: string | null;
  /** Why the form was opened again; for the workspace only. */
  readonly reason: string | null;
}

/** A public figure that was changed after publication; a missing or suppressed side is null. */
export interface Restatement {
  readonly figure: string;
  readonly before: WaveCell | null;
  readonly after: WaveCell | null;
  /** Submissions behind the change, without reasons. */
  readonly corrections: readonly Omit<Correction, 'reason'>[];
}

/** A value of one participant that was changed after publication. */
export interface FactCorrection {
  /** null where the value was not answered before. */
  readonly before: Fact | null;
  readonly after: Fact;
  /** Name of the participant, project or other row; null where it has none. */
  readonly rowName: string | null;
  readonly correction: Correction;
}

/** The same with the question that asked for the value; null where the edition does not know it any more. */
export interface AskedCorrection extends FactCorrection {
  readonly question: Question | null;
}

/** Figures whose value, suppression or number of answers differ between the readings. */
export async function restatementsOf(
  store: SurveyQueries,
  published: WaveEdition,
  now: WaveEdition,
): Promise<Restatement[]> {
  const corrections = await correctionsBehind(store, published.wave);
  const ids = new Set([...now.figures.cells.keys(), ...published.figures.cells.keys()]);
  const changed = [...ids].flatMap((figure): Restatement[] => {
    const before = published.figures.cells.get(figure) ?? null;
    const after = now.figures.cells.get(figure) ?? null;
    if (isSame(before, after)) return [];
    const { scope, indicator, period } = (after ?? before) as WaveCell;
    const touching = corrections.filter(({ touched }) => touched.has(`${indicator}~${period}`));
    const inside = touching.filter(({ cluster }) => isIn(cluster, scope, published, now));
    // A figure that was hidden or shown because of another place is restated by the correction there.
    const behind = inside.length > 0 ? inside : touching;
    return [
      {
        ...{ figure, before, after },
        corrections: behind.map(({ reason: _reason, touched: _touched, ...rest }) => rest),
      },
    ];
  });
  const order = new Map([...ids].map((figure, at) => [figure, at]));
  return changed.sort((a, b) => (order.get(a.figure) ?? 0) - (order.get(b.figure) ?? 0));
}

function isSame(before: WaveCell | null, after: WaveCell | null): boolean {
  return (
    before?.value === after?.value &&
    before?.suppression === after?.suppression &&
    before?.answers === after?.answers
  );
}

function isIn(cluster: string, scope: string, ...editions: readonly WaveEdition[]): boolean {
  return editions.some(({ clusters }) => {
    const place = clusters.get(cluster);
    if (!place) return false;
    const [kind = '', key = ''] = scope.split(':');
    if (kind === 'cluster') return key === cluster;
    if (kind === 'federal-subject') return place.federalSubjects.includes(key);
    if (kind === 'industry') return place.industries.includes(key);
    if (kind === 'federal-district') return place.federalDistrict === key;
    return kind === 'register-clusters' ? place.isInRegister : true;
  });
}

/** Every value accepted after publication, with the one it replaced; only what was touched since is read. */
export async function factCorrections(store: SurveyQueries, wave: string): Promise<FactCorrection[]> {
  const publication = await store.publication(wave);
  if (!publication) return [];
  const { recipients } = await store.touchedSince(wave, publication.factSeq);
  const late: Omit<FactCorrection, 'correction'>[] = [];
  for (const recipient of recipients) {
    const all = await store.waveFactsOf(wave, recipient);
    const published = new Set(
      (await store.waveFactsOf(wave, recipient, publication.factSeq)).map((fact) => fact.id),
    );
    const byId = new Map(all.map((fact) => [fact.id, fact]));
    const names = rowNames(all);
    for (const after of all) {
      const before = after.supersedes === null ? null : (byId.get(after.supersedes) ?? null);
      if (!published.has(after.id)) late.push({ after, before, rowName: names.get(after.entity) ?? null });
    }
  }
  const corrections = await correctionsOf(
    store,
    late.map(({ after }) => after),
  );
  return late.flatMap((one) => {
    const correction = corrections.get(submissionOf(one.after));
    return correction ? [{ ...one, correction }] : [];
  });
}

/** Entity → name of the row as it was answered last. */
const rowNames = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map(
    facts.flatMap(({ entity, measure, value }) =>
      entity.includes('~') && measure === 'name' && typeof value === 'string'
        ? [[entity, value] as const]
        : [],
    ),
  );

const submissionOf = (fact: Fact) => fact.provenance.answer?.submission ?? '';

interface TouchingCorrection extends Correction {
  /** `indicator~year` of the figures that the changed answers bear on. */
  readonly touched: ReadonlySet<string>;
}

async function correctionsBehind(store: SurveyQueries, wave: Wave): Promise<TouchingCorrection[]> {
  const late = await factCorrections(store, wave.id);
  return [...Map.groupBy(late, ({ correction }) => correction.submission).values()].flatMap((group) => {
    const [first] = group;
    const facts = group.map(({ after }) => after);
    return first ? [{ ...first.correction, touched: figuresTouched(facts, wave.years) }] : [];
  });
}

function figuresTouched(facts: readonly Fact[], years: readonly number[]): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const indicator of Object.keys(waveInputs))
    for (const year of years.map(String))
      if (facts.some((fact) => bearsOn(indicator, year, fact))) touched.add(`${indicator}~${year}`);
  return touched;
}

async function correctionsOf(
  store: SurveyQueries,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, Correction>> {
  const ids = [...new Set(facts.map(submissionOf))];
  const corrections = new Map<string, Correction>();
  for (const id of ids) {
    const submission = await store.submission(id);
    const recipient = submission && (await store.recipient(submission.recipient));
    if (!submission || !recipient) continue;
    const opened = (await store.corrections(recipient.id)).filter((one) => one.at <= submission.submittedAt);
    corrections.set(id, {
      submission: id,
      number: submission.number,
      cluster: recipient.respondent,
      acceptedAt: submission.decision?.at ?? null,
      reason: opened.at(-1)?.reason ?? null,
    });
  }
  return corrections;
}
