/** A participant's page: cluster by cluster, its figures by year and its supplies, each with its word. Must never show another's row. */
import { randomUUID } from 'node:crypto';
import { parseField } from '../../../domain/survey/answers.ts';
import { type Questionnaire, sectionOf } from '../../../domain/survey/questionnaire.ts';
import { showAnswer } from '../../../domain/survey/show-answer.ts';
import type { Confirmation } from '../../../flows/survey/confirmation-ports.ts';
import type { OwnAnswers, OwnClaim } from '../../../flows/survey/confirmations.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showDay, showTime } from '../../form/show-time.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { withReferenceChoices } from '../../workspace-frame/answer-reader.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { doneWords, words } from './own.words.ts';

export interface OwnRecord {
  readonly id: string;
  readonly title: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly years: readonly string[];
  /** Question → one value, or one a year. */
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly stance: Confirmation['stance'] | null;
  readonly standing: string;
  readonly said: readonly string[];
  readonly keys: { readonly confirm: string; readonly dispute: string };
}

export interface OwnModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly clusters: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly figures: readonly OwnRecord[];
    readonly supplies: readonly OwnRecord[];
  }[];
  readonly done: string | null;
}

/** The page. Throws what the flow throws. */
export async function presentOwn(input: WorkspaceInput): Promise<OwnModel> {
  const { actor, confirmations, flows, language, url } = input;
  const found = (await confirmations.own(actor)).toSorted(newestFirst);
  const clusters = await Promise.all(
    found.map(async (one) => {
      const questionnaire = await withReferenceChoices(flows, one.questionnaire);
      const records = one.claims.map((claim) => ({
        claim,
        record: toRecord(one, claim, questionnaire, language),
      }));
      return {
        id: one.recipient.id,
        name: one.recipient.name,
        about: [
          waveTitle(one.recipient.wave, language),
          `${say(words.submission, language)} ${one.submission.number}`,
          showDay(one.submission.submittedAt, language),
          say(one.isAccepted ? words.accepted : words.notAccepted, language),
        ].join(' · '),
        figures: records.filter(({ claim }) => claim.side === 'figures').map(({ record }) => record),
        supplies: records.filter(({ claim }) => claim.side !== 'figures').map(({ record }) => record),
      };
    }),
  );
  const done = doneWords[url.searchParams.get('done') ?? ''];
  return {
    language,
    meta: metaOfWords(input, words),
    clusters,
    done: done ? say(done, language) : null,
  };
}

/** What was submitted last waits for a word; what is older was read before. */
const newestFirst = (a: OwnAnswers, b: OwnAnswers) =>
  b.submission.submittedAt.localeCompare(a.submission.submittedAt);

function toRecord(
  own: OwnAnswers,
  claim: OwnClaim,
  questionnaire: Questionnaire,
  language: Language,
): OwnRecord {
  const partner = claim.partner === null ? '' : (own.names.get(claim.partner) ?? claim.partner);
  const title =
    claim.side === 'figures'
      ? say(words.figures, language)
      : `${say(words[claim.side], language)}: ${partner}`;
  const years = own.wave.years.map(String);
  return {
    id: `${own.recipient.id}-${claim.place.replace('/', '-')}`,
    title,
    hidden: { recipient: own.recipient.id, row: claim.place, values: claim.valuesSha256 },
    years,
    rows: rowsOf(claim, questionnaire, years, language),
    stance: claim.stance,
    standing: standingOf(claim, language),
    said: claim.said
      .toReversed()
      .map(({ stance, remark, at }) =>
        [`${showTime(at, language)}: ${say(words[stance], language)}`, remark].filter(Boolean).join('. '),
      ),
    keys: { confirm: randomUUID(), dispute: randomUUID() },
  };
}

function rowsOf(
  { answers, side }: OwnClaim,
  questionnaire: Questionnaire,
  years: readonly string[],
  language: Language,
): OwnRecord['rows'] {
  const section = sectionOf(questionnaire, side === 'figures' ? 'participants' : 'supplies');
  return (section?.questions ?? [])
    .filter(({ id }) => side === 'figures' || (id !== 'supplier' && id !== 'buyer'))
    .flatMap((question) => {
      const given = answers.filter(({ field }) => parseField(field)?.question === question.id);
      if (given.length === 0) return [];
      const at = (year: string) => {
        const one = given.find(({ field }) => parseField(field)?.year === year);
        return one ? showAnswer(question, one.value, language) : '—';
      };
      return [{ label: say(question.label, language), values: question.perYear ? years.map(at) : [at('-')] }];
    });
}

function standingOf({ stance, said }: OwnClaim, language: Language): string {
  if (stance !== null) return say(words[stance], language);
  return say(said.length > 0 ? words.changed : words.open, language);
}
