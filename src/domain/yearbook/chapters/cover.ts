/** The cover: the headline figures and one mark for each row of the lists, so that the edition is its own ornament. */

import type { Figure } from '../../atlas/figure.ts';
import { showFigureNumber } from '../../atlas/show-figure.ts';
import type { Cover } from '../yearbook.ts';
import type { Composer } from './composer.ts';
import { headlineOf } from './observations.ts';

/** More marks than this are no longer read as clusters. */
const marksShown = 600;

/** Cover of a yearbook. */
export function buildCover(compose: Composer): Cover {
  const { atlas } = compose.source;
  const item = (figure: Figure | undefined, key: string, register = false) =>
    figure
      ? [{ value: showFigureNumber(figure, compose.language), label: compose.common(key), register }]
      : [];
  const few = atlas.clusters.length <= marksShown;
  return {
    kicker: compose.common('publisher'),
    headline: [
      ...item(headlineOf(atlas, 'cluster-count', ['all-clusters']), 'cover-clusters'),
      ...item(headlineOf(atlas, 'register-cluster-count', ['all-clusters']), 'cover-register', true),
      ...item(headlineOf(atlas, 'responding-subject-count', ['all-clusters']), 'cover-answers'),
    ],
    rows: atlas.federalDistricts.map((district) => ({
      label: compose.say(district.shortName),
      count: showFigureNumber(district.clusterCount, compose.language),
      marks: few
        ? district.clusters
            .map((id) => atlas.cluster(id)?.inRegister === true)
            .sort()
            .reverse()
        : [],
    })),
    legend: [
      { register: false, label: compose.common('cover-mark') },
      { register: true, label: compose.common('cover-mark-register') },
    ],
  };
}
