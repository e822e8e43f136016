/** A number on a page: always a link to its passport, hollow-marked when its reading is ambiguous. */
import type { Figure } from '../../domain/atlas/figure.ts';
import { showFigure, showFigureNumber } from '../../domain/atlas/show-figure.ts';
import { type Language, say } from '../../kernel/language.ts';
import { figureLink } from './links.ts';
import { words } from './words.ts';

interface FigureLinkProps {
  readonly figure: Figure;
  readonly language: Language;
  /** The heading of the column names the unit, so the cell does not repeat it. */
  readonly bare?: boolean;
}

export function FigureLink({ figure, language, bare = false }: FigureLinkProps) {
  const shown = bare ? showFigureNumber(figure, language) : showFigure(figure, language);
  return (
    <a className={figure.ambiguous ? 'figure ambiguous' : 'figure'} href={figureLink(language, figure.id)}>
      {shown}
      {figure.ambiguous ? (
        <span className="doubt" title={say(words.ambiguous, language)}>
          <span aria-hidden="true">?</span>
          <span className="hidden"> ({say(words.ambiguous, language)})</span>
        </span>
      ) : null}
    </a>
  );
}
