/** Finding a figure by its id, the other side of the same quantity, and what is near where an id names nothing. */
import { type Figure, figureId } from '../../../domain/atlas/figure.ts';
import type { Edition } from '../../../flows/flows.ts';
import { Problem } from '../../../kernel/problem.ts';

/** The figure of an id. Throws Problem not-found with figures of the same indicator or, failing that, one of each. */
export function findFigure(edition: Edition, id: string): Figure {
  const figure = edition.atlas.figures.get(id);
  if (figure) return figure;
  const [indicator = '', scope = ''] = id.split('~');
  const all = [...edition.atlas.figures.values()];
  const alike = all.filter((one) => one.indicator === indicator);
  const sameScope = alike.filter((one) => one.scope === scope);
  const perIndicator = edition.atlas.indicators.flatMap((one) => latestOf(all, one.id) ?? []);
  const near = sameScope.length > 0 ? sameScope : alike.length > 0 ? alike : perIndicator;
  throw new Problem(
    'not-found',
    `There is no figure "${id.slice(0, 80)}". An id is indicator~scope~period~basis.`,
    {
      allowed: near.slice(0, 24).map((one) => one.id),
    },
  );
}

/** The newest printed figure of an indicator, or any other of it. */
function latestOf(figures: readonly Figure[], indicator: string): Figure | undefined {
  const own = figures.filter((one) => one.indicator === indicator);
  return own.findLast((one) => one.basis === 'published' && !one.scope.includes(':')) ?? own.at(-1);
}

/**
 * The other side of the same quantity: the figure that this one names, the one that names it, or, for a count of rows, what the
 * document prints for the same place.
 */
export function counterpartOf(edition: Edition, figure: Figure): Figure | null {
  const { figures } = edition.atlas;
  const named = figure.counterpart === null ? undefined : figures.get(figure.counterpart);
  const printed = figures.get(
    figureId(
      figure.indicator,
      figure.scope === 'country' ? 'all-clusters' : figure.scope,
      figure.period,
      'published',
    ),
  );
  const other = named ?? [...figures.values()].find((one) => one.counterpart === figure.id) ?? printed;
  return other && other.id !== figure.id ? other : null;
}
