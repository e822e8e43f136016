/**
 * The face of the atlas: how many clusters each federal subject has, on the whole country or on its European part. One string of
 * SVG serves page and PDF, with its looks inline. It shows counts on subjects and must never show a cluster at a point.
 */
import { colours, fontFamily } from '../palette.ts';
import type { MapOptions } from '../types.ts';
import { element, escapeXml } from '../xml.ts';
import { drawLabel, drawLeader } from './map-label.ts';
import { layOutMap, type MapLayout } from './map-layout.ts';
import { drawMissingPattern, drawSubject } from './map-subject.ts';
import { pathData, pathScale } from './path-data.ts';
import type { Screen } from './screen.ts';
import { checkBreaks, defaultBreaks } from './steps.ts';

/**
 * The map as one SVG element; with links it is a group of links, otherwise a picture. Classes: `map`, `map-country` or
 * `map-european`, `map-link`, `map-subject`, `map-districts`, `map-coast`, `map-labels`, `map-register`. Throws RangeError when
 * the breaks do not rise.
 */
export function drawMap(options: MapOptions): string {
  checkBreaks(options.breaks ?? defaultBreaks);
  const layout = layOutMap(options);
  const { width, height } = layout.screen;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `map map-${options.view}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: options.hrefOf === undefined ? 'img' : 'group',
      'aria-label': options.ariaLabel,
      'font-family': fontFamily,
    },
    options.title === undefined ? '' : element('title', {}, escapeXml(options.title)),
    drawMissingPattern(options),
    drawGround(layout.screen, options),
    drawNumbers(layout, options),
  );
}

function drawGround(screen: Screen, options: MapOptions): string {
  const subjects = screen.subjects.map((subject) => drawSubject(subject, options)).join('');
  const line = { fill: 'none', 'pointer-events': 'none', 'stroke-linejoin': 'round' };
  const districts = {
    class: 'map-districts',
    d: pathData(screen.districtBorders, false),
    stroke: colours.white,
  };
  const coast = { class: 'map-coast', d: pathData(screen.coast, false), stroke: colours.coast };
  return element(
    'g',
    { transform: `scale(${pathScale})` },
    element('g', { stroke: colours.white, 'stroke-width': 7, 'stroke-linejoin': 'round' }, subjects),
    options.districtOf === undefined ? '' : element('path', { ...line, ...districts, 'stroke-width': 17 }),
    element('path', { ...line, ...coast, 'stroke-width': 6 }),
  );
}

function drawNumbers({ screen, placed, labelSize }: MapLayout, options: MapOptions): string {
  const quiet = { 'aria-hidden': 'true', 'pointer-events': 'none' };
  const halo = {
    stroke: colours.white,
    'stroke-width': 3,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const type = {
    'font-size': labelSize,
    'font-weight': 600,
    fill: colours.ink,
    'text-anchor': 'middle',
    ...halo,
  };
  const labels = placed.map((label) => {
    const value = options.values.get(screen.subjects[label.subject]?.code ?? '');
    return value === undefined ? '' : drawLabel(label, value, labelSize);
  });
  return (
    element('g', { ...quiet, class: 'map-leaders' }, ...placed.map(drawLeader)) +
    element('g', { ...quiet, class: 'map-labels', ...type }, ...labels)
  );
}
