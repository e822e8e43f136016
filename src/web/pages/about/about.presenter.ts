/** About the product and the Association: figures and statements come from the facts of the edition. */
import type { AtlasStatement } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import type { Language } from '../../../kernel/language.ts';
import { metaOfWords, type PageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { words } from './about.words.ts';

export interface AboutModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly figures: readonly Figure[];
  readonly directions: readonly AtlasStatement[];
  readonly benefits: readonly AtlasStatement[];
}

export function presentAbout(input: PageInput): AboutModel {
  const { edition, language } = input;
  const statements = edition.atlas.statements['association-statement'];
  const ofKind = (kind: string) => statements.filter((statement) => statement.fields['kind'] === kind);
  return {
    language,
    meta: metaOfWords(input, words),
    figures: edition.atlas.associationFigures,
    directions: ofKind('direction'),
    benefits: ofKind('benefit'),
  };
}
