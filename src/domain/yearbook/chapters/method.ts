/** Chapter: how the study was made: who answered, what was asked. */
import type { AtlasStatement } from '../../atlas/atlas.ts';
import type { Block } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { figureList } from './figure-list.ts';
import { headlineOf } from './observations.ts';
import { statementList } from './statement-list.ts';

/** Blocks of the chapter. */
export function methodChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const sections = atlas.statements['questionnaire-section'];
  const ofForm = (form: string) => sections.filter((section) => section.fields.form === form);
  const form = (key: string, list: readonly AtlasStatement[]): Block[] =>
    list.length === 0 ? [] : [compose.heading(key), statementList(compose, list)];
  return [
    compose.lead('lead'),
    ...figureList(compose, [
      { figure: headlineOf(atlas, 'responding-subject-count', ['all-clusters']), key: 'answers' },
      { figure: headlineOf(atlas, 'cluster-count', ['all-clusters']), key: 'clusters' },
      {
        figure: headlineOf(atlas, 'register-cluster-count', ['all-clusters', 'register-clusters']),
        key: 'register',
        register: true,
      },
    ]),
    compose.paragraph('asked'),
    ...form('form-federal-subject', ofForm('federal-subject')),
    ...form('form-cluster', ofForm('cluster')),
    compose.heading('rows-heading'),
    compose.paragraph('rows', { rows: atlas.clusters.length, distinct: atlas.country.distinctCount }),
  ];
}
