/** Chapter: the joint projects that got state support. */
import type { AtlasProject } from '../../atlas/atlas.ts';
import type { Block, Row } from '../blocks.ts';
import { type Composer, words } from './composer.ts';

/** Blocks of the chapter. */
export function projectsChapter(compose: Composer): Block[] {
  const { projects } = compose.source.atlas;
  return [compose.lead('lead', { projects: projects.length }), projectTable(compose, projects)];
}

/** Table of projects, also for passports; its words are those of the chapter of projects. */
export function projectTable(compose: Composer, projects: readonly AtlasProject[]): Block {
  const atCommon = (key: string) => compose.common(`project-${key}`);
  return {
    kind: 'table',
    caption: atCommon('table'),
    columns: [
      { title: compose.common('column-number'), align: 'end', weight: 0 },
      { title: atCommon('name'), align: 'start', weight: 9 },
      { title: atCommon('cluster'), align: 'start', weight: 7 },
      { title: atCommon('years'), align: 'start', weight: 0 },
      { title: atCommon('investment'), align: 'end', weight: 3 },
      { title: atCommon('support'), align: 'end', weight: 3 },
      { title: atCommon('share'), align: 'end', weight: 2 },
    ],
    groups: [{ title: null, rows: projects.map((project) => projectRow(compose, project)) }],
    notes: [words(atCommon('note'))],
    source: compose.sourceOf(projects.flatMap((project) => project.lines)),
    dense: true,
  };
}

function projectRow(compose: Composer, project: AtlasProject): Row {
  const subject = compose.source.atlas.federalSubject(project.federalSubject);
  return {
    cells: [
      words(String(project.number), 'muted'),
      [
        ...words(compose.say({ ru: project.name, en: project.nameEn }), 'strong'),
        ...words(`\n${project.initiators.join('; ')}`, 'muted'),
      ],
      [
        { kind: 'link', text: clusterName(compose, project), href: `/clusters/${project.clusterId}` },
        ...words(subject ? `\n${compose.say(subject.name)}` : '', 'muted'),
      ],
      [...compose.cell(project.startYear), ...words('–'), ...compose.cell(project.endYear)],
      compose.cell(project.investment),
      compose.cell(project.support),
      compose.cell(project.supportShare),
    ],
  };
}

function clusterName(compose: Composer, project: AtlasProject): string {
  const cluster = compose.source.atlas.cluster(project.clusterId);
  return cluster ? compose.say({ ru: cluster.name, en: cluster.nameEn }) : project.clusterNamePrinted;
}
