/**
 * The one error that the reader throws on purpose: this file is not taken, with a code for programs and a sentence for the
 * sender that names the place and says what to do next. Must never carry a message of a library.
 */
import type { Text } from '../../../kernel/language.ts';
import { refusalSentences } from './refusal-sentences.ts';

export type RefusalCode = keyof typeof refusalSentences;

export class WorkbookRefused extends Error {
  readonly code: RefusalCode;
  readonly detail: Text;

  constructor(code: RefusalCode, place?: Text) {
    const detail = refusalDetail(code, place);
    super(`${code}: ${detail.en}`);
    this.name = 'WorkbookRefused';
    this.code = code;
    this.detail = detail;
  }
}

/** The sentence of a code, led by the place when there is one. */
export function refusalDetail(code: RefusalCode, place?: Text): Text {
  const sentence = refusalSentences[code];
  if (place === undefined) return sentence;
  return { ru: `${place.ru}. ${sentence.ru}`, en: `${place.en}. ${sentence.en}` };
}

/** Names a sheet, and a cell or range on it when `ref` is given. */
export function onSheet(sheet: string, ref?: string): Text {
  const name = shown(sheet);
  if (ref === undefined) return { ru: `Лист «${name}»`, en: `Sheet “${name}”` };
  return { ru: `Лист «${name}», ${shown(ref)}`, en: `Sheet “${name}”, ${shown(ref)}` };
}

/** Names a part of the archive. */
export function inPart(part: string): Text {
  return { ru: `Часть ${shown(part)}`, en: `Part ${shown(part)}` };
}

/** What a file says about itself, safe to show: short and without control characters. */
function shown(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '?');
  return clean.length <= 80 ? clean : `${clean.slice(0, 79)}…`;
}
