/**
 * One federal subject on the map: its shape, its fill, its name for the pointer and for those who listen. Missing is hatched, so
 * that it is never mistaken for zero.
 */
import { colours } from '../palette.ts';
import type { MapOptions, SubjectProperties } from '../types.ts';
import { element, escapeXml } from '../xml.ts';
import { pathData } from './path-data.ts';
import type { ScreenSubject } from './screen.ts';
import { defaultBreaks, fillOf } from './steps.ts';
import { describeSubject } from './wording.ts';

/** Nothing for a subject that the view leaves out. */
export function drawSubject(subject: ScreenSubject, options: MapOptions): string {
  if (subject.pieces.length === 0) return '';
  const value = options.values.get(subject.code);
  const name = options.describe?.(subject, value) ?? describeSubject(subject, value, options.language);
  const title = element('title', {}, escapeXml(name));
  const look = {
    class: 'map-subject',
    d: pathData(subject.pieces.flat(), true),
    fill:
      value === undefined
        ? `url(#${patternId(options)})`
        : fillOf(value.total, options.breaks ?? defaultBreaks),
    'fill-rule': 'evenodd',
    'fill-opacity': options.dimmed?.has(subject.code) ? '.3' : undefined,
  };
  const href = options.hrefOf?.(subject.code);
  return href === undefined
    ? element('path', look, title)
    : element('a', { href, class: 'map-link' }, title, element('path', look));
}

function patternId(options: MapOptions): string {
  return `map-missing-${options.view}`;
}

/** The hatching, only when some subject needs it. */
export function drawMissingPattern(options: MapOptions): string {
  const isComplete = options.boundaries.objects.subjects.geometries.every((one) =>
    options.values.has((one.properties as SubjectProperties).code),
  );
  if (isComplete) return '';
  const tile = { id: patternId(options), width: 60, height: 60, patternUnits: 'userSpaceOnUse' };
  const hatch = { d: 'M-10 10L10-10M-10 70L70-10M50 70L70 50', stroke: colours.coast, 'stroke-width': 7 };
  const ground = element('rect', { width: 60, height: 60, fill: colours.white });
  return element('defs', {}, element('pattern', tile, ground, element('path', hatch)));
}
