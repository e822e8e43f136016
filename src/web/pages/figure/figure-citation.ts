/** Texts ready to copy: a citation in both languages and the code that shows the figure on another page. */
import type { Atlas } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import { showFigure } from '../../../domain/atlas/show-figure.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { figureLink } from '../../frame/links.ts';
import { scopeName } from '../../reading/scope-name.ts';
import { reading } from '../../reading/words.ts';

/** One line that names the figure, its value, the source, the revision and the address. */
export function cite(
  atlas: Atlas,
  figure: Figure,
  revision: string,
  origin: string,
  language: Language,
): string {
  const what = `${say(figure.title, language)}, ${say(scopeName(atlas, figure.scope), language)}, ${figure.period}`;
  const lines =
    figure.lines.length === 0 ? '' : `, ${say(reading.lines, language)} ${showLineRanges(figure.lines)}`;
  const address = origin + figureLink(language, figure.id);
  return language === 'ru'
    ? `${what}: ${showFigure(figure, 'ru')} // Атлас промышленных кластеров. Ревизия данных ${revision}. Источник: ${reading.review.ru}${lines}. ${address}`
    : `${what}: ${showFigure(figure, 'en')}. Cluster Atlas, data revision ${revision}. Source: ${reading.review.en}${lines}. ${address}`;
}

/** An `<iframe>` of the bare view of the figure. */
export function embedCode(figure: Figure, origin: string, language: Language): string {
  const title = say(figure.title, language).replaceAll('"', '&quot;');
  return `<iframe src="${origin}${figureLink(language, figure.id)}?embed=1" title="${title}" width="360" height="220" style="border:0" loading="lazy"></iframe>`;
}
