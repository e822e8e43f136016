/** Changes between two editions in words and numbers. */
import type { EditionChange, EditionChangeKind } from '../../../domain/survey/compare-editions.ts';
import type { Language } from '../../../kernel/language.ts';
import { countOf, type Noun } from '../../frame/speak.ts';

export interface ChangeCount {
  readonly kind: EditionChangeKind;
  readonly count: number;
  /** «2 новых вопроса» */
  readonly words: string;
}

const nouns: Readonly<Record<Exclude<EditionChangeKind, 'same'>, Noun>> = {
  new: { ru: ['новый', 'новых', 'новых'], en: ['new', 'new'] },
  moved: { ru: ['перенесён', 'перенесены', 'перенесены'], en: ['moved', 'moved'] },
  reworded: { ru: ['изменён', 'изменены', 'изменены'], en: ['reworded', 'reworded'] },
  gone: { ru: ['снят', 'сняты', 'сняты'], en: ['gone', 'gone'] },
};

/** How many questions are new, moved, reworded, gone; kinds that did not occur are left out. */
export function countChanges(changes: readonly EditionChange[], language: Language): ChangeCount[] {
  return (['new', 'moved', 'reworded', 'gone'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, count, words: countOf(count, nouns[kind], language) }));
}
