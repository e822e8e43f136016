/** Answers `?picture=country` with the map itself as an SVG file, so that a filtered map can be taken away. Must never answer a page. */
import type { LoaderFunctionArgs } from 'react-router';
import { Problem } from '../../../kernel/problem.ts';
import { loadPage } from '../../load-page.ts';
import { homeParams, presentPicture } from './home.presenter.ts';

const views = ['country', 'european'] as const;

/** The file, or null when a page was asked for. Problems become error pages. */
export async function answerPicture(
  args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
): Promise<Response | null> {
  const asked = new URL(args.request.url).searchParams.get('picture');
  if (asked === null || asked === '') return null;
  const svg = await loadPage(args, homeParams, (input) => {
    const view = views.find((one) => one === asked);
    if (view === undefined)
      throw new Problem('invalid-value', 'There is no such picture.', {
        parameter: 'picture',
        allowed: views,
      });
    return presentPicture(input, view);
  });
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': `attachment; filename="clusters-${asked}.svg"`,
    },
  });
}
