/**
 * The deadline of a whole wave: of a draft changed freely, of an open wave with a reason, and everybody whose day it moves is told. Must
 * never take away more time that a recipient was given of its own.
 */
import { deadlineOf, endOfDay, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { deadlineLetter } from '../mail/letters.ts';
import { lastDayOfLinks } from './make-link.ts';
import { requireCurrent, requireDay, requireRight, requireText, requireWave } from './require.ts';
import type { SurveyQueries } from './survey-ports.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Throws Problem invalid-body for a day that cannot be meant, conflict once the wave is closed. */
export const changeDeadline =
  (ports: WorkspacePorts): WorkspaceFlows['changeDeadline'] =>
  async (actor, id, version, { deadlineOn, reason }, repeat) => {
    await requireRight(ports.store, actor, 'wave.manage', id);
    const deadline = endOfDay(requireDay(deadlineOn, 'deadlineOn'));
    const changed = await ports.store.change(
      { actor, action: 'wave.change-deadline', object: id, detail: { deadline }, repeat },
      async (queries) => {
        const wave = await requireWave(queries, id, 'step');
        const why = reasonFor(wave, reason);
        refuseVainDay(wave, deadline, await queries.now());
        requireCurrent(await queries.updateWave(id, version, { deadline }));
        await queries.insertDeadlineChange(id, {
          before: wave.deadline,
          after: deadline,
          reason: why,
          by: actor.id,
        });
        await tell(queries, wave, await requireWave(queries, id));
        return requireWave(queries, id);
      },
    );
    ports.nudge();
    return changed;
  };

/** A draft was promised to nobody: it needs no reason. */
function reasonFor({ state }: Wave, reason: string): string | null {
  if (state === 'closed' || state === 'published')
    throw new Problem('conflict', `The wave is ${state}: its deadline does not change any more.`);
  return state === 'draft' && reason.trim() === '' ? null : requireText(reason, 'reason', 500);
}

function refuseVainDay(wave: Wave, deadline: string, now: string): void {
  const invalid = (sentence: string) => new Problem('invalid-body', sentence, { parameter: 'deadlineOn' });
  if (Date.parse(deadline) === Date.parse(wave.deadline))
    throw invalid('This day is the deadline already. Choose another one.');
  if (wave.state === 'open' && Date.parse(deadline) < Date.parse(now))
    throw invalid('The wave is open: its deadline is today or a day to come.');
}

/** Links live as long as the new day needs; letters go to those who were asked and have not answered, where their day moved. */
async function tell(queries: SurveyQueries, before: Wave, after: Wave): Promise<void> {
  const present = (await queries.recipientsOf(after.id)).filter((one) => one.removedAt === null);
  await queries.prolongLinks(
    present.map(({ id }) => id),
    lastDayOfLinks(after.deadline),
  );
  if (after.state !== 'open') return;
  const told = present.filter((one) => isWaited(one) && deadlineOf(before, one) !== deadlineOf(after, one));
  await queries.queueLetters(told.map((one) => deadlineLetter(after, one)));
  await queries.noteContact(told.map(({ id }) => id));
}

/** Who had no letter yet reads the new day in the invitation. */
const isWaited = ({ state, mailbox, lastContactAt }: Recipient) =>
  ['not-opened', 'in-progress', 'returned'].includes(state) && mailbox !== null && lastContactAt !== null;
