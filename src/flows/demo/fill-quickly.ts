/**
 * Fills a wave by the store's own functions, for benches and for 10 and 100 times as many clusters: the rows of answers, history,
 * submissions, decisions and facts have the shapes that the flows give them, one transaction a respondent. What it leaves out: edit checks (a
 * submission stands without findings and explanations), letters, links, and repeated requests. Must never run on a database with real
 * answers.
 */
import { createHash } from 'node:crypto';
import { type Actor, system } from '../../domain/access/actor.ts';
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import { completenessOf } from '../../domain/survey/completeness.ts';
import { factsOfSubmission } from '../../domain/survey/facts-of-submission.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import { endOfDay, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { StartError } from '../../kernel/start-error.ts';
import type { Edition } from '../flows.ts';
import { newFacts } from '../identify-fact.ts';
import type { Progress } from '../ports.ts';
import { hashAnswers } from '../survey/hash-answers.ts';
import type { FrozenAnswer, SurveyQueries } from '../survey/survey-ports.ts';
import type { WorkspacePorts } from '../survey/workspace-ports.ts';
import { demoAnswers } from './demo-answers.ts';
import { type Fate, fateOf } from './demo-fates.ts';
import { type Asked, recipientOf, respondentsOf } from './demo-respondents.ts';

export interface QuickPorts extends Pick<WorkspacePorts, 'store' | 'questionnaires' | 'reference'> {
  /** The clusters that are asked. */
  readonly published: () => Promise<Pick<Edition, 'atlas'>>;
}

export interface QuickPlan {
  /** `wave-demo-2018`; must not exist yet. */
  readonly wave: string;
  readonly edition: string;
  readonly years: readonly number[];
  readonly seed: number;
  /** Only so many clusters; null: all 137. */
  readonly clusters: number | null;
  /** Every cluster so often. */
  readonly times: number;
  /** False: without the working copies of answers and their history, a good half of the rows; the facts stay the same. */
  readonly withAnswers: boolean;
  /** All are accepted, or as in the open wave of a demonstration. */
  readonly fates: 'accepted' | 'mixed';
}

export interface QuickFilling {
  readonly recipients: number;
  readonly accepted: number;
  readonly facts: number;
}

/** Makes, opens and fills a wave. Throws StartError where the rulebook lacks the edition. */
export async function fillWaveQuickly(
  ports: QuickPorts,
  plan: QuickPlan,
  progress: Progress = () => undefined,
): Promise<QuickFilling> {
  const asked = respondentsOf(await ports.published(), ports.reference.federalSubjects, plan);
  const wave = await openQuickly(ports, plan, asked);
  return answerQuickly(ports, wave, asked, plan, progress);
}

async function openQuickly({ store }: QuickPorts, plan: QuickPlan, asked: readonly Asked[]): Promise<Wave> {
  const { wave: id, edition, years } = plan;
  return store.change(change('open', id), async (queries) => {
    const day = new Date(Date.parse(await queries.now()) + 14 * 86_400_000).toISOString().slice(0, 10);
    await queries.insertWave({ id, questionnaireEdition: edition, years, deadline: endOfDay(day) });
    await queries.insertRecipients(id, asked.map(recipientOf));
    const draft = await queries.wave(id);
    await queries.updateWave(id, draft?.version ?? 1, { state: 'open' });
    const open = await queries.wave(id);
    if (open) return open;
    throw new StartError(`The wave ${id} could not be made.`);
  });
}

/** Answers for respondents of an open wave that have not answered. */
export async function answerQuickly(
  ports: Pick<QuickPorts, 'store' | 'questionnaires'>,
  wave: Wave,
  asked: readonly Asked[],
  { seed, withAnswers, fates }: Pick<QuickPlan, 'seed' | 'withAnswers' | 'fates'>,
  progress: Progress,
): Promise<QuickFilling> {
  const recipients = new Map((await ports.store.recipientsOf(wave.id)).map((one) => [keyOf(one), one]));
  const sum = { recipients: asked.length, accepted: 0, facts: 0 };
  for (const [index, one] of asked.entries()) {
    const recipient = recipients.get(keyOf({ form: one.form, respondent: one.who.respondent }));
    const questionnaire = ports.questionnaires.find(one.form, wave.questionnaireEdition);
    if (!recipient || !questionnaire) throw new StartError(`Nobody can answer for ${one.who.respondent}.`);
    const answers = demoAnswers(questionnaire, wave.years, one.who, seed);
    const fate = fates === 'accepted' ? 'accepted' : fateOf(index, 'open');
    const turn: Turn = { wave, recipient, questionnaire, answers, fate, withAnswers };
    const facts = await ports.store.change(change('answer', `recipient:${recipient.id}`), (queries) =>
      answerOne(queries, turn),
    );
    if (facts !== null) sum.accepted += 1;
    sum.facts += facts ?? 0;
    progress({ done: index + 1, total: asked.length, label: one.who.name });
  }
  return sum;
}

