/**
 * Draws the number of a subject: all clusters in ink, "/4" of the register in copper, on a white halo that keeps both readable on
 * every step of the ramp, with a leader line when the number stands outside its shape.
 */
import { colours } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { MapValue } from '../types.ts';
import { element } from '../xml.ts';
import { leaderStart, type PlacedLabel } from './label-boxes.ts';

/** Width and height in px of the number at `size`. */
export function labelExtent(value: MapValue, size: number): { width: number; height: number } {
  return { width: textWidth(labelText(value), size, true) + 1, height: size * 0.86 };
}

function labelText({ total, register }: MapValue): string {
  return register > 0 ? `${total}/${register}` : `${total}`;
}

export function drawLabel(label: PlacedLabel, value: MapValue, size: number): string {
  const { box } = label;
  const share =
    value.register > 0
      ? element('tspan', { class: 'map-register', fill: colours.copper }, `/${value.register}`)
      : '';
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + size * 0.355 };
  return element('text', at, `${value.total}${share}`);
}

/** Nothing for a label inside its shape. */
export function drawLeader({ box, anchor }: PlacedLabel): string {
  if (anchor === undefined) return '';
  const [x1, y1] = leaderStart(box, anchor);
  const line = { x1, y1, x2: anchor[0], y2: anchor[1] };
  return (
    element('line', { ...line, stroke: colours.white, 'stroke-width': 2.6, 'stroke-opacity': '.85' }) +
    element('line', { ...line, stroke: colours.ink, 'stroke-width': 0.8 }) +
    element('circle', {
      cx: anchor[0],
      cy: anchor[1],
      r: 1.6,
      fill: colours.ink,
      stroke: colours.white,
      'stroke-width': 0.7,
    })
  );
}
