/**
 * Everything about a map that is geometry: sizes, projected boundaries, places of the numbers. Separate from drawing so that a
 * test can measure what a reader will see.
 */
import type { MapLabels, MapOptions, MapView } from '../types.ts';
import { type Ground, groundOf } from './ground.ts';
import type { PlacedLabel } from './label-boxes.ts';
import { labelExtent } from './map-label.ts';
import { type LabelRequest, placeLabels } from './place-labels.ts';

export interface MapLayout {
  readonly screen: Ground['screen'];
  readonly placed: readonly PlacedLabel[];
  /** px */
  readonly labelSize: number;
}

const defaults: Record<MapView, { width: number; labelSize: number }> = {
  country: { width: 780, labelSize: 11.5 },
  european: { width: 560, labelSize: 12.5 },
};

const leads: Record<MapLabels, LabelRequest['lead']> = { all: 'anywhere', fitting: 'open', inside: 'never' };

/** A phone has no room for leader lines round the European part. */
function usualLabels(view: MapView, width: number): MapLabels {
  if (view === 'european') return 'all';
  return width < 560 ? 'inside' : 'fitting';
}

export function layOutMap(options: MapOptions): MapLayout {
  const usual = defaults[options.view];
  const { boundaries, districtOf, width = usual.width, labelSize = usual.labelSize } = options;
  const { screen, ownership } = groundOf(boundaries, options.view, width, districtOf);
  const lead = leads[options.labels ?? usualLabels(options.view, width)];
  const requests = screen.subjects.flatMap((subject, at): LabelRequest[] => {
    const value = options.values.get(subject.code);
    const isSilent = value === undefined || value.total === 0 || options.dimmed?.has(subject.code);
    if (isSilent || subject.pieces.length === 0) return [];
    return [{ subject: at, ...labelExtent(value, labelSize), lead }];
  });
  return { screen, placed: placeLabels(screen, ownership, requests), labelSize };
}
