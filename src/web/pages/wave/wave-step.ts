/** What an analyst sees before a step of the wave: how many letters go, who has not answered, what becomes public. */
import { can } from '../../../domain/access/permissions.ts';
import { canStepWave, type Recipient, type Wave } from '../../../domain/survey/wave.ts';
import type { BoardCount } from '../../../flows/survey/survey-ports.ts';
import { Problem } from '../../../kernel/problem.ts';
import { moscowDay } from '../../form/show-time.ts';
import { withQuery } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';

export const waveSteps = ['open', 'deadline', 'close', 'publish', 'delete'] as const;
export type WaveStep = (typeof waveSteps)[number];

interface Named {
  readonly name: string;
  readonly href: string;
}

export interface StepModel {
  readonly step: WaveStep;
  /** Letters that leave at opening. */
  readonly letters: number;
  /** The deadline was over before anybody was asked: a year mistyped, or a draft that lay long. */
  readonly isLate: boolean;
  /** A changed deadline needs a reason, and letters say it. */
  readonly isOpen: boolean;
  /** The present deadline as a field of a form has it. */
  readonly deadlineOn: string;
  /** Without a mailbox, or without an answer; the first of them. */
  readonly names: readonly Named[];
  /** How many they are in all. */
  readonly total: number;
  readonly toReview: number;
  readonly accepted: number;
  readonly mailboxesHref: string;
  readonly listHref: string;
  readonly cancelHref: string;
}

const shown = 12;

/** Steps that are possible now. Opening again a closed wave is not offered. */
export function stepsOf({ state }: Pick<Wave, 'state'>, mayManage: boolean): WaveStep[] {
  if (!mayManage) return [];
  if (state === 'draft') return ['open', 'deadline', 'delete'];
  if (state === 'open') return ['deadline', 'close'];
  return canStepWave(state, 'published') ? ['publish'] : [];
}

/** The panel that the address asks for; null for none. Throws Problem invalid-value for a step that is not possible now. */
export async function readStep(
  input: WorkspaceInput,
  wave: Wave,
  counts: readonly BoardCount[],
): Promise<StepModel | null> {
  const { url, actor } = input;
  const asked = url.searchParams.get('step') ?? '';
  if (asked === '') return null;
  const allowed = stepsOf(wave, can(actor, 'wave.manage'));
  const step = allowed.find((one) => one === asked);
  // A step that was just made, or that somebody else made: the page shows the present state without the panel.
  if (step === undefined && waveSteps.some((one) => one === asked)) return null;
  if (step === undefined)
    throw new Problem('invalid-value', `There is no step "${asked.slice(0, 60)}".`, {
      parameter: 'step',
      allowed,
    });
  const count = (...states: readonly Recipient['state'][]) =>
    counts.filter((one) => states.includes(one.state)).reduce((sum, one) => sum + one.count, 0);
  const listHref = withQuery(url, { step: null, done: null, page: null });
  const common = {
    step,
    isOpen: wave.state === 'open',
    deadlineOn: moscowDay(wave.deadline),
    isLate: step === 'open' && Date.parse(wave.deadline) < Date.now(),
    toReview: count('submitted'),
    accepted: count('accepted'),
    mailboxesHref: to(input.language, `/workspace/waves/${wave.id}/recipients?part=mailboxes`),
    listHref,
    cancelHref: listHref,
  };
  if (step === 'publish' || step === 'delete' || step === 'deadline') {
    const total = count('not-opened', 'in-progress', 'submitted', 'returned');
    return { ...common, letters: 0, names: [], total };
  }
  return step === 'open'
    ? { ...common, ...(await letters(input, wave)) }
    : { ...common, ...(await unanswered(input, wave)) };
}

async function letters({ workspace, actor, language }: WorkspaceInput, wave: Wave) {
  const roll = (await workspace.roll(actor, wave.id)).filter((one) => one.removedAt === null);
  const without = roll.filter((one) => one.mailbox === null);
  return { letters: roll.length - without.length, names: named(without, language), total: without.length };
}

async function unanswered({ workspace, actor, language }: WorkspaceInput, wave: Wave) {
  const states = ['not-opened', 'in-progress', 'returned'] as const;
  const { items, total } = await workspace.board(actor, { wave: wave.id, states, limit: shown, offset: 0 });
  return {
    letters: 0,
    names: named(
      items.map((item) => item.recipient),
      language,
    ),
    total,
  };
}

function named(recipients: readonly Recipient[], language: WorkspaceInput['language']): Named[] {
  return recipients
    .slice(0, shown)
    .map(({ id, name }) => ({ name, href: to(language, `/workspace/recipients/${id}`) }));
}
