/** Chapter: measures of state support and the activities whose costs a subsidy may cover. */
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { figureList } from './figure-list.ts';
import { headlineOf } from './observations.ts';
import { statementList, statementSource } from './statement-list.ts';

/** Blocks of the chapter. */
export function supportMeasuresChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const activities = atlas.statements['subsidised-activity'];
  return [
    compose.lead('lead'),
    ...figureList(compose, [
      { figure: headlineOf(atlas, 'supported-project-count', ['supported-projects']), key: 'projects' },
      { figure: headlineOf(atlas, 'support-total', ['supported-projects']), key: 'total' },
    ]),
    compose.paragraph('mechanism'),
    compose.heading('activities'),
    statementList(compose, activities, false),
    ...statementSource(compose, activities),
  ];
}
