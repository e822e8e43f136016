/** Names of places and industries in the language that was asked for. A code without a name shows itself. */
import { type Language, say } from '../../kernel/language.ts';
import type { Reading } from '../reading.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

export function subjectOf(code: string, { edition, language }: Reading): Named {
  const subject = edition.atlas.federalSubject(code);
  return { code, name: subject ? say(subject.name, language) : code };
}

export function districtOf(code: string, { edition, language }: Reading): Named {
  const district = edition.atlas.federalDistrict(code);
  return { code, name: district ? say(district.name, language) : code };
}

export function industryName(code: string, { edition, language }: Reading): string {
  const industry = edition.atlas.industry(code);
  return industry ? say(industry.name, language) : code;
}

/** A name with its translation, which may be missing. */
export const nameOf = (ru: string, en: string, language: Language) => say({ ru, en }, language);
