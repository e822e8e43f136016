/** Every rule of the linter, one line each, in the order in which an auditor would read the edition. */
import type { Rule } from './rule.ts';
import { ambiguousSeries } from './rules/ambiguous-series.ts';
import { averageBelowThreshold } from './rules/average-below-threshold.ts';
import { chartSectorsAddUp } from './rules/chart-sectors-add-up.ts';
import { chartSectorsDiffer } from './rules/chart-sectors-differ.ts';
import { columnYearsDiffer } from './rules/column-years-differ.ts';
import { copiedSpecialisations } from './rules/copied-specialisations.ts';
import { districtListDiffers } from './rules/district-list-differs.ts';
import { districtsDifferFromTotal } from './rules/districts-differ-from-total.ts';
import { implausibleChange } from './rules/implausible-change.ts';
import { listDiffersFromTotal } from './rules/list-differs-from-total.ts';
import { listNumbering } from './rules/list-numbering.ts';
import { mapLabelSumsDiffer } from './rules/map-label-sums-differ.ts';
import { mapLabelsDiffer } from './rules/map-labels-differ.ts';
import { mapNamesDiffer } from './rules/map-names-differ.ts';
import { misprint } from './rules/misprint.ts';
import { missingSeparator } from './rules/missing-separator.ts';
import { nameBetraysIndustry } from './rules/name-betrays-industry.ts';
import { nameBetraysSubject } from './rules/name-betrays-subject.ts';
import { namedWithoutValue } from './rules/named-without-value.ts';
import { nearClusterRows } from './rules/near-cluster-rows.ts';
import { orderOfMagnitude } from './rules/order-of-magnitude.ts';
import { partExceedsWhole } from './rules/part-exceeds-whole.ts';
import { partsDifferFromTotal } from './rules/parts-differ-from-total.ts';
import { perClusterJump } from './rules/per-cluster-jump.ts';
import { projectDiffersFromList } from './rules/project-differs-from-list.ts';
import { projectMoneyAndYears } from './rules/project-money-and-years.ts';
import { ratioDiffers } from './rules/ratio-differs.ts';
import { roundAverage } from './rules/round-average.ts';
import { roundingDiffers } from './rules/rounding-differs.ts';
import { sameClusterTwice } from './rules/same-cluster-twice.ts';
import { sameGrowth } from './rules/same-growth.ts';
import { shareDiffersFromAmount } from './rules/share-differs-from-amount.ts';
import { sharesDifferFromWhole } from './rules/shares-differ-from-whole.ts';
import { signWithoutRequirement } from './rules/sign-without-requirement.ts';
import { specialisationVariants } from './rules/specialisation-variants.ts';
import { statementsDiffer } from './rules/statements-differ.ts';
import { subjectSpelling } from './rules/subject-spelling.ts';
import { subjectsAgainstClusters } from './rules/subjects-against-clusters.ts';
import { termsMissing } from './rules/terms-missing.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';

export const rules: readonly Rule[] = [
  listDiffersFromTotal,
  listNumbering,
  districtsDifferFromTotal,
  districtListDiffers,
  mapNamesDiffer,
  mapLabelsDiffer,
  mapLabelSumsDiffer,
  statementsDiffer,
  partsDifferFromTotal,
  sharesDifferFromWhole,
  shareDiffersFromAmount,
  chartSectorsDiffer,
  chartSectorsAddUp,
  ratioDiffers,
  roundingDiffers,
  partExceedsWhole,
  orderOfMagnitude,
  averageBelowThreshold,
  perClusterJump,
  implausibleChange,
  subjectsAgainstClusters,
  sameGrowth,
  roundAverage,
  sameClusterTwice,
  nearClusterRows,
  projectDiffersFromList,
  projectMoneyAndYears,
  nameBetraysSubject,
  nameBetraysIndustry,
  copiedSpecialisations,
  specialisationVariants,
  missingSeparator,
  termsMissing,
  signWithoutRequirement,
  subjectSpelling,
  misprint,
  unbalancedMarks,
  columnYearsDiffer,
  ambiguousSeries,
  namedWithoutValue,
];
