/** The chapters in the order of print, one line each; the file of the same name in rulebook/yearbook holds their wording. */
import type { Block } from '../blocks.ts';
import { associationChapter } from './association.ts';
import type { Composer } from './composer.ts';
import { compositionChapter } from './composition.ts';
import { costTypesChapter } from './cost-types.ts';
import { definitionChapter } from './definition.ts';
import { districtsChapter } from './districts.ts';
import { errataChapter } from './errata.ts';
import { indicatorsChapter } from './indicators.ts';
import { investmentChapter } from './investment.ts';
import { federalListChapter, interregionalChapter } from './lists.ts';
import { mapChapter } from './map.ts';
import { methodChapter } from './method.ts';
import { projectsChapter } from './projects.ts';
import { registerIndicatorsChapter } from './register-indicators.ts';
import { requirementsChapter } from './requirements.ts';
import { signsChapter } from './signs.ts';
import { supportMeasuresChapter } from './support-measures.ts';

export interface ChapterMaker {
  readonly id: string;
  readonly make: (compose: Composer) => Block[];
}

/** All chapters but the last: “sources” tells of the figures that these show. */
export const chapterMakers: readonly ChapterMaker[] = [
  { id: 'method', make: methodChapter },
  { id: 'definition', make: definitionChapter },
  { id: 'signs', make: signsChapter },
  { id: 'requirements', make: requirementsChapter },
  { id: 'support-measures', make: supportMeasuresChapter },
  { id: 'composition', make: compositionChapter },
  { id: 'map', make: mapChapter },
  { id: 'districts', make: districtsChapter },
  { id: 'indicators', make: indicatorsChapter },
  { id: 'register-indicators', make: registerIndicatorsChapter },
  { id: 'investment', make: investmentChapter },
  { id: 'cost-types', make: costTypesChapter },
  { id: 'projects', make: projectsChapter },
  { id: 'federal-list', make: federalListChapter },
  { id: 'interregional', make: interregionalChapter },
  { id: 'association', make: associationChapter },
  { id: 'errata', make: errataChapter },
];
