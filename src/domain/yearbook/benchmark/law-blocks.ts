/** The part on the law: which edition of which day, and every requirement with how it stands, what is needed and what lacks. */

import type { Requirement } from '../../law/requirement.ts';
import { editionOn } from '../../law/requirement.ts';
import type { Outcome, Verdict } from '../../law/verdict.ts';
import type { Block, Row, Table } from '../blocks.ts';
import { type Composer, words } from '../chapters/composer.ts';
import type { BenchmarkSource } from './benchmark-source.ts';
import { showDay } from './days.ts';
import { lackingRuns, neededRuns, valueRuns } from './law-words.ts';

/** What is due first. */
const order: readonly Outcome[] = ['not-met', 'unknown', 'met'];

interface Judged {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
}

export function lawBlocks(compose: Composer, source: BenchmarkSource): Block[] {
  const judged = judgedOf(source);
  return [
    compose.heading('law-heading', { act: compose.say(source.act.shortTitle) }),
    editionParagraph(compose, source),
    judged.length === 0 ? compose.paragraph('law-none') : lawTable(compose, source, judged),
  ];
}

/** Verdicts with their requirements, in the act's order. */
export function judgedOf({ act, verdicts }: BenchmarkSource): Judged[] {
  return verdicts.flatMap((verdict) => {
    const requirement = act.requirements.find(({ id }) => id === verdict.requirement);
    return requirement ? [{ requirement, verdict }] : [];
  });
}

function editionParagraph(compose: Composer, { act, on }: BenchmarkSource): Block {
  const edition = editionOn(act, on);
  const day = showDay(on, compose.language);
  if (!edition) return compose.paragraph('law-before', { day });
  const note = edition.note ? compose.say(edition.note) : '';
  return compose.paragraph('law-edition', { day, edition: compose.say(edition.title), note });
}

function lawTable(compose: Composer, source: BenchmarkSource, judged: readonly Judged[]): Table {
  const groups = order.map((outcome) => {
    const rows = judged.filter(({ verdict }) => verdict.outcome === outcome);
    return {
      title: compose.text(`outcome-${outcome}`, { rows: rows.length }),
      rows: rows.map((one) => lawRow(compose, source, one)),
    };
  });
  return {
    kind: 'table',
    caption: compose.text('law-table'),
    columns: [
      { title: compose.text('column-requirement'), align: 'start', weight: 7 },
      { title: compose.text('column-now'), align: 'start', weight: 3 },
      { title: compose.text('column-needed'), align: 'start', weight: 3 },
      { title: compose.text('column-lacking'), align: 'start', weight: 7 },
    ],
    groups: groups.filter(({ rows }) => rows.length > 0),
    notes: [compose.runs('law-note')],
    source: { label: compose.text('source', numberOf(compose, source)), lines: [] },
    dense: false,
  };
}

function lawRow(compose: Composer, source: BenchmarkSource, { requirement, verdict }: Judged): Row {
  const lacking = lackingRuns(compose, source, requirement, verdict);
  return {
    cells: [
      [
        ...words(compose.say(requirement.title), 'strong'),
        ...words(`. ${compose.say(requirement.text)}`, 'muted'),
      ],
      valueRuns(compose, requirement, verdict),
      neededRuns(compose, requirement, verdict),
      lacking.length === 0 ? compose.runs('nothing-lacks') : lacking,
    ],
  };
}

/** The submission's number and wave for sources, inside a sentence. */
export const numberOf = (compose: Composer, { submission, wave }: BenchmarkSource) => ({
  number: String(submission.number),
  wave: insideSentence(compose.say(wave.name)),
});

/** «волна 2018» of «Волна 2018». */
export const insideSentence = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** Values in force that were used, each with citation, confidence and what had to be assumed. */
export function citationBlocks(compose: Composer, source: BenchmarkSource): Block[] {
  const used = judgedOf(source).filter(({ verdict }) => verdict.used !== null);
  if (used.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: compose.text('citations'),
      columns: [
        { title: compose.text('column-requirement'), align: 'start', weight: 4 },
        { title: compose.text('column-assumed'), align: 'start', weight: 8 },
      ],
      groups: [...Map.groupBy(used, (one) => citationOf(compose, one))].map(([title, rows]) => ({
        title,
        rows: rows.map((one) => citationRow(compose, one)),
      })),
      notes: [compose.runs('confidence-note')],
      source: { label: '', lines: [] },
      dense: true,
    },
  ];
}

/** Where a value was read and how surely. */
function citationOf(compose: Composer, { verdict: { used } }: Judged): string {
  return used
    ? `${compose.say(used.citation)} (${compose.text(`confidence-${used.confidence.toLowerCase()}`)})`
    : '';
}

function citationRow(compose: Composer, { requirement, verdict }: Judged): Row {
  const assumed = verdict.used?.assumptions.map((one) => compose.say(one)).join(' ') ?? '';
  return {
    cells: [
      words(compose.say(requirement.title)),
      assumed === '' ? words(compose.common('absent'), 'muted') : words(assumed),
    ],
  };
}
