/** All edit checks and what runs them. A check is added here by one line; its settings stand in rulebook/questionnaires/checks.yaml. */
import type { SurveyFinding } from '../wave.ts';
import type { Check, CheckInput } from './check.ts';
import { checksumInn } from './checksum-inn.ts';
import { checksumOgrn } from './checksum-ogrn.ts';
import { dateInFuture } from './date-in-future.ts';
import { datesOrder } from './dates-order.ts';
import { duplicateRow } from './duplicate-row.ts';
import { emptySection } from './empty-section.ts';
import { endProductSupplier } from './end-product-supplier.ts';
import { fewIndustrialEnterprises } from './few-industrial-enterprises.ts';
import { founderShares } from './founder-shares.ts';
import { importsOverPurchases } from './imports-over-purchases.ts';
import { jobsOverHeadcount } from './jobs-over-headcount.ts';
import { noEndProductProducer } from './no-end-product-producer.ts';
import { okvedShape } from './okved-shape.ts';
import { outlier } from './outlier.ts';
import { partOverWhole } from './part-over-whole.ts';
import { participantElsewhere } from './participant-elsewhere.ts';
import { projectCostSum } from './project-cost-sum.ts';
import { range } from './range.ts';
import { required } from './required.ts';
import { restatedValue } from './restated-value.ts';
import { runChecksOf } from './run-checks.ts';
import { suppliesAgainstUse } from './supplies-against-use.ts';
import { suppliesOverMaterials } from './supplies-over-materials.ts';
import { supplyElsewhere } from './supply-elsewhere.ts';
import { supplyToItself } from './supply-to-itself.ts';
import { unexplainedChange } from './unexplained-change.ts';
import { unknownField } from './unknown-field.ts';
import { unknownOption } from './unknown-option.ts';
import { unknownReference } from './unknown-reference.ts';
import { unsaidSection } from './unsaid-section.ts';
import { wrongType } from './wrong-type.ts';
import { yearOnYear } from './year-on-year.ts';
import { zeroForMissing } from './zero-for-missing.ts';

export { blockersOf, type FindingExplanation } from './blockers-of.ts';
export { type AnswerOfOther, namedOrganisations, othersOf, rowsOfOthers } from './others-of.ts';
export {
  type AnswerElsewhere,
  type GatheredPeers,
  gatherPeers,
  peersWithout,
  questionsOfPeers,
} from './peers-of.ts';

export const checks: readonly Check[] = [
  unknownField,
  wrongType,
  emptySection,
  unsaidSection,
  required,
  range,
  checksumInn,
  checksumOgrn,
  okvedShape,
  unknownOption,
  unknownReference,
  duplicateRow,
  unexplainedChange,
  datesOrder,
  dateInFuture,
  partOverWhole,
  importsOverPurchases,
  founderShares,
  supplyToItself,
  zeroForMissing,
  jobsOverHeadcount,
  yearOnYear,
  restatedValue,
  outlier,
  participantElsewhere,
  suppliesAgainstUse,
  suppliesOverMaterials,
  supplyElsewhere,
  projectCostSum,
  noEndProductProducer,
  endProductSupplier,
  fewIndustrialEnterprises,
];

const byId: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]));

/**
 * All findings on the answers, in the order of section, row, question and year. Throws RangeError for settings that have no check
 * function (the reader of the rulebook lets none through).
 */
export function runChecks(input: CheckInput): SurveyFinding[] {
  return runChecksOf(byId, input);
}
