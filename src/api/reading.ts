/** The edition and language that a request reads. Must never fall back to another edition than the one named. */

import type { Wave } from '../domain/survey/wave.ts';
import type { Edition, Flows } from '../flows/flows.ts';
import type { Language } from '../kernel/language.ts';
import { Problem } from '../kernel/problem.ts';
import type { ApiContext } from './operation.ts';
import { unknownValue } from './query.ts';

export interface Reading {
  readonly context: ApiContext;
  readonly edition: Edition;
  readonly language: Language;
  /** Published waves, oldest first. */
  readonly waves: readonly Wave[];
}

/** Throws Problem invalid-value for an unknown edition, not-ready before the first import. */
export async function openReading(
  context: ApiContext,
  query: { readonly edition?: string | undefined; readonly lang?: Language | undefined },
): Promise<Reading> {
  const editions = await editionsOf(context.flows);
  const id = query.edition ?? editions[0];
  if (id === undefined) {
    throw new Problem('not-ready', 'No edition has been imported yet; try again in a minute.', {
      retryAfter: 10,
    });
  }
  if (!editions.includes(id)) throw unknownValue('edition', id, editions);
  return {
    context,
    edition: await context.flows.readEdition(id),
    language: query.lang ?? 'ru',
    waves: await wavesOf(context),
  };
}

const known = new WeakMap<Flows, { readonly hash: string; readonly editions: readonly string[] }>();

/** Editions, the newest first; they can only change with the revision. */
async function editionsOf(flows: Flows): Promise<readonly string[]> {
  const { hash } = await flows.revision();
  const last = known.get(flows);
  if (last?.hash === hash && last.editions.length > 0) return last.editions;
  const editions = [...(await flows.editions())].sort().reverse();
  known.set(flows, { hash, editions });
  return editions;
}

const published = new WeakMap<ApiContext, { readonly hash: string; readonly waves: readonly Wave[] }>();

/** Waves that are published; a publication is a revision, so they can only change with it. */
async function wavesOf(context: ApiContext): Promise<readonly Wave[]> {
  const { hash } = await context.flows.revision();
  const last = published.get(context);
  if (last?.hash === hash) return last.waves;
  const waves = await context.waves.publishedWaves();
  published.set(context, { hash, waves });
  return waves;
}
