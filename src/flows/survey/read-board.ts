/** The progress board and the list of waves: what is due, by whom, since when. Only reads. */
import type { Actor } from '../../domain/access/actor.ts';
import { reachOf } from '../../domain/access/permissions.ts';
import {
  compareWaves,
  daysLeft,
  deadlineOf,
  type Recipient,
  recipientStates,
  type Wave,
} from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { refuseDraft, requireRight, requireWave } from './require.ts';
import type { BoardQuery } from './survey-ports.ts';
import type { BoardItem, WaveSummary, WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** One row of the board. */
export function boardItem(wave: Wave, recipient: Recipient, now: string): BoardItem {
  const deadline = deadlineOf(wave, recipient);
  const isDue = recipient.state !== 'accepted' && recipient.removedAt === null && wave.state !== 'draft';
  return {
    recipient,
    deadline,
    daysLeft: isDue ? daysLeft(deadline, now) : null,
    progress: recipient.required === 0 ? null : Math.min(1, recipient.answered / recipient.required),
  };
}

/** Throws Problem forbidden, written down, where the actor has no list at all. */
async function withinReach(
  ports: WorkspacePorts,
  actor: Actor,
  object: string,
): Promise<BoardQuery['within']> {
  const reach = reachOf(actor, 'recipient.list');
  if (reach === null) {
    await ports.store.refuse({ actor, action: 'recipient.list', object }, 'no right');
    throw new Problem('forbidden', 'This account has no list of questionnaires.');
  }
  return reach === 'all' ? undefined : { federalSubjects: actor.federalSubjects, clusters: actor.clusters };
}

/** A code that no subject has would find nobody, as if nobody were due. Throws Problem invalid-value. */
function refuseUnknownSubject({ reference }: WorkspacePorts, { federalSubjects = [] }: BoardQuery): void {
  const known = reference.federalSubjects.map(({ code }) => code);
  const stranger = federalSubjects.find((code) => !known.includes(code));
  if (stranger === undefined) return;
  throw new Problem(
    'invalid-value',
    `"${stranger.slice(0, 60)}" is no code of a federal subject, such as RU-TA.`,
    { parameter: 'federalSubject', allowed: known },
  );
}

/** A page of the board within the actor's reach. */
export const readBoard =
  (ports: WorkspacePorts): WorkspaceFlows['board'] =>
  async (actor, query) => {
    const within = await withinReach(ports, actor, query.wave);
    refuseUnknownSubject(ports, query);
    const wave = await requireWave(ports.store, query.wave);
    if (within !== undefined) refuseDraft(wave);
    const bounded = within === undefined ? query : { ...query, within };
    const [{ items, total }, counts, now] = await Promise.all([
      ports.store.board(bounded),
      ports.store.boardCounts(query.wave, within),
      ports.store.now(),
    ]);
    return { wave, items: items.map((one) => boardItem(wave, one, now)), total, counts };
  };

/** Everybody of a wave, those taken out with their reasons included. */
export const readRoll =
  (ports: WorkspacePorts): WorkspaceFlows['roll'] =>
  async (actor, id) => {
    await requireRight(ports.store, actor, 'wave.read', id);
    await requireWave(ports.store, id);
    return ports.store.recipientsOf(id);
  };

/** Additions and removals of a wave. */
export const readMemberships =
  (ports: WorkspacePorts): WorkspaceFlows['memberships'] =>
  async (actor, id) => {
    await requireRight(ports.store, actor, 'wave.read', id);
    await requireWave(ports.store, id);
    return ports.store.memberships(id);
  };

/** How the deadline of a wave came about. */
export const readDeadlineChanges =
  (ports: WorkspacePorts): WorkspaceFlows['deadlineChanges'] =>
  async (actor, id) => {
    await requireRight(ports.store, actor, 'wave.read', id);
    await requireWave(ports.store, id);
    return ports.store.deadlineChanges(id);
  };

/** What the actor may open, newest wave first. */
export const readDesk =
  (ports: WorkspacePorts): WorkspaceFlows['desk'] =>
  async (actor) => {
    const now = await ports.store.now();
    if (actor.kind === 'link') {
      const recipient = actor.recipient === null ? undefined : await ports.store.recipient(actor.recipient);
      const wave = recipient && (await requireWave(ports.store, recipient.wave));
      return wave && wave.state !== 'draft' ? [boardItem(wave, recipient, now)] : [];
    }
    if (reachOf(actor, 'recipient.answer') === null) return [];
    const within = await withinReach(ports, actor, 'desk');
    const items: BoardItem[] = [];
    const asked = (await ports.store.waves()).filter((one) => one.state !== 'draft');
    for (const wave of asked.toSorted((a, b) => compareWaves(b, a))) {
      const query = { wave: wave.id, limit: 500, offset: 0, ...(within === undefined ? {} : { within }) };
      const page = await ports.store.board(query);
      items.push(...page.items.map((one) => boardItem(wave, one, now)));
    }
    return items;
  };

/** All waves with the numbers of their recipients by state. */
export const listWaves =
  (ports: WorkspacePorts): WorkspaceFlows['waves'] =>
  async (actor) => {
    await requireRight(ports.store, actor, 'wave.read', 'waves');
    const waves = (await ports.store.waves()).toSorted(compareWaves);
    return Promise.all(waves.map((wave) => summarise(ports, wave)));
  };

/** One wave with its numbers. */
export const readWave =
  (ports: WorkspacePorts): WorkspaceFlows['wave'] =>
  async (actor, id) => {
    await requireRight(ports.store, actor, 'wave.read', id);
    return summarise(ports, await requireWave(ports.store, id));
  };

async function summarise(ports: WorkspacePorts, wave: Wave): Promise<WaveSummary> {
  const counts = await ports.store.boardCounts(wave.id);
  const sum = (those: typeof counts) => those.reduce((total, one) => total + one.count, 0);
  return {
    wave,
    recipients: sum(counts),
    byState: Object.fromEntries(
      recipientStates.map((state) => [state, sum(counts.filter((one) => one.state === state))]),
    ) as WaveSummary['byState'],
    overdue: sum(counts.filter((one) => one.isOverdue)),
    publication: (await ports.store.publication(wave.id)) ?? null,
  };
}
