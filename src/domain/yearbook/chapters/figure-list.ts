/** Large numbers with a caption, for the head of a chapter. A figure that the edition lacks is left out, never shown as zero. */
import type { Figure } from '../../atlas/figure.ts';
import type { FigureList } from '../blocks.ts';
import { type Composer, words } from './composer.ts';

export interface HeadlineItem {
  readonly figure: Figure | null | undefined;
  /** Key of the caption in the chapter's wording, or the caption itself where the facts name it. */
  readonly key?: string;
  readonly label?: string;
  readonly register?: boolean;
}

/** One block, or none where no figure is known. */
export function figureList(compose: Composer, items: readonly HeadlineItem[]): FigureList[] {
  const known = items.flatMap(({ figure, key, label, register = false }) =>
    figure
      ? [
          {
            value: countedByCaption(figure) ? compose.cell(figure) : compose.figure(figure),
            label: label ?? compose.text(key ?? ''),
            note: words(figure.ambiguous && figure.reading ? compose.say(figure.reading) : '', 'muted'),
            register,
          },
        ]
      : [],
  );
  return known.length === 0 ? [] : [{ kind: 'figures', items: known }];
}

/** The caption names what is counted, so a unit such as “items” would only repeat it. */
const countedByCaption = (figure: Figure) =>
  figure.unit === 'count' || figure.unit === 'jobs' || figure.unit === 'year';
