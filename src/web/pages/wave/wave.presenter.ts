/** The progress board of a wave: counters, filters, rows or map, and the steps of the wave. All state stands in the address. */
import { randomUUID } from 'node:crypto';
import { can } from '../../../domain/access/permissions.ts';
import { recipientStates, type Wave } from '../../../domain/survey/wave.ts';
import type { BoardCount } from '../../../flows/survey/survey-ports.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { showDay } from '../../form/show-time.ts';
import { withQuery } from '../../frame/address.ts';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import type { Choice } from '../../workspace-frame/form-parts.tsx';
import { readNames } from '../../workspace-frame/names.ts';
import { type PageLink, pageLinks, readPage } from '../../workspace-frame/paging.ts';
import type { Tab } from '../../workspace-frame/parts.tsx';
import { readPlaces } from '../../workspace-frame/places.ts';
import {
  formNames,
  recipientStateNames,
  waveStateNames,
  waveTitle,
} from '../../workspace-frame/survey-words.ts';
import { words } from './wave.words.ts';
import {
  countsWithin,
  filterNames,
  isContradictory,
  queryOf,
  readFilter,
  type WaveFilter,
} from './wave-filter.ts';
import { drawWaveMap, subjectRows, type WaveMap } from './wave-map.ts';
import {
  type BoardRow,
  boardRow,
  type DeadlineRow,
  deadlineRow,
  type RemovedRow,
  removedRow,
} from './wave-rows.ts';
import { readStep, type StepModel, stepsOf, type WaveStep } from './wave-step.ts';

export const waveParameters = [...filterNames, 'page', 'view', 'step', 'removed'];

export interface Counter {
  readonly title: string;
  readonly count: number;
  readonly href: string;
  readonly isHere: boolean;
}

export interface WaveModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly key: string;
  readonly about: readonly { readonly label: string; readonly text: string }[];
  readonly counters: readonly Counter[];
  readonly filter: WaveFilter;
  readonly choices: {
    readonly districts: readonly Choice[];
    readonly subjects: readonly Choice[];
    readonly forms: readonly Choice[];
    readonly analysts: readonly Choice[];
  };
  readonly isFiltered: boolean;
  /** Said where nobody is found. */
  readonly nobody: string;
  readonly resetHref: string;
  readonly view: 'list' | 'map';
  readonly tabs: readonly Tab[];
  readonly rows: readonly BoardRow[];
  readonly total: number;
  readonly pages: readonly PageLink[];
  readonly map: WaveMap | null;
  readonly removed: { readonly href: string; readonly rows: readonly RemovedRow[] | null } | null;
  readonly steps: readonly { readonly step: WaveStep; readonly href: string }[];
  readonly step: StepModel | null;
  readonly mayManage: boolean;
  readonly mayReadWaves: boolean;
  readonly isPublished: boolean;
  /** How the deadline came about, newest first. */
  readonly deadlines: readonly DeadlineRow[];
  readonly done: string | null;
}

const size = 100;

