/** The maps of the home page: counts per subject over the rows that pass the filter. Must never place a cluster at a point. */
import type { Atlas, AtlasCluster } from '../../../domain/atlas/atlas.ts';
import type { Drawing, MapInput, MapValue } from '../../../flows/drawing.ts';
import type { Language } from '../../../kernel/language.ts';
import { subjectLink } from '../../frame/links.ts';
import { wordsIn } from '../../frame/speak.ts';
import { homeWords } from './home.words.ts';

/** Subject → rows and, of these, rows with the register mark; every subject is there. */
export function countBySubject(atlas: Atlas, clusters: readonly AtlasCluster[]): Map<string, MapValue> {
  const counts = new Map<string, { total: number; register: number }>(
    atlas.federalSubjects.map((subject) => [subject.code, { total: 0, register: 0 }]),
  );
  for (const cluster of clusters) {
    for (const code of cluster.federalSubjects) {
      const count = counts.get(code);
      if (!count) continue;
      count.total += 1;
      count.register += cluster.inRegister ? 1 : 0;
    }
  }
  return counts;
}

export interface MapRequest {
  readonly values: ReadonlyMap<string, MapValue>;
  readonly isFiltered: boolean;
  readonly language: Language;
  /** A file on its own has no links. */
  readonly withLinks: boolean;
}

export function drawHomeMap(drawing: Drawing, view: MapInput['view'], request: MapRequest): string {
  const { values, language } = request;
  const w = wordsIn(homeWords, language);
  const name = view === 'country' ? w.country : w.european;
  const empty = [...values].filter(([, value]) => value.total === 0).map(([code]) => code);
  return drawing.map({
    values,
    language,
    view,
    title: `${w.title}. ${name}`,
    description: `${w.title}. ${name}. ${w.mapNote}`,
    ...(request.withLinks ? { hrefOf: (code: string) => subjectLink(language, code) } : {}),
    ...(request.isFiltered ? { dimmed: new Set(empty) } : {}),
  });
}
