/** Every operation of the API, in the order of the human page. A list brings one operation per format. */
import type { Formats } from '../flows/formats.ts';
import { itemOperation } from './item-resource.ts';
import { listOperations } from './list-resource.ts';
import type { Operation } from './operation.ts';
import { clusterItem } from './resources/cluster.ts';
import { clusterList } from './resources/clusters.ts';
import { factList, factWithHistory } from './resources/facts.ts';
import { districtItem, districtList } from './resources/federal-districts.ts';
import { subjectItem, subjectList } from './resources/federal-subjects.ts';
import { figureItem, figureList } from './resources/figures.ts';
import { findingList } from './resources/findings.ts';
import { indicatorItem, indicatorList } from './resources/indicators.ts';
import { observationList } from './resources/observations.ts';
import { projectItem, projectList } from './resources/projects.ts';
import { revisionItem } from './resources/revision.ts';
import { specialisationItem, specialisationList } from './resources/specialisations.ts';
import { costItem, costList } from './resources/subsidy-costs.ts';
import { waveFigureList } from './resources/wave-figures.ts';
import { waveRestatementList } from './resources/wave-restatements.ts';
import { waveList } from './resources/waves.ts';

/** All operations; addresses with a fixed last part stand before those with a parameter there. */
export function createOperations(formats: Formats): Operation[] {
  return [
    ...listOperations(clusterList, formats),
    itemOperation(clusterItem),
    ...listOperations(subjectList, formats),
    itemOperation(subjectItem),
    ...listOperations(districtList, formats),
    itemOperation(districtItem),
    ...listOperations(specialisationList, formats),
    itemOperation(specialisationItem),
    ...listOperations(projectList, formats),
    itemOperation(projectItem),
    ...listOperations(costList, formats),
    itemOperation(costItem),
    ...listOperations(indicatorList, formats),
    itemOperation(indicatorItem),
    ...listOperations(observationList, formats),
    ...listOperations(waveList, formats),
    ...listOperations(waveFigureList, formats),
    ...listOperations(waveRestatementList, formats),
    ...listOperations(findingList, formats),
    ...listOperations(factList, formats),
    factWithHistory,
    ...listOperations(figureList, formats),
    itemOperation(figureItem),
    revisionItem,
  ];
}
