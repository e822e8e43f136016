/**
 * Fills an empty database with a demonstration wave: fictitious answers of all clusters and federal subjects, some of them late, wrong or
 * returned, and an account for each role. Goes through the same flows as people do. Must never touch a database with real answers.
 */
import { type Actor, anonymous, type Role, roles } from '../../domain/access/actor.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { StartError } from '../../kernel/start-error.ts';
import type { AccountFlows } from '../accounts/account-flows.ts';
import type { Flows } from '../flows.ts';
import type { Progress } from '../ports.ts';
import type { QuestionnaireBook } from '../survey/survey-ports.ts';
import type { FormEdit, WorkspaceFlows } from '../survey/workspace-flows.ts';
import { type DemoRespondent, demoAnswers } from './demo-answers.ts';
import { demoInn } from './demo-participant.ts';
import { createRandom, seedOf } from './random.ts';

export interface DemoPorts {
  readonly flows: Flows;
  readonly workspace: WorkspaceFlows;
  readonly accounts: AccountFlows;
  readonly questionnaires: QuestionnaireBook;
  /** True where the mark was set before. */
  isMarked(): Promise<boolean>;
  /** Sets the mark that every page shows. Throws when the database holds a wave already. */
  mark(seed: number): Promise<void>;
}

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

export const demoWave = 'wave-2018';
/** Made up and printed: it protects nothing. */
export const demoPassword = 'demonstration-2018';

const years = [2015, 2016, 2017];
const analyst: Actor = {
  ...anonymous,
  id: 'demo-analyst',
  kind: 'analyst',
  name: 'Аналитик (демонстрация)',
  hasSecondFactor: true,
};

/** Fills everything; throws StartError for a database that is in use. */
export async function fillDemo(
  ports: DemoPorts,
  seed: number,
  progress: Progress,
): Promise<readonly DemoAccount[]> {
  if (await ports.isMarked())
    throw new StartError(
      'This data directory holds a demonstration already. Start it with npm run demo, or name another one.',
    );
  await ports.mark(seed);
  const accounts = await makeAccounts(ports);
  const wave = await makeWave(ports);
  const { items } = await ports.workspace.board(analyst, { wave: wave.id, limit: 500, offset: 0 });
  const recipients = items.map(({ recipient }) => recipient);
  for (const [index, recipient] of recipients.entries()) {
    await answer(ports, wave, recipient, index, seed);
    progress({ done: index + 1, total: recipients.length, label: recipient.name });
  }
  return accounts;
}

const repeat = (words: string) => ({
  key: `demo-${words}`.padEnd(16, '-').slice(0, 200),
  bodySha256: '0'.repeat(64),
});

async function makeWave({ workspace }: DemoPorts): Promise<Wave> {
  const input = { id: demoWave, questionnaireEdition: '2018', years, deadlineOn: '2018-03-31' };
  const draft = await workspace.createWave(analyst, input, repeat('create'));
  const proposed = await workspace.proposeRecipients(analyst, demoWave);
  const recipients = proposed.map(({ isAdded: _isAdded, ...one }) => ({
    ...one,
    mailbox: `${one.respondent.toLowerCase()}@demo.example`,
  }));
  await workspace.addRecipients(analyst, demoWave, recipients, repeat('recipients'));
  return workspace.openWave(analyst, demoWave, draft.version, repeat('open'));
}

/** What becomes of a respondent: most are accepted, some are late, wrong or on their way. */
type Fate = 'not-opened' | 'half' | 'wrong' | 'submitted' | 'returned' | 'accepted';

function fateOf(index: number): Fate {
  const fates: readonly (readonly [Fate, number])[] = [
    ['not-opened', 5],
    ['half', 6],
    ['wrong', 4],
    ['submitted', 8],
    ['returned', 4],
  ];
  let rest = (index * 37) % 100;
  for (const [fate, share] of fates) {
    if (rest < share) return fate;
    rest -= share;
  }
  return 'accepted';
}