/** The board. Throws Problem invalid-value for filters that do not exist; what the flows throw. */
export async function presentWave(input: WorkspaceInput): Promise<WaveModel> {
  const { actor, workspace, language, url, params } = input;
  const id = params['id'] ?? '';
  const [names, places] = await Promise.all([readNames(input), readPlaces(input.flows, language)]);
  const filter = readFilter(
    url,
    places,
    names.analysts.map((one) => one.id),
  );
  const view = readView(url);
  const page = readPage(url);
  const query = queryOf(id, filter, places, size, (page - 1) * size);
  const { wave, items, total, counts } = await workspace.board(actor, query);
  const within = countsWithin(counts, filter, places);
  const mayManage = can(actor, 'wave.manage');
  const w = wordsIn(words, language);
  const title = waveTitle(id, language);
  return {
    language,
    meta: pageMeta({ url, language, title, description: w.description }),
    id,
    title,
    version: wave.version,
    key: randomUUID(),
    about: aboutWave(wave, language),
    counters: countersOf(within, filter, url, language),
    filter,
    choices: {
      districts: places.districts,
      subjects: places.subjects,
      forms: (['cluster', 'federal-subject'] as const).map((value) => ({
        value,
        label: say(formNames[value], language),
      })),
      analysts: names.analysts.map((one) => ({ value: one.id, label: names.of(one.id) })),
    },
    isFiltered: isAnyFilter(url),
    nobody: isContradictory(filter, places) ? w.notInDistrict : isAnyFilter(url) ? w.nothing : w.noRecipients,
    resetHref: withQuery(url, { ...dropped(filterNames), page: null, done: null }),
    view,
    tabs: [
      { title: w.list, href: withQuery(url, { view: null, done: null }), isHere: view === 'list' },
      { title: w.map, href: withQuery(url, { view: 'map', page: null, done: null }), isHere: view === 'map' },
    ],
    rows: view === 'list' ? items.map((item) => boardRow(item, names, places, language)) : [],
    total,
    pages: view === 'list' ? pageLinks(url, page, size, total) : [],
    map:
      view === 'map'
        ? drawWaveMap(input.drawing, subjectRows(within, places, url), places, url, language)
        : null,
    removed: can(actor, 'wave.read') ? await readRemoved(input, id) : null,
    steps: stepsOf(wave, mayManage).map((step) => ({
      step,
      href: withQuery(url, { step, done: null }, 'step'),
    })),
    step: await readStep(input, wave, counts),
    mayManage,
    mayReadWaves: can(actor, 'wave.read'),
    isPublished: wave.state === 'published',
    deadlines: can(actor, 'wave.read')
      ? (await workspace.deadlineChanges(actor, id)).map((one) => deadlineRow(one, names, language))
      : [],
    done: doneText(url.searchParams.get('done'), w),
  };
}

const isAnyFilter = (url: URL) => filterNames.some((name) => url.searchParams.get(name));

const dropped = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));

function readView(url: URL): 'list' | 'map' {
  const text = url.searchParams.get('view') || 'list';
  if (text === 'list' || text === 'map') return text;
  throw new Problem('invalid-value', `There is no view "${text.slice(0, 60)}".`, {
    parameter: 'view',
    allowed: ['list', 'map'],
  });
}

function aboutWave(wave: Wave, language: Language): WaveModel['about'] {
  const w = wordsIn(words, language);
  return [
    { label: w.state, text: say(waveStateNames[wave.state], language) },
    { label: w.deadline, text: showDay(wave.deadline, language) },
    { label: w.years, text: wave.years.join(', ') },
    { label: w.edition, text: wave.questionnaireEdition },
    ...(wave.publishedAt === null
      ? []
      : [{ label: w.publishedAt, text: showDay(wave.publishedAt, language) }]),
  ];
}

/** Counters by state, each a filter; overdue ones stand apart because they are counted under their states too. */
function countersOf(
  counts: readonly BoardCount[],
  filter: WaveFilter,
  url: URL,
  language: Language,
): Counter[] {
  const sum = (passes: (one: BoardCount) => boolean) =>
    counts.filter(passes).reduce((total, one) => total + one.count, 0);
  const link = (state: string | null, overdue: string | null) =>
    withQuery(url, { state, overdue, page: null, view: null, done: null });
  return [
    {
      title: say(words.all, language),
      count: sum(() => true),
      href: link(null, null),
      isHere: filter.state === '' && !filter.isOverdue,
    },
    ...recipientStates.map((state) => ({
      title: say(recipientStateNames[state], language),
      count: sum((one) => one.state === state),
      href: link(state, null),
      isHere: filter.state === state,
    })),
    {
      title: say(words.overdue, language),
      count: sum((one) => one.isOverdue),
      href: link(null, 'true'),
      isHere: filter.isOverdue,
    },
  ];
}

/** Those taken out are read only when they are asked for: a wave may have ten thousand recipients. */
async function readRemoved(
  { workspace, actor, url, language }: WorkspaceInput,
  id: string,
): Promise<WaveModel['removed']> {
  const isShown = url.searchParams.get('removed') === 'shown';
  const href = withQuery(url, { removed: isShown ? null : 'shown', done: null }, 'removed');
  if (!isShown) return { href, rows: null };
  const roll = await workspace.roll(actor, id);
  return { href, rows: roll.filter((one) => one.removedAt !== null).map((one) => removedRow(one, language)) };
}

function doneText(done: string | null, w: Record<keyof typeof words, string>): string | null {
  if (done === 'opened') return w.opened;
  if (done === 'closed') return w.closed;
  if (done === 'deadline') return w.deadlineDone;
  return done === 'published' ? w.published : null;
}