interface Turn {
  readonly wave: Wave;
  readonly recipient: Recipient;
  readonly questionnaire: Questionnaire;
  readonly answers: ReadonlyMap<FieldPath, AnswerValue>;
  readonly fate: Fate;
  readonly withAnswers: boolean;
}

/** Facts accepted; null where nothing was accepted. */
async function answerOne(queries: SurveyQueries, turn: Turn): Promise<number | null> {
  const { recipient, fate, withAnswers } = turn;
  if (fate === 'not-opened') return null;
  const isReady = fate !== 'half' && fate !== 'wrong';
  const all = [...turn.answers];
  const given = new Map(isReady ? all : all.slice(0, Math.floor(all.length / 2)));
  const edits = [...given].map(
    ([field, value]) => ({ field, value, status: 'changed', origin, seen: 0 }) as const,
  );
  if (withAnswers) await queries.editAnswers(recipient.id, edits, respondentId(recipient));
  const progress = completenessOf(turn.questionnaire, turn.wave.years, given);
  const sum = (pick: 'answered' | 'required') => progress.reduce((total, one) => total + one[pick], 0);
  const isDecided = isReady && fate !== 'submitted';
  const state = !isReady
    ? 'in-progress'
    : !isDecided
      ? 'submitted'
      : fate === 'returned'
        ? 'returned'
        : 'accepted';
  await queries.updateRecipient(recipient.id, null, {
    state,
    openedAt: await queries.now(),
    answered: sum('answered'),
    required: sum('required'),
  });
  return isReady ? submitOne(queries, turn, state) : null;
}

async function submitOne(
  queries: SurveyQueries,
  { wave, recipient, questionnaire, answers, fate }: Turn,
  state: Recipient['state'],
): Promise<number | null> {
  const id = createHash('sha256').update(`submission|${recipient.id}`).digest('hex').slice(0, 16);
  const [by, at] = [respondentId(recipient), await queries.now()];
  const frozen: Record<FieldPath, FrozenAnswer> = {};
  for (const field of [...answers.keys()].sort()) {
    const value = answers.get(field);
    if (value !== undefined) frozen[field] = { value, origin, by, at };
  }
  const submission = { id, answers: frozen, answersSha256: hashAnswers(frozen), attachments: [] };
  const { number } = await queries.insertSubmission({
    ...submission,
    recipient: recipient.id,
    findings: [],
    submittedBy: by,
    submittedName: recipient.name,
    isLate: fate === 'late',
  });
  if (state === 'returned') await queries.insertDecision(id, 'returned', 'Пример замечания.', 0, maker);
  if (state !== 'accepted') return null;
  const drafts = factsOfSubmission(questionnaire, wave, recipient, { ...submission, letters: [], number });
  const facts = newFacts(
    drafts,
    () => undefined,
    () => false,
  );
  await queries.acceptFacts(wave.id, `submission/${id}`, submission.answersSha256, facts);
  const exception = fate === 'accepted-with-exception' ? 'Пример исключения.' : null;
  await queries.insertDecision(
    id,
    exception === null ? 'accepted' : 'accepted-with-exception',
    exception,
    facts.length,
    maker,
  );
  return facts.length;
}

const origin = { via: 'form' } as const;
const maker: Actor = { ...system, id: 'demonstration', name: 'Демонстрация' };
const respondentId = ({ respondent }: Recipient) => `demo-${respondent}`;
const keyOf = ({ form, respondent }: Pick<Recipient, 'form' | 'respondent'>) => `${form} ${respondent}`;
const change = (act: string, object: string) => ({
  actor: maker,
  action: `demonstration.${act}`,
  object,
  repeat: null,
});
