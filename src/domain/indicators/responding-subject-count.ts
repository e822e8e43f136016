/** Number of federal subjects that answered the survey. A published edition prints only the total, so there is nothing to recompute it from. */
import { type Indicator, notRecomputable } from './indicator.ts';

export const respondingSubjectCount: Indicator = {
  id: 'responding-subject-count',
  recompute: notRecomputable,
};
