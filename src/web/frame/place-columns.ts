/** Titles of the columns of a table of places. */
import type { Language } from '../../kernel/language.ts';
import { wordsIn } from './speak.ts';

const columnWords = {
  within: { ru: 'Округ', en: 'District' },
  clusterCount: { ru: 'Кластеры в перечнях', en: 'Clusters in the lists' },
  registerCount: { ru: 'в реестре', en: 'in the register' },
  clusterCountFederalList: { ru: 'без межрегиональных', en: 'without interregional' },
  registerCountFederalList: { ru: 'из них в реестре', en: 'of these in the register' },
  distinctCount: { ru: 'разных кластеров', en: 'distinct clusters' },
};

export const placeColumns = (language: Language) => wordsIn(columnWords, language);
