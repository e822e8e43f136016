/**
 * The key of the map: what the steps of the ramp mean and how to read "10/4". A picture of its own, so that a page may set it
 * beside either map and the yearbook under both.
 */
import type { Language } from '../../../kernel/language.ts';
import { colours, fontFamily, ramp } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import { element, escapeXml } from '../xml.ts';
import { checkBreaks, defaultBreaks, stepNames } from './steps.ts';
import { mapWords } from './wording.ts';

export interface LegendOptions {
  readonly language: Language;
  readonly breaks?: readonly number[];
  /** Largest number on the map: the last step then reads "9–12" instead of "9+". */
  readonly largest?: number;
  /** Heading over the ramp; "Clusters in the federal subject" by default. */
  readonly heading?: string;
  /** Whether the map prints numbers of the register; true by default. */
  readonly withRegister?: boolean;
  /** Whether some subject is drawn hatched. */
  readonly withMissing?: boolean;
}

const size = 13;
const swatch = { width: 40, height: 12 };
const top = 24;
const gap = 22;

/** The legend as one SVG element, as wide as it needs to be (viewBox in px). */
export function drawLegend(options: LegendOptions): string {
  const breaks = options.breaks ?? defaultBreaks;
  checkBreaks(breaks);
  const words = mapWords[options.language];
  const heading = options.heading ?? words.clusters;
  const parts = [drawSteps(namesOf(breaks, options.largest))];
  let x = ramp.length * swatch.width + gap;
  if (options.withMissing) {
    parts.push(drawMissing(x, words.missing));
    x += 20 + textWidth(words.missing, size) + gap;
  }
  if (options.withRegister ?? true) {
    parts.push(drawKey(x, words.key));
    x += textWidth('10/4 ', size, true) + textWidth(words.key, size) + 6;
  }
  const width = Math.ceil(Math.max(x, textWidth(heading, size)));
  const height = top + swatch.height + 20;
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'map-legend',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  const look = {
    role: 'img',
    'aria-label': heading,
    'font-family': fontFamily,
    'font-size': size,
    fill: colours.muted,
  };
  const line = element('text', { x: 0, y: 13 }, escapeXml(heading));
  return element('svg', { ...frame, ...look }, line, ...parts);
}

function namesOf(breaks: readonly number[], largest: number | undefined): string[] {
  const names = stepNames(breaks);
  const first = breaks[breaks.length - 1] as number;
  if (largest === undefined || largest < first) return names;
  return [...names.slice(0, -1), largest === first ? `${first}` : `${first}–${largest}`];
}

function drawSteps(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const x = at * swatch.width;
      const box = { x: x + 0.5, y: top, width: swatch.width - 1, height: swatch.height, fill: ramp[at] };
      const edge = at === 0 ? { stroke: colours.coast, 'stroke-width': 0.6 } : {};
      const middle = { x: x + swatch.width / 2, y: top + swatch.height + 15, 'text-anchor': 'middle' };
      return element('rect', { ...box, ...edge }) + element('text', middle, name);
    })
    .join('');
}

function drawMissing(x: number, name: string): string {
  const box = { x: x + 0.5, y: top, width: swatch.height, height: swatch.height, fill: colours.white };
  const hatch = { d: `M${x + 1} ${top + 6}l5-5m-5 10l10-10m-5 10l5-5`, stroke: colours.coast, fill: 'none' };
  return (
    element('rect', { ...box, stroke: colours.coast, 'stroke-width': 0.6 }) +
    element('path', hatch) +
    element('text', { x: x + 20, y: top + 11 }, escapeXml(name))
  );
}

function drawKey(x: number, key: string): string {
  const total = element('tspan', { 'font-weight': 600, fill: colours.ink }, '10');
  const register = element('tspan', { 'font-weight': 600, fill: colours.copper }, '/4');
  return element('text', { x, y: top + 11 }, total, register, ` ${escapeXml(key)}`);
}
