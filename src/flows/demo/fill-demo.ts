/**
 * Fills an empty, marked database with a demonstration: fictitious answers of all clusters and federal subjects in two waves, one published
 * and corrected since, one open, and an account for each role. Goes through the same flows as people do. A demonstration cannot go back in
 * time: each wave's deadline is moved to yesterday when those who are in time have answered. Must never run on a database with real
 * answers.
 */
import type { Actor, Role } from '../../domain/access/actor.ts';
import { endOfDay, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { StartError } from '../../kernel/start-error.ts';
import type { AccountFlows } from '../accounts/account-flows.ts';
import type { Progress } from '../ports.ts';
import { createWorkspace } from '../survey/create-workspace.ts';
import type { SurveyStore } from '../survey/survey-ports.ts';
import type { WorkspacePorts } from '../survey/workspace-ports.ts';
import { correctPublished } from './correct-published.ts';
import { makeAccounts } from './demo-accounts.ts';
import { type Fate, fateOf } from './demo-fates.ts';
import { demoInn } from './demo-participant.ts';
import { type Asked, recipientOf, respondentsOf } from './demo-respondents.ts';
import { answerQuickly } from './fill-quickly.ts';
import { keptStore } from './kept-store.ts';
import { type Play, repeat, respond } from './respond.ts';

export interface DemoParts {
  readonly ports: WorkspacePorts;
  readonly accounts: Pick<AccountFlows, 'invite' | 'acceptInvitation'>;
  /** Tells the database how its tables have grown, so that it finds good ways through them. */
  readonly settle: () => Promise<void>;
}

export interface DemoPlan {
  readonly seed: number;
  /** Only so many clusters; null: all. */
  readonly clusters: number | null;
  readonly times: number;
}

interface DemoWave {
  readonly id: string;
  readonly edition: string;
  readonly years: readonly number[];
  readonly kind: 'published' | 'open';
}

const waves: readonly DemoWave[] = [
  { id: 'wave-demo-2017', edition: '2017', years: [2014, 2015, 2016], kind: 'published' },
  { id: 'wave-demo-2018', edition: '2018', years: [2015, 2016, 2017], kind: 'open' },
];

/** Every third cluster works from last year's answers, the others write all anew: both must be to be seen, and the first takes longer. */
const reuseEvery = 3;
const enoughPeers = 12;

/** Fills everything; throws StartError where the rulebook or the database are not as they must be. */
export async function fillDemo(parts: DemoParts, plan: DemoPlan, progress: Progress): Promise<void> {
  const { ports } = parts;
  const asked = respondentsOf(await ports.published(), ports.reference.federalSubjects, plan);
  const [first] = asked;
  if (!first) throw new StartError('The review has no clusters. Restore data/ and start again.');
  const federalSubject = first.who.federalSubjects[0] ?? '';
  const inn = demoInn(first.who.firstNumber);
  const actors = await makeAccounts(parts.accounts, { cluster: first.who.respondent, federalSubject, inn });
  const play = playOf({ ...ports, store: keptStore(ports.store) }, actors, plan.seed);
  let done = 0;
  const step = (label: string) => {
    done += 1;
    progress({ done, total: asked.length * waves.length, label });
  };
  for (const [index, wave] of waves.entries()) {
    await playWave(parts, play, wave, asked, index === 0, step);
  }
}

function playOf(ports: WorkspacePorts, actors: ReadonlyMap<Role, Actor>, seed: number): Play {
  const analyst = actors.get('analyst');
  if (!analyst) throw new StartError('The demonstration has no analyst.');
  return { ports, workspace: createWorkspace(ports), analyst, accounts: [...actors.values()], seed };
}

async function playWave(
  parts: DemoParts,
  play: Play,
  plan: DemoWave,
  asked: readonly Asked[],
  isFirst: boolean,
  step: (label: string) => void,
): Promise<void> {
  const wave = await openWave(play, plan, asked);
  await parts.settle();
  const recipients = new Map(
    (await play.ports.store.recipientsOf(plan.id)).map((one) => [`${one.form} ${one.respondent}`, one]),
  );
  // Beside the few who answer first every value would look unusual.
  let now = { ...play, workspace: createWorkspace({ ...play.ports, store: withoutPeers(play.ports.store) }) };
  const late: (() => Promise<void>)[] = [];
  for (const [index, one] of asked.filter(({ isCopy }) => !isCopy).entries()) {
    const recipient = recipients.get(`${one.form} ${one.who.respondent}`);
    const fate = fateHere(play, recipient, index, plan.kind);
    const turn = async () => {
      const mayReuse = !isFirst && (index % reuseEvery === 0 || one.form === 'federal-subject');
      if (recipient) await respond(now, wave, recipient, one, fate, mayReuse);
      step(one.who.name);
    };
    if (fate === 'late') late.push(turn);
    else await turn();
    if (index !== enoughPeers) continue;
    await parts.settle();
    now = play;
  }
  await moveDeadline(play, plan.id, -1);
  for (const turn of late) await turn();
  await answerCopies(parts, play, wave, asked, plan.kind, step);
  if (plan.kind === 'open') await extendSome(parts, play, plan.id);
  else await publish(parts, play, plan.id);
}

/** The tenfold and hundredfold take the quick way. */
async function answerCopies(
  { ports }: DemoParts,
  { seed }: Play,
  wave: Wave,
  asked: readonly Asked[],
  kind: DemoWave['kind'],
  step: (label: string) => void,
): Promise<void> {
  const copies = asked.filter(({ isCopy }) => isCopy);
  const fates = kind === 'open' ? 'mixed' : 'accepted';
  await answerQuickly(ports, wave, copies, { seed, withAnswers: true, fates }, ({ label }) => step(label));
}

/** Visitors find their own questionnaires where something is left to do. */
function fateHere(play: Play, recipient: Recipient | undefined, index: number, kind: DemoWave['kind']): Fate {
  const isOwn = play.accounts.some(({ clusters, federalSubjects }) =>
    [...clusters, ...federalSubjects].includes(recipient?.respondent ?? ''),
  );
  if (!isOwn) return fateOf(index, kind);
  if (kind === 'published') return 'accepted';
  return recipient?.form === 'cluster' ? 'half' : 'returned';
}

async function openWave(
  { workspace, analyst, ports }: Play,
  plan: DemoWave,
  asked: readonly Asked[],
): Promise<Wave> {
  const { id, years, edition } = plan;
  const deadlineOn = dayFrom(await ports.store.now(), 14);
  const input = { id, questionnaireEdition: edition, years, deadlineOn };
  const draft = await workspace.createWave(analyst, input, repeat(`${id}-create`));
  await workspace.addRecipients(analyst, id, asked.map(recipientOf), repeat(`${id}-recipients`));
  return workspace.openWave(analyst, id, draft.version, repeat(`${id}-open`));
}

/** The one step that no flow has: the time of a demonstration passes at once. Stands in the audit log like any other. */
async function moveDeadline({ ports, analyst }: Play, id: string, days: number): Promise<void> {
  const deadline = endOfDay(dayFrom(await ports.store.now(), days));
  await ports.store.change(
    { actor: analyst, action: 'demonstration.move-deadline', object: id, detail: { deadline }, repeat: null },
    async (queries) => {
      const wave = await queries.wave(id);
      if (wave) await queries.updateWave(id, wave.version, { deadline });
      return null;
    },
  );
}

const withoutPeers = (store: SurveyStore): SurveyStore => ({ ...store, answersAcross: async () => [] });

/** A few of those who are not ready yet get more time, and an analyst who looks after them. */
async function extendSome({ ports }: DemoParts, { workspace, analyst }: Play, id: string): Promise<void> {
  const until = dayFrom(await ports.store.now(), 10);
  const waiting = (await ports.store.recipientsOf(id)).filter(({ state }) => state === 'in-progress');
  for (const one of waiting.filter((_, index) => index % 2 === 0)) {
    const reason = 'Пример: организация просила о продлении.';
    const after = await workspace.extendDeadline(
      analyst,
      one.id,
      one.version,
      until,
      reason,
      repeat(`${one.id}-extend`),
    );
    await workspace.assign(
      analyst,
      one.id,
      after.version,
      { responsible: analyst.id },
      repeat(`${one.id}-assign`),
    );
  }
}

async function publish({ ports }: DemoParts, play: Play, id: string): Promise<void> {
  const { workspace, analyst } = play;
  const version = async () => (await ports.store.wave(id))?.version ?? 0;
  await workspace.closeWave(analyst, id, await version(), repeat(`${id}-close`));
  await workspace.publishWave(analyst, id, await version(), repeat(`${id}-publish`));
  await correctPublished(play, await ports.store.recipientsOf(id), 6);
}

/** A day of Moscow, so many days from an instant. */
function dayFrom(instant: string, days: number): string {
  return new Date(Date.parse(instant) + 3 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
