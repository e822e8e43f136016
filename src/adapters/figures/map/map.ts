/**
 * The face of the atlas: how many clusters each federal subject has, on the whole country or on its European part. One string of
 * SVG serves page and PDF, with its looks inline. It shows counts on subjects and must never show a cluster at a point.
 */
import { colours, fontFamily } from '../palette.ts';
import type { MapLabels, MapOptions, MapView } from '../types.ts';
import { element, escapeXml } from '../xml.ts';
import { drawLabel, drawLeader, labelExtent } from './map-label.ts';
import { pathData, pathScale } from './path-data.ts';
import { type LabelRequest, placeLabels } from './place-labels.ts';
import { projectView } from './projections.ts';
import { projectBoundaries, type Screen, type ScreenSubject } from './screen.ts';
import { checkBreaks, defaultBreaks, fillOf } from './steps.ts';
import { describeSubject } from './wording.ts';

const defaultWidths: Record<MapView, number> = { country: 780, european: 560 };

const defaultLabelSizes: Record<MapView, number> = { country: 11.5, european: 12.5 };
const defaultLabels: Record<MapView, MapLabels> = { country: 'fitting', european: 'all' };

/** px; finer would weigh more and show nothing. */
const tolerance = 0.3;

/** The map as one SVG element. Classes: `map`, `map-subject`, `map-coast`, `map-districts`, `map-labels`, `map-register`. */
export function drawMap(options: MapOptions): string {
  const breaks = options.breaks ?? defaultBreaks;
  checkBreaks(breaks);
  const width = options.width ?? defaultWidths[options.view];
  const { boundaries, districtOf } = options;
  const { projection, height } = projectView(options.view, width, boundaries);
  const screen = projectBoundaries(boundaries, { projection, width, height, tolerance, districtOf });
  const isInteractive = options.hrefOf !== undefined;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `map map-${options.view}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: isInteractive ? 'group' : 'img',
      'aria-label': options.ariaLabel,
      'font-family': fontFamily,
    },
    options.title === undefined ? '' : element('title', {}, escapeXml(options.title)),
    missingPattern(options),
    drawGround(screen, options, breaks),
    drawNumbers(screen, options),
  );
}

function patternId(options: MapOptions): string {
  return `map-missing-${options.view}`;
}

function missingPattern(options: MapOptions): string {
  const isComplete = options.boundaries.objects.subjects.geometries.every((one) =>
    options.values.has(one.properties?.code ?? ''),
  );
  if (isComplete) return '';
  const hatch = element('path', { d: 'M-10 50L50-10M10 70L70 10', stroke: colours.coast, 'stroke-width': 7 });
  const ground = element('rect', { width: 60, height: 60, fill: colours.white });
  const tile = { id: patternId(options), width: 60, height: 60, patternUnits: 'userSpaceOnUse' };
  return element('defs', {}, element('pattern', tile, ground, hatch));
}

function drawGround(screen: Screen, options: MapOptions, breaks: readonly number[]): string {
  const subjects = screen.subjects.map((subject) => drawSubject(subject, options, breaks)).join('');
  const line = { fill: 'none', 'pointer-events': 'none', 'stroke-linejoin': 'round' };
  const coast = { ...line, class: 'map-coast', d: pathData(screen.coast, false), stroke: colours.coast, 'stroke-width': 6 };
  const districts = { ...line, class: 'map-districts', d: pathData(screen.districtBorders, false) };
  return element(
    'g',
    { transform: `scale(${pathScale})` },
    element('g', { stroke: colours.white, 'stroke-width': 7, 'stroke-linejoin': 'round' }, subjects),
    options.districtOf === undefined ? '' : element('path', { ...districts, stroke: colours.white, 'stroke-width': 17 }),
    element('path', coast),
  );
}

function drawSubject(subject: ScreenSubject, options: MapOptions, breaks: readonly number[]): string {
  const value = options.values.get(subject.code);
  const title = element('title', {}, escapeXml((options.describe ?? describe)(subject, value)));
  const path = element(
    'path',
    {
      class: 'map-subject',
      d: pathData(subject.pieces.flat(), true),
      fill: value === undefined ? `url(#${patternId(options)})` : fillOf(value.total, breaks),
      'fill-rule': 'evenodd',
      'fill-opacity': options.dimmed?.has(subject.code) ? '.3' : undefined,
    },
    title,
  );
  const href = options.hrefOf?.(subject.code);
  if (href === undefined || subject.pieces.length === 0) return subject.pieces.length === 0 ? '' : path;
  return element('a', { href, class: 'map-link' }, path);

  function describe(...[one, its]: Parameters<NonNullable<MapOptions['describe']>>): string {
    return describeSubject(one, its, options.language);
  }
}

function drawNumbers(screen: Screen, options: MapOptions): string {
  const size = options.labelSize ?? defaultLabelSizes[options.view];
  const valueAt = (subject: number) => options.values.get(screen.subjects[subject]?.code ?? '') ?? { total: 0, register: 0 };
  const placed = placeLabels(screen, requestLabels(screen, options, size));
  const look = {
    class: 'map-labels',
    'aria-hidden': 'true',
    'pointer-events': 'none',
    'font-size': size,
    'font-weight': 600,
    fill: colours.ink,
    stroke: colours.white,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'text-anchor': 'middle',
  };
  const leaders = element('g', { 'aria-hidden': 'true', 'pointer-events': 'none' }, ...placed.map(drawLeader));
  return leaders + element('g', look, ...placed.map((label) => drawLabel(label, valueAt(label.subject), size)));
}

function requestLabels(screen: Screen, options: MapOptions, size: number): LabelRequest[] {
  return screen.subjects.flatMap((subject, at) => {
    const value = options.values.get(subject.code);
    const isSilent = value === undefined || value.total === 0 || options.dimmed?.has(subject.code);
    if (isSilent || subject.pieces.length === 0) return [];
    return [{ subject: at, ...labelExtent(value, size), lead: (options.labels ?? defaultLabels[options.view]) === 'all' ? 'anywhere' : 'open' }];
  });
}
