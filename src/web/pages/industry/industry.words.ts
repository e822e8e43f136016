/** Words of the page of an industry. */
import type { Text } from '../../../kernel/language.ts';

export const industryWords = {
  industries: { ru: 'Отрасли', en: 'Industries' },
  describe: {
    ru: 'промышленные кластеры отрасли, субъекты, соседние отрасли',
    en: 'industrial clusters of the industry, federal subjects, industries named with it',
  },
  subjects: { ru: 'В каких субъектах', en: 'In which federal subjects' },
  districts: { ru: 'В каких округах', en: 'In which districts' },
  together: { ru: 'Называется вместе с отраслями', en: 'Named together with' },
  togetherNote: {
    ru: 'Число строк, где названы обе отрасли.',
    en: 'Number of rows that name both industries.',
  },
  alone: {
    ru: 'В перечнях эта отрасль ни разу не названа вместе с другой.',
    en: 'In the lists this industry is never named with another.',
  },
  spellings: { ru: 'Как это напечатано', en: 'How it is printed' },
  spellingsNote: { ru: 'Варианты, сведённые к этой отрасли.', en: 'Spellings brought to this industry.' },
  canonical: { ru: 'принятое название', en: 'accepted name' },
  misprint: { ru: 'опечатка', en: 'misprint' },
  variant: { ru: 'вариант', en: 'variant' },
  where: {
    ru: 'Субъекты, где есть кластеры этой отрасли',
    en: 'Federal subjects with clusters of this industry',
  },
  none: {
    ru: 'В перечнях этого выпуска отрасль не названа.',
    en: 'The lists of this edition do not name the industry.',
  },
  compare: { ru: 'Сравнить с соседними отраслями', en: 'Compare with industries named with it' },
  both: { ru: 'Строк', en: 'Rows' },
} as const satisfies Record<string, Text>;
