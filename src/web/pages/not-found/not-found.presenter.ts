/** The page for an address that the site does not have, in the language that the address names. */
import { type Language, say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { places } from './not-found.words.ts';

export interface NotFoundModel {
  readonly language: Language;
  readonly places: readonly { readonly href: string; readonly label: string; readonly what: string }[];
}

export function presentNotFound(language: Language): NotFoundModel {
  return {
    language,
    places: places.map(({ path, label, what }) => ({
      href: to(language, path),
      label: say(label, language),
      what: say(what, language),
    })),
  };
}
