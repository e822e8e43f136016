/**
 * One respondent of a demonstration goes through the flows as people do: opens the form, answers, explains, submits; the analyst decides.
 * Must never write past a flow, so that checks, history, letters and facts are those of real answers.
 */
import { type Actor, anonymous } from '../../domain/access/actor.ts';
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { Recipient, SurveyFinding, Wave } from '../../domain/survey/wave.ts';
import { problemOf } from '../../kernel/problem.ts';
import { StartError } from '../../kernel/start-error.ts';
import type { FormEdit, WorkspaceFlows } from '../survey/workspace-flows.ts';
import type { WorkspacePorts } from '../survey/workspace-ports.ts';
import { demoAnswers } from './demo-answers.ts';
import type { Fate } from './demo-fates.ts';
import type { Asked } from './demo-respondents.ts';

export interface Play {
  readonly workspace: WorkspaceFlows;
  readonly ports: WorkspacePorts;
  readonly analyst: Actor;
  /** The accounts of visitors answer for their own objects. */
  readonly accounts: readonly Actor[];
  readonly seed: number;
}

/** Plays a respondent's part in a wave. `mayReuse`: it opens the form and works from what an earlier wave offers. */
export async function respond(
  play: Play,
  wave: Wave,
  recipient: Recipient,
  asked: Asked,
  fate: Fate,
  mayReuse: boolean,
): Promise<void> {
  if (fate === 'not-opened') return;
  const self = actorFor(play, recipient);
  const answers = answersOf(play, wave, asked);
  const offered = !mayReuse ? [] : (await play.workspace.recipient(self, recipient.id)).answers;
  const all = editsOf(answers, new Map(offered.map((one) => [one.field, one])));
  const half = all.slice(0, Math.floor(all.length / 2));
  const edits = fate === 'half' ? half : fate === 'wrong' ? all.map(spoil) : all;
  const { findings } = await play.workspace.editAnswers(
    self,
    recipient.id,
    edits,
    repeat(`${recipient.id}-edit`),
  );
  if (fate !== 'half' && fate !== 'wrong') await submitAndDecide(play, self, recipient, fate, findings);
}

function answersOf({ ports, seed }: Play, wave: Wave, { form, who }: Asked): Map<FieldPath, AnswerValue> {
  const questionnaire = ports.questionnaires.find(form, wave.questionnaireEdition);
  if (questionnaire) return demoAnswers(questionnaire, wave.years, who, seed);
  throw new StartError(
    `The rulebook lacks the questionnaires of ${wave.questionnaireEdition}. Restore it and start again.`,
  );
}

/** What was offered is confirmed, what is new is written; now and then a value of an earlier year is set right. */
function editsOf(
  answers: ReadonlyMap<FieldPath, AnswerValue>,
  offered: ReadonlyMap<FieldPath, { readonly value: AnswerValue | null; readonly version: number }>,
): FormEdit[] {
  let restated = false;
  return [...answers].map(([field, given]): FormEdit => {
    const there = offered.get(field);
    if (there === undefined) return { field, value: given, status: 'changed', seen: 0 };
    const isChosen = !restated && isRestated(field, given);
    if (isChosen) restated = true;
    const value = isChosen ? Math.round(Number(given) * 11) / 10 : given;
    const isSame = JSON.stringify(there.value) === JSON.stringify(value);
    return { field, value, status: isSame ? 'unchanged' : 'changed', seen: there.version };
  });
}

/** About every third of those had the taxes of its first participant wrong a year ago. */
const isRestated = (field: FieldPath, value: AnswerValue) =>
  field.startsWith('participants/r1/tax-payments/') && Math.round(Number(value)) % 3 === 0;

/** A slip as people make them: two digits of a tax number change places. */
function spoil(edit: FormEdit): FormEdit {
  const isFirst = edit.field === 'participants/r1/inn/-' && typeof edit.value === 'string';
  return isFirst ? { ...edit, value: String(edit.value).replace(/(\d)(\d)$/, '$2$1') } : edit;
}

async function submitAndDecide(
  play: Play,
  self: Actor,
  recipient: Recipient,
  fate: Fate,
  findings: readonly SurveyFinding[],
): Promise<void> {
  const { workspace, analyst } = play;
  const { id } = recipient;
  if (!(await explainAndSubmit(play, self, id, findings, 'first')) || fate === 'submitted') return;
  const { version } = await presentOf(play, id);
  if (fate === 'returned') {
    const text = 'Пример замечания: проверьте объём отгрузки за последний год.';
    await workspace.comment(analyst, id, { field: null, text }, repeat(`${id}-comment`));
    await workspace.returnSubmission(analyst, id, version, text, repeat(`${id}-return`));
    return;
  }
  const exception =
    fate === 'accepted-with-exception' ? 'Пример исключения: сведения подтверждены письмом.' : null;
  await workspace.acceptSubmission(analyst, id, version, exception, repeat(`${id}-accept`));
}

/** False where errors stand against it: then it stays with the respondent. */
export async function explainAndSubmit(
  play: Play,
  self: Actor,
  id: string,
  findings: readonly SurveyFinding[],
  round: string,
): Promise<boolean> {
  if (findings.some(({ severity }) => severity === 'error')) return false;
  for (const [index, { check, field, severity }] of findings.entries()) {
    if (severity !== 'warning') continue;
    const text = 'Пример пояснения: значение проверено.';
    await play.workspace.explain(self, id, { check, field, text }, repeat(`${id}-${round}-explain-${index}`));
  }
  const { version } = await presentOf(play, id);
  try {
    await play.workspace.submit(self, id, version, repeat(`${id}-${round}-submit`));
    return true;
  } catch (error) {
    // Others have answered meanwhile, and beside them a value may look unusual now.
    if (problemOf(error)?.kind !== 'conflict' || round.length > 12) throw error;
    const now = (await play.workspace.recipient(self, id)).findings;
    return explainAndSubmit(play, self, id, now, `${round}-again`);
  }
}

/** A recipient as it stands now. Throws StartError for one that is gone. */
export async function presentOf({ ports }: Play, id: string): Promise<Recipient> {
  const recipient = await ports.store.recipient(id);
  if (recipient) return recipient;
  throw new StartError('The database changed while the demonstration was filled. Start again with --fresh.');
}

/** Who answers: the visitor's account where it has this object, otherwise an organisation without an account. */
export function actorFor({ accounts }: Play, { form, respondent, name }: Recipient): Actor {
  const own = accounts.find(({ clusters, federalSubjects }) =>
    (form === 'cluster' ? clusters : federalSubjects).includes(respondent),
  );
  if (own) return own;
  const organisation = { ...anonymous, id: `demo-${respondent}`, name };
  return form === 'cluster'
    ? { ...organisation, kind: 'specialised-organisation', clusters: [respondent] }
    : { ...organisation, kind: 'federal-subject-officer', federalSubjects: [respondent] };
}

export const repeat = (words: string) => ({
  key: `demo-${words}`.slice(0, 200),
  bodySha256: '0'.repeat(64),
});
