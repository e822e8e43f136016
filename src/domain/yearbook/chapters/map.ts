/** Chapter: the map as a spread, country and European part, and the same content as a table of subjects. */
import type { AtlasSubject } from '../../atlas/atlas.ts';
import type { Block, MapBlock, Table } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { headlineOf } from './observations.ts';

/** Blocks of the chapter. */
export function mapChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const present = atlas.federalSubjects.filter((subject) => (subject.clusterCount.value ?? 0) > 0);
  const empty = atlas.federalSubjects.filter((subject) => !present.includes(subject));
  return [
    compose.lead('lead', { present: present.length }),
    compose.paragraph('reading'),
    ...headlinePair(compose, present.length),
    ...(empty.length === 0 ? [] : [compose.paragraph('empty', { names: namesOf(compose, empty) })]),
    mapBlock(compose, 'country'),
    mapBlock(compose, 'european'),
    subjectTable(compose, present),
  ];
}

function namesOf(compose: Composer, subjects: readonly AtlasSubject[]): string {
  return subjects.map((subject) => compose.say(subject.name)).join(', ');
}

/** Published and counted numbers of subjects side by side: the two need not agree. */
function headlinePair(compose: Composer, counted: number): Block[] {
  const published = headlineOf(compose.source.atlas, 'federal-subject-count', ['all-clusters']);
  if (!published || published.value === counted) return [];
  return [compose.paragraph('differs', { published, counted })];
}

function mapBlock(compose: Composer, view: MapBlock['view']): MapBlock {
  const subjects = compose.source.atlas.federalSubjects;
  const value = (subject: AtlasSubject) => ({
    subject: subject.code,
    total: subject.clusterCount.value ?? 0,
    register: subject.registerCount.value ?? 0,
  });
  return {
    kind: 'map',
    view,
    values: subjects.map(value),
    caption: compose.text(`${view}-caption`),
    description: compose.text(`${view}-description`),
    legendDescription: compose.text('reading'),
    source: compose.countedSource(),
  };
}

function subjectTable(compose: Composer, subjects: readonly AtlasSubject[]): Table {
  const { atlas } = compose.source;
  const districts = atlas.federalDistricts.filter((district) =>
    subjects.some((subject) => subject.federalDistrict === district.code),
  );
  return {
    kind: 'table',
    caption: compose.text('table'),
    columns: [
      { title: compose.common('column-subject'), align: 'start', weight: 6 },
      { title: compose.text('column-all'), align: 'end', weight: 2 },
      { title: compose.text('column-register'), align: 'end', weight: 2 },
      { title: compose.text('column-federal-list'), align: 'end', weight: 3 },
      { title: compose.text('column-distinct'), align: 'end', weight: 2 },
    ],
    groups: districts.map((district) => ({
      title: compose.say(district.name),
      rows: subjects
        .filter((subject) => subject.federalDistrict === district.code)
        .map((subject) => ({
          cells: [
            [{ kind: 'link', text: compose.say(subject.name), href: `/federal-subjects/${subject.code}` }],
            compose.cell(subject.clusterCount),
            compose.cell(subject.registerCount),
            compose.cell(subject.clusterCountFederalList),
            compose.cell(subject.distinctCount),
          ],
        })),
    })),
    notes: [words(compose.text('table-note'))],
    source: compose.countedSource(),
    dense: true,
  };
}
