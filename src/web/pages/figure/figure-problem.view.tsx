/** What a reader sees where an address names no figure: how addresses are made and which ones are near. */
import { figureLink } from '../../frame/links.ts';
import { MissingPage } from '../../reading/missing-page.tsx';
import { words } from './figure.words.ts';

export function FigureProblem() {
  return <MissingPage title={words.notFound} advice={words.howToFind} hrefOf={figureLink} />;
}
