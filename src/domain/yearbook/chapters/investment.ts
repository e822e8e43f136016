/** Chapter: joint projects of the register's clusters and their capital; a value lost in print is named as lost. */
import type { Block } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { indicatorTable } from './indicator-table.ts';

/** Indicators that this chapter shows. */
export const investmentIndicators: readonly string[] = [
  'joint-project-count',
  'joint-projects-per-cluster',
  'joint-project-capital',
  'capital-per-joint-project',
];

/** Blocks of the chapter. */
export function investmentChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const scope = 'register-clusters';
  const indicators = investmentIndicators.flatMap((id) => atlas.indicator(id) ?? []);
  const doubts = indicators.flatMap((indicator) => [
    ...indicator.missing
      .filter((one) => one.scope === scope)
      .map((one) => ({ indicator, provenance: one.provenance })),
    ...indicator.observations
      .filter((point) => point.scope === scope && point.ambiguous && point.provenance)
      .map((point) => ({ indicator, provenance: point.provenance })),
  ]);
  const told = doubts.flatMap(({ indicator, provenance }) => {
    const reading = provenance?.reading;
    if (!reading) return [];
    const alternative = provenance.alternative;
    const other = alternative ? `${compose.common('otherwise')} ${compose.say(alternative)}` : '';
    return [{ title: compose.say(indicator.title), text: compose.say(reading), other }];
  });
  const unique = told.filter(
    (one, index) => told.findIndex((twin) => twin.text === one.text && twin.title === one.title) === index,
  );
  return [
    compose.lead('lead'),
    indicatorTable(
      compose,
      'table',
      indicators.map((indicator) => ({ indicator, scope })),
    ),
    ...(unique.length === 0
      ? []
      : [compose.heading('reading'), { kind: 'definitions' as const, items: unique.map(doubtItem) }]),
  ];
}

interface Doubt {
  readonly title: string;
  readonly text: string;
  readonly other: string;
}

function doubtItem({ title, text, other }: Doubt) {
  return {
    term: words(title, 'strong'),
    text: [words(text), words(other, 'muted')].filter((runs) => runs.length > 0),
  };
}
