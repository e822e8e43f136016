/** Share of high-productivity jobs. No published edition prints it: it comes from answers of the survey only. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const highProductivityJobShare: Indicator = {
  id: 'high-productivity-job-share',
  recompute: notRecomputable,
};
