/** Addresses of a wave's pages. The reading stands in the address: `as=r57` is the publication of revision 57, `as=now` the present. */
import type { WaveEdition, WaveReading } from '../../../flows/survey/wave-figures.ts';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { withParams } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';

type Read = Pick<WaveEdition, 'wave' | 'publication' | 'reading'>;

/** Value of `as` for the reading of an edition. */
export const asOf = ({ publication, reading }: Pick<Read, 'publication' | 'reading'>): string =>
  reading === 'as-known-now' ? 'now' : `r${publication.revision}`;

/** The reading that an address asks for; without one, as published. Throws Problem invalid-value. */
export function readingOf(url: URL): WaveReading {
  const given = url.searchParams.get('as') ?? '';
  if (given === 'now') return 'as-known-now';
  if (given === '' || /^r\d{1,12}$/.test(given)) return 'as-published';
  throw new Problem('invalid-value', '"as" is "now" or the number of the publication, such as r57.', {
    parameter: 'as',
    allowed: ['now', 'r…'],
  });
}

/** Throws Problem invalid-value where the address names another publication than the wave's. */
export function requirePublication(url: URL, { publication }: Pick<Read, 'publication'>): void {
  const given = url.searchParams.get('as') ?? '';
  const allowed = [`r${publication.revision}`, 'now'];
  if (given === '' || allowed.includes(given)) return;
  throw new Problem('invalid-value', `This wave was published as ${allowed[0]}.`, {
    parameter: 'as',
    allowed,
  });
}

/** The wave at a scope. */
export function waveLink(language: Language, read: Read, scope = 'all-clusters'): string {
  const query = new URLSearchParams(scope === 'all-clusters' ? {} : { scope });
  query.set('as', asOf(read));
  return withParams(to(language, `/waves/${read.wave.id}`), query);
}

/** The passport of a figure of the wave. */
export function waveFigureLink(language: Language, read: Read, figure: string): string {
  const path = `/waves/${read.wave.id}/figures/${figure}`;
  return withParams(to(language, path), new URLSearchParams({ as: asOf(read) }));
}

/** An indicator of the wave by place. */
export function waveIndicatorLink(language: Language, read: Read, indicator: string): string {
  const path = `/waves/${read.wave.id}/indicators/${indicator}`;
  return withParams(to(language, path), new URLSearchParams({ as: asOf(read) }));
}

export const restatementsLink = (language: Language, wave: string): string =>
  to(language, `/waves/${wave}/restatements`);