async function answer(
  ports: DemoPorts,
  wave: Wave,
  recipient: Recipient,
  index: number,
  seed: number,
): Promise<void> {
  const fate = fateOf(index);
  if (fate === 'not-opened') return;
  const questionnaire = ports.questionnaires.find(recipient.form, wave.questionnaireEdition);
  if (!questionnaire)
    throw new StartError('The rulebook lacks the questionnaires of 2018. Restore it and start again.');
  const who = await respondentOf(ports, recipient, index);
  const random = createRandom(seed + seedOf(recipient.respondent));
  const sheet = demoAnswers(questionnaire, wave.years, who, random);
  const all = [...sheet].map(([field, value]): FormEdit => ({ field, value, status: 'changed', seen: 0 }));
  const edits =
    fate === 'half' ? all.slice(0, Math.floor(all.length / 2)) : fate === 'wrong' ? all.map(spoil) : all;
  const self = actorFor(recipient);
  for (let start = 0; start < edits.length; start += 5000)
    await ports.workspace.editAnswers(
      self,
      recipient.id,
      edits.slice(start, start + 5000),
      repeat(`${recipient.id}-${start}`),
    );
  if (fate === 'half' || fate === 'wrong') return;
  await submitAndDecide(ports, self, recipient, fate);
}

/** A slip as people make them: two digits of a tax number change places. */
function spoil(edit: FormEdit): FormEdit {
  const isFirst = edit.field === 'participants/r1/inn/-' && typeof edit.value === 'string';
  return isFirst ? { ...edit, value: String(edit.value).replace(/(\d)(\d)$/, '$2$1') } : edit;
}

async function submitAndDecide(
  ports: DemoPorts,
  self: Actor,
  recipient: Recipient,
  fate: Fate,
): Promise<void> {
  const { workspace } = ports;
  const view = await workspace.recipient(self, recipient.id);
  for (const [index, finding] of view.findings.entries()) {
    if (finding.severity !== 'warning') continue;
    const { check, field } = finding;
    await workspace.explain(
      self,
      recipient.id,
      { check, field, text: 'Значение проверено, это пример пояснения.' },
      repeat(`${recipient.id}-explain-${index}`),
    );
  }
  if (view.findings.some((finding) => finding.severity === 'error')) return;
  const submitted = await workspace.submit(
    self,
    recipient.id,
    view.recipient.version,
    repeat(`${recipient.id}-submit`),
  );
  if (fate === 'accepted')
    await workspace.acceptSubmission(
      analyst,
      recipient.id,
      submitted.version,
      null,
      repeat(`${recipient.id}-accept`),
    );
  if (fate === 'returned') {
    const reason = 'Пример замечания: проверьте объём отгрузки за последний год.';
    await workspace.returnSubmission(
      analyst,
      recipient.id,
      submitted.version,
      reason,
      repeat(`${recipient.id}-return`),
    );
  }
}

function actorFor({ form, respondent, name }: Recipient): Actor {
  return form === 'cluster'
    ? {
        ...anonymous,
        id: `demo-${respondent}`,
        kind: 'specialised-organisation',
        name,
        clusters: [respondent],
      }
    : {
        ...anonymous,
        id: `demo-${respondent}`,
        kind: 'federal-subject-officer',
        name,
        federalSubjects: [respondent],
      };
}

async function respondentOf(
  { flows }: DemoPorts,
  recipient: Recipient,
  index: number,
): Promise<DemoRespondent> {
  const { atlas } = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  const cluster = atlas.cluster(recipient.respondent);
  return {
    respondent: recipient.respondent,
    name: recipient.name,
    federalSubjects: recipient.federalSubjects,
    industries: cluster?.industries ?? [],
    isInRegister: cluster?.inRegister ?? false,
    firstNumber: 1000 + index * 30,
  };
}

async function makeAccounts({ accounts }: DemoPorts): Promise<DemoAccount[]> {
  const administrator: Actor = {
    ...anonymous,
    id: 'demo-administrator',
    kind: 'administrator',
    hasSecondFactor: true,
  };
  const made: DemoAccount[] = [];
  for (const role of roles) {
    const email = `${role}@demo.example`;
    const rights = {
      role,
      federalSubjects: role === 'federal-subject-officer' ? ['RU-TA'] : [],
      clusters: role === 'specialised-organisation' ? ['federal-8'] : [],
      inn: role === 'participant' ? demoInn(1000) : null,
    };
    const link = await accounts.invite(administrator, { email, ...rights });
    const token = link.path.split('/').at(-1) ?? '';
    const visitor = { address: null, agent: 'demonstration', token: null };
    await accounts.acceptInvitation(visitor, token, {
      name: `${role} (демонстрация)`,
      password: demoPassword,
    });
    made.push({ role, email, password: demoPassword });
  }
  return made;
}
