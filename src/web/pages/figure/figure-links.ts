/** Where the data of a figure can be fetched: the list of the API that holds it. Must never invent an address. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';

const api = '/api/v1';

/** Path and query of the list with this figure, without a suffix; null where only the fact can be fetched. */
export function dataAddress(
  atlas: Atlas,
  figure: Figure,
): { readonly path: string; readonly query: string } | null {
  const [kind = '', key = ''] = figure.scope.split(':');
  if (figure.basis === 'rows' || figure.basis === 'distinct') return clusterRows(figure, kind, key);
  if (atlas.indicator(figure.indicator))
    return { path: `${api}/indicators/${figure.indicator}/observations`, query: '' };
  if (kind === 'project') return { path: `${api}/projects`, query: '' };
  if (kind === 'subsidy-cost') return { path: `${api}/subsidy-costs`, query: '' };
  return null;
}

function clusterRows(figure: Figure, kind: string, key: string) {
  const query = new URLSearchParams();
  if (kind === 'federal-subject') query.set('federalSubject', key);
  if (kind === 'federal-district') query.set('federalDistrict', key);
  if (kind === 'industry') query.set('specialisation', key);
  if (figure.indicator.startsWith('register')) query.set('inRegister', 'true');
  if (figure.indicator.endsWith('federal-list')) query.set('list', 'federal');
  query.set('limit', '1000');
  return { path: `${api}/clusters`, query: `?${query}` };
}
