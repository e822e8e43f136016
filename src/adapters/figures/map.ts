/** The maps of the atlas: boundaries and counts in, one SVG string out, the same for page and PDF. */
export { drawLegend, type LegendOptions } from './map/legend.ts';
export { drawLocator, type LocatorOptions } from './map/locator.ts';
export { drawMap } from './map/map.ts';
export { defaultBreaks } from './map/steps.ts';
