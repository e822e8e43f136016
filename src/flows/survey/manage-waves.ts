/**
 * Waves: created, opened with their letters, closed (which freezes the answers) and published (which makes an edition). Each step is
 * one transaction. Must never take a step the graph of states does not have.
 */
import type { Actor } from '../../domain/access/actor.ts';
import {
  canStepWave,
  endOfDay,
  type Recipient,
  type Wave,
  type WaveState,
} from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { invitationLetter } from '../mail/letters.ts';
import { newLink } from './make-link.ts';
import { requireCurrent, requireDay, requireRight, requireWave } from './require.ts';
import type { SurveyQueries } from './survey-ports.ts';
import type { Repeat, WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Throws Problem invalid-body for an edition, years or a deadline that cannot be meant, conflict for an id that is taken. */
export const createWave =
  (ports: WorkspacePorts): WorkspaceFlows['createWave'] =>
  async (actor, input, repeat) => {
    await requireRight(ports.store, actor, 'wave.manage', 'wave');
    refuseBadWave(ports, input);
    const deadline = endOfDay(requireDay(input.deadlineOn, 'deadlineOn'));
    const years = [...new Set(input.years)].sort((a, b) => a - b);
    return ports.store.change(
      { actor, action: 'wave.create', object: input.id, detail: { years, deadline }, repeat },
      async (queries) => {
        if (await queries.wave(input.id))
          throw new Problem('conflict', `There is already a wave "${input.id}". Choose another name.`, {
            parameter: 'id',
          });
        await queries.insertWave({
          id: input.id,
          questionnaireEdition: input.questionnaireEdition,
          years,
          deadline,
        });
        return requireWave(queries, input.id);
      },
    );
  };

function refuseBadWave(ports: WorkspacePorts, input: Parameters<WorkspaceFlows['createWave']>[1]): void {
  const invalid = (parameter: string, sentence: string) =>
    new Problem('invalid-body', sentence, { parameter });
  if (!/^wave-[0-9a-z-]{1,40}$/.test(input.id))
    throw invalid(
      'id',
      'The name of a wave is "wave-" and lower-case letters or digits, for example wave-2018.',
    );
  if (!ports.questionnaires.editions.includes(input.questionnaireEdition))
    throw invalid(
      'questionnaireEdition',
      `Editions of the questionnaires: ${ports.questionnaires.editions.join(', ')}.`,
    );
  const areYears = input.years.every((year) => Number.isInteger(year) && year >= 2000 && year <= 2100);
  if (input.years.length === 0 || input.years.length > 6 || !areYears)
    throw invalid('years', 'Name one to six reporting years, for example 2016, 2017.');
}

/**
 * Opens a draft: every recipient with a mailbox gets an invitation with a personal link. A closed wave that is opened again sends none:
 * who was invited has the link, and who was not is found by the jobs.
 */
export const openWave =
  (ports: WorkspacePorts): WorkspaceFlows['openWave'] =>
  (actor, id, version, repeat) =>
    stepWave(ports, actor, id, version, 'open', repeat, async (queries, wave) => {
      const recipients = (await queries.recipientsOf(id)).filter((one) => one.removedAt === null);
      if (recipients.length === 0)
        throw new Problem('conflict', 'The wave has no recipients yet. Add them first, then open it.');
      if (wave.state === 'draft') await invite(ports, queries, wave, recipients, actor);
    });

async function invite(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  wave: Wave,
  recipients: readonly Recipient[],
  actor: Actor,
): Promise<void> {
  const now = await queries.now();
  const invited = recipients
    .filter((one) => one.mailbox !== null)
    .map((recipient) => ({ recipient, ...newLink(recipient, 'invitation', wave.deadline, now) }));
  await queries.insertLinks(
    invited.map(({ link }) => link),
    actor.id,
  );
  await queries.queueLetters(
    invited.map(({ recipient, path }) => invitationLetter(wave, recipient, `${ports.publicAddress}${path}`)),
  );
  await queries.noteContact(invited.map(({ recipient }) => recipient.id));
}

/** Closes an open wave: answers are frozen. */
export const closeWave =
  (ports: WorkspacePorts): WorkspaceFlows['closeWave'] =>
  (actor, id, version, repeat) =>
    stepWave(ports, actor, id, version, 'closed', repeat, async () => undefined);

/** Publishes a closed wave: the facts accepted until now stay readable as published for ever. */
export const publishWave =
  (ports: WorkspacePorts): WorkspaceFlows['publishWave'] =>
  (actor, id, version, repeat) =>
    stepWave(ports, actor, id, version, 'published', repeat, async (queries) => {
      const accepted = (await queries.recipientsOf(id)).some((one) => one.state === 'accepted');
      if (!accepted)
        throw new Problem('conflict', 'Nothing was accepted in this wave: there is nothing to publish.');
      await queries.insertPublication(id, actor.id);
    });

async function stepWave(
  ports: WorkspacePorts,
  actor: Actor,
  id: string,
  version: number,
  to: WaveState,
  repeat: Repeat,
  work: (queries: SurveyQueries, wave: Wave) => Promise<void>,
): Promise<Wave> {
  await requireRight(ports.store, actor, 'wave.manage', id);
  const result = await ports.store.change(
    { actor, action: `wave.${to}`, object: id, repeat },
    async (queries) => {
      const wave = await requireWave(queries, id, 'step');
      if (!canStepWave(wave.state, to))
        throw new Problem('conflict', `A wave that is ${wave.state} cannot become ${to}.`);
      requireCurrent(await queries.updateWave(id, version, { state: to }));
      await work(queries, wave);
      return requireWave(queries, id);
    },
  );
  ports.nudge();
  return result;
}
