/**
 * The port of the pictures over the drawing functions of this folder: turns the flows' inputs into theirs. Must never choose what
 * is shown or format a number.
 */
import type { BoundaryTopologies, ChartInput, ChartPoint, Drawing, MapInput } from '../../flows/drawing.ts';
import { drawBarChart } from './charts/bar-chart.ts';
import { drawChangeChart } from './charts/change-chart.ts';
import { drawLineChart } from './charts/line-chart.ts';
import { drawPanelChart } from './charts/panel-chart.ts';
import { drawShareBar } from './charts/share-bar.ts';
import { drawSparkline } from './charts/sparkline.ts';
import { drawStripChart } from './charts/strip-chart.ts';
import { drawLegend } from './map/legend.ts';
import { drawLocator } from './map/locator.ts';
import { drawMap } from './map/map.ts';
import type {
  Bar,
  ChangeRow,
  ChartFrame,
  MapValue,
  Panel,
  SeriesPoint,
  SubjectProperties,
  Tone,
} from './types.ts';

const missing = { ru: 'нет данных', en: 'no data' } as const;

/** The drawing port for the given boundaries; with `districtOf` the maps draw borders between districts wider. */
export function createDrawing(
  boundaries: BoundaryTopologies,
  districtOf?: (code: string) => string | undefined,
): Drawing {
  const codes = boundaries.overview.objects.subjects.geometries.map(
    (one) => (one.properties as SubjectProperties).code,
  );
  return {
    map: ({ description, ...input }) =>
      drawMap({
        ...input,
        values: withZeros(input.values, codes),
        boundaries: input.view === 'country' ? boundaries.overview : boundaries.detailed,
        ariaLabel: description,
        ...(districtOf ? { districtOf } : {}),
      }),
    legend: ({ language }) => drawLegend({ language }),
    locator: ({ subjects, title }) =>
      drawLocator({ boundaries: boundaries.overview, codes: subjects, ariaLabel: title }),
    lines: (input) =>
      drawLineChart({
        ...frameOf(input),
        series: input.series.map(({ name, points, tone }) => ({
          label: name,
          points: points.map(toPoint),
          ...toned(tone),
        })),
      }),
    bars: (input) => drawBarChart({ ...frameOf(input), bars: barsOf(input) }),
    panels: (input) =>
      drawPanelChart({ ...frameOf(input), panels: panelsOf(input), ...toned(input.series[0]?.tone) }),
    slope: (input) =>
      drawChangeChart({
        ...frameOf(input),
        rows: input.series.map(toChange),
        moments: [momentOf(input, 0), momentOf(input, 1)],
        ...toned(input.series[0]?.tone),
      }),
    shares: (input) => drawShareBar({ ...frameOf(input), parts: partsOf(input) }),
    strips: (input) =>
      drawStripChart({
        ...frameOf(input),
        rows: (input.series[0]?.points ?? []).map(({ label, value }) => ({
          label,
          value,
          ...toned(input.series[0]?.tone),
        })),
      }),
    sparkline: ({ series: [line], title, width }) =>
      drawSparkline({
        points: (line?.points ?? []).map(toPoint),
        ariaLabel: title,
        width,
        ...toned(line?.tone),
      }),
  };
}

/** In the port an absent subject has no clusters; on the map an absent one would be missing. */
function withZeros(values: MapInput['values'], codes: readonly string[]): Map<string, MapValue> {
  return new Map(codes.map((code) => [code, values.get(code) ?? { total: 0, register: 0 }]));
}

function frameOf(input: ChartInput): ChartFrame {
  const { title, description, width, format, language } = input;
  return { title, desc: description, width, format, missing: missing[language] };
}

function toned(tone: Tone | undefined): { tone?: Tone } {
  return tone === undefined ? {} : { tone };
}

function toPoint(point: ChartPoint): SeriesPoint {
  return { at: point.label, value: point.value, isAmbiguous: point.ambiguous ?? false };
}

function barsOf({ series: [line] }: ChartInput): Bar[] {
  return (line?.points ?? []).map(({ label, value, ambiguous, register }) => ({
    label,
    value,
    isAmbiguous: ambiguous ?? false,
    ...(register === undefined ? {} : { register }),
    ...toned(line?.tone),
  }));
}

/** A panel per label, in it a column per series; a series that lacks the label is missing there. */
function panelsOf({ series }: ChartInput): Panel[] {
  const labels = [...new Set(series.flatMap((one) => one.points.map((point) => point.label)))];
  return labels.map((label) => ({
    label,
    points: series.map(({ name, points }) => {
      const point = points.find((one) => one.label === label);
      return { at: name, value: point?.value ?? null, isAmbiguous: point?.ambiguous ?? false };
    }),
  }));
}

function momentOf(input: ChartInput, at: 0 | 1): string {
  return input.series[0]?.points[at]?.label ?? '';
}

function toChange({ name, points: [from, to] }: ChartInput['series'][number]): ChangeRow {
  const isAmbiguous = (from?.ambiguous ?? false) || (to?.ambiguous ?? false);
  return { label: name, from: from?.value ?? null, to: to?.value ?? null, isAmbiguous };
}

/** A part of unknown size has no place in a whole. */
function partsOf({ series: [line] }: ChartInput) {
  return (line?.points ?? []).flatMap(({ label, value }) =>
    value === null ? [] : [{ label, share: value }],
  );
}
