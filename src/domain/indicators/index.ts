/** Every indicator, one line each; the passport of the same name stands in rulebook/indicators. */
import { capitalPerJointProject } from './capital-per-joint-project.ts';
import { clusterCount } from './cluster-count.ts';
import { cooperationLevel } from './cooperation-level.ts';
import { exports } from './exports.ts';
import { federalSubjectCount } from './federal-subject-count.ts';
import { fixedCapitalInvestment } from './fixed-capital-investment.ts';
import { highProductivityJobShare } from './high-productivity-job-share.ts';
import { importShare } from './import-share.ts';
import type { Indicator } from './indicator.ts';
import { industrialEnterpriseCount } from './industrial-enterprise-count.ts';
import { investmentProjectCount } from './investment-project-count.ts';
import { jobs } from './jobs.ts';
import { jointProjectCapital } from './joint-project-capital.ts';
import { jointProjectCount } from './joint-project-count.ts';
import { jointProjectsPerCluster } from './joint-projects-per-cluster.ts';
import { labourProductivity } from './labour-productivity.ts';
import { participantCount } from './participant-count.ts';
import { rdCosts } from './rd-costs.ts';
import { registerClusterCount } from './register-cluster-count.ts';
import { respondingSubjectCount } from './responding-subject-count.ts';
import { shippedGoods } from './shipped-goods.ts';
import { smeShare } from './sme-share.ts';
import { supportTotal } from './support-total.ts';
import { supportedProjectCount } from './supported-project-count.ts';
import { taxPayments } from './tax-payments.ts';

export const indicators: readonly Indicator[] = [
  clusterCount,
  federalSubjectCount,
  registerClusterCount,
  participantCount,
  labourProductivity,
  taxPayments,
  shippedGoods,
  cooperationLevel,
  jobs,
  fixedCapitalInvestment,
  rdCosts,
  importShare,
  investmentProjectCount,
  industrialEnterpriseCount,
  smeShare,
  jointProjectCount,
  jointProjectsPerCluster,
  jointProjectCapital,
  capitalPerJointProject,
  supportedProjectCount,
  supportTotal,
  respondingSubjectCount,
  highProductivityJobShare,
  exports,
];
