/** What a page of a wave says where its address names nothing, and where the choices lead. */
import type { Language } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';

export const missingWave = {
  title: { ru: 'Такой опубликованной волны или числа нет', en: 'There is no such published wave or figure' },
  advice: {
    ru: 'Опубликованные волны перечислены на странице «Волны обследования» (/waves). Здесь есть:',
    en: 'Published waves are listed at /en/waves. Here there are:',
  },
} as const;

/** A choice is the id of a wave, or an address below /waves. */
export const waveAddress = (language: Language, id: string): string => to(language, `/waves/${id}`);
