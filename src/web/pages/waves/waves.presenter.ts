/** Waves, the newest first, and the form of a new one for those who run them. */
import { randomUUID } from 'node:crypto';
import { can } from '../../../domain/access/permissions.ts';
import type { WaveSummary } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showDay } from '../../form/show-time.ts';
import { to } from '../../frame/links.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { waveStateNames, waveTitle } from '../../workspace-frame/survey-words.ts';
import { words } from './waves.words.ts';

export interface WavesModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly rows: readonly WaveRow[];
  readonly mayManage: boolean;
  readonly key: string;
  readonly editions: readonly string[];
  readonly done: string | null;
  /** What the next wave is probably called. */
  readonly proposal: { readonly id: string; readonly years: string };
}

export interface WaveRow {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly state: string;
  readonly deadline: string;
  readonly years: string;
  readonly edition: string;
  readonly recipients: number;
  readonly toReview: number;
  readonly accepted: number;
  readonly overdue: number;
}

/** The list for whoever may read waves. Throws what the flow throws. */
export async function presentWaves({ actor, workspace, language, url }: WorkspaceInput): Promise<WavesModel> {
  const waves = await workspace.waves(actor);
  const editions = workspace.questionnaireEditions();
  return {
    language,
    meta: metaOfWords({ url, language }, words),
    rows: waves.toReversed().map((one) => rowOf(one, language)),
    mayManage: can(actor, 'wave.manage'),
    key: randomUUID(),
    editions,
    done: url.searchParams.get('done') === 'deleted' ? say(words.deleted, language) : null,
    proposal: proposalOf(editions, waves),
  };
}

function rowOf({ wave, recipients, byState, overdue }: WaveSummary, language: Language): WaveRow {
  return {
    id: wave.id,
    title: waveTitle(wave.id, language),
    href: to(language, `/workspace/waves/${wave.id}`),
    state: say(waveStateNames[wave.state], language),
    deadline: showDay(wave.deadline, language),
    years: wave.years.join(', '),
    edition: wave.questionnaireEdition,
    recipients,
    toReview: byState.submitted,
    accepted: byState.accepted,
    overdue,
  };
}

/** Named after the newest edition, unless there is such a wave; asks for its year and the one before. */
function proposalOf(editions: readonly string[], waves: readonly WaveSummary[]): WavesModel['proposal'] {
  const edition = editions.at(-1) ?? '';
  const isTaken = waves.some(({ wave }) => wave.id === `wave-${edition}`);
  if (isTaken || !/^\d{4}$/.test(edition)) return { id: '', years: '' };
  return { id: `wave-${edition}`, years: `${Number(edition) - 1}, ${edition}` };
}
