/** Adds the section of the newest wave to the model of a page, so that presenters of the review stay what they are. */
import type { Language } from '../../../kernel/language.ts';
import type { PageInput } from '../../load-page.ts';
import { indicatorSection, type WaveSection, waveSection } from './section.ts';

export interface WithWave {
  readonly wave: WaveSection | null;
  readonly language: Language;
}

/** The page's own model with the section of a scope, or of an indicator; `indicators` narrows it. */
export function withWave<Model extends object>(
  present: (input: PageInput) => Model | Promise<Model>,
  about: (input: PageInput) => { readonly scope: string; readonly indicators?: readonly string[] },
): (input: PageInput) => Promise<Model & WithWave> {
  return async (input) => {
    const model = await present(input);
    const { scope, indicators } = about(input);
    const { waves, edition, language } = input;
    return { ...model, language, wave: await waveSection(waves, edition.atlas, scope, language, indicators) };
  };
}

/** The page of an indicator with what the newest wave knows of it. */
export function withIndicatorOfWave<Model extends object>(
  present: (input: PageInput) => Model | Promise<Model>,
): (input: PageInput) => Promise<Model & WithWave> {
  return async (input) => {
    const model = await present(input);
    const { waves, edition, language, params } = input;
    const wave = await indicatorSection(waves, edition.atlas, params['id'] ?? '', language);
    return { ...model, language, wave };
  };
}
