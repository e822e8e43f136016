/** What the lists of a published wave have in common: which cell of the wave an item is about, and the way to the wave. */
import { z } from '@hono/zod-openapi';
import { statisticKinds } from '../../domain/indicators/wave/statistic.ts';
import type { WaveEdition } from '../../flows/survey/wave-figures.ts';
import { column } from '../columns.ts';
import { unknownItem } from '../item-resource.ts';
import { checkKnown, unknownValue } from '../query.ts';
import type { Reading } from '../reading.ts';
import { orNull } from '../schemas/common.ts';

export const suppressionSchema = orNull(z.enum(['few-answers', 'protects-answers']));

export const cellFields = {
  figure: z.string(),
  indicator: z.string(),
  scope: z.string(),
  period: z.string(),
  statistic: z.enum(statisticKinds),
};

interface Cell {
  readonly figure: string;
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly statistic: string;
}

export const cellColumns = [
  column('figure', 'Паспорт числа', 'Passport of the figure', (one: Cell) => one.figure),
  column('indicator', 'Показатель', 'Indicator', (one: Cell) => one.indicator),
  column('scope', 'Охват', 'Scope', (one: Cell) => one.scope),
  column('period', 'Период', 'Period', (one: Cell) => one.period),
  column('statistic', 'Статистика', 'Statistic', (one: Cell) => one.statistic),
];

export const cellFilters = {
  indicator: z.string().optional().openapi({ example: 'jobs' }),
  scope: z.string().optional().openapi({ example: 'all-clusters' }),
  period: z.string().optional().openapi({ example: '2017' }),
};

interface CellQuery {
  readonly indicator?: string | undefined;
  readonly scope?: string | undefined;
  readonly period?: string | undefined;
}

/** Throws Problem invalid-value where the wave has no such cells. */
export function checkCell({ indicator, scope, period }: CellQuery, figures: WaveEdition['figures']): void {
  checkKnown('indicator', indicator, figures.indicators);
  checkKnown('scope', scope, figures.scopes, figures.scopes.slice(0, 200));
  checkKnown('period', period, figures.periods);
}

/** Path parameters of the latest published wave. */
export const lastWave = ({ waves }: Reading) => ({ id: waves.at(-1)?.id ?? '' });

/** Unit of an indicator. */
export const unitOf = ({ edition }: Reading, indicator: string) =>
  edition.atlas.indicator(indicator)?.unit ?? 'count';

/** A published wave. Throws Problem not-found, or invalid-value for another publication than the wave's. */
export async function openWave(reading: Reading, id: string, as?: string): Promise<WaveEdition> {
  const ids = reading.waves.map((one) => one.id);
  if (!ids.includes(id)) throw unknownItem('/waves/{id}/figures', id, ids);
  const edition = await reading.context.waves.published(id, as === 'now' ? 'as-known-now' : 'as-published');
  const own = `r${edition.publication.revision}`;
  if (as !== undefined && as !== 'now' && as !== own) throw unknownValue('as', as, [own, 'now']);
  return edition;
}

/** What a file about a wave says it is of: the publication, which never changes, or what is known now. */
export function stampOf({ wave, publication, reading: kind }: WaveEdition, { edition }: Reading) {
  const { revision: number, publishedAt: acceptedAt } = publication;
  const revision = kind === 'as-published' ? { number, hash: null, acceptedAt } : edition.revision;
  return { edition: wave.id, revision };
}
