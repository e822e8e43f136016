/** The board as a map and its twin table: forms of each federal subject, those still waited for, those accepted. */

import type { Drawing, MapInput, MapValue } from '../../../flows/drawing.ts';
import type { BoardCount } from '../../../flows/survey/survey-ports.ts';
import type { Language } from '../../../kernel/language.ts';
import { withQuery } from '../../frame/address.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { Places } from '../../workspace-frame/places.ts';
import { words } from './wave.words.ts';

export interface SubjectRow {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly asked: number;
  /** Neither submitted nor accepted. */
  readonly waiting: number;
  readonly toReview: number;
  readonly accepted: number;
  readonly overdue: number;
}

export interface WaveMap {
  readonly european: string;
  readonly country: string;
  readonly rows: readonly SubjectRow[];
}

/** Subjects that somebody was asked in, the most waited for first. */
export function subjectRows(counts: readonly BoardCount[], places: Places, url: URL): SubjectRow[] {
  const bySubject = Map.groupBy(counts, (one) => one.federalSubject);
  const rows = [...bySubject].map(([code, list]) => rowOf(code, list, places, url));
  return rows.sort((a, b) => b.waiting - a.waiting || a.name.localeCompare(b.name));
}

function rowOf(code: string, list: readonly BoardCount[], places: Places, url: URL): SubjectRow {
  const sum = (passes: (one: BoardCount) => boolean) =>
    list.filter(passes).reduce((total, one) => total + one.count, 0);
  return {
    code,
    name: places.subjectName(code),
    href: withQuery(url, { federalSubject: code, view: null, page: null, done: null }),
    asked: sum(() => true),
    waiting: sum(({ state }) => state !== 'submitted' && state !== 'accepted'),
    toReview: sum(({ state }) => state === 'submitted'),
    accepted: sum(({ state }) => state === 'accepted'),
    overdue: sum(({ isOverdue }) => isOverdue),
  };
}

/** Both views with the number of forms not accepted yet; a subject leads to its rows of the list. */
export function drawWaveMap(
  drawing: Drawing,
  rows: readonly SubjectRow[],
  places: Places,
  url: URL,
  language: Language,
): WaveMap {
  const w = wordsIn(words, language);
  const values = new Map<string, MapValue>(
    places.subjects.map(({ value }) => [value, { total: 0, register: 0 }]),
  );
  for (const row of rows) values.set(row.code, { total: row.asked - row.accepted, register: 0 });
  const asked = new Set(rows.map(({ code }) => code));
  const dimmed = new Set([...values.keys()].filter((code) => !asked.has(code)));
  const draw = (view: MapInput['view'], name: string) =>
    drawing.map({
      values,
      language,
      view,
      title: `${w.mapTitle}. ${name}`,
      description: w.mapNote,
      hrefOf: (code) => withQuery(url, { federalSubject: code, view: null, page: null, done: null }),
      dimmed,
    });
  return { european: draw('european', w.european), country: draw('country', w.country), rows };
}
