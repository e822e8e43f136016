/** The closed set of measures: one function a kind. A kind without a function fails the type check. */
import type { LawCase } from '../law-case.ts';
import type { RequirementMeasure } from '../requirement.ts';
import { type Measured, unknown } from '../verdict.ts';
import { eachParticipantShare } from './each-participant-share.ts';
import type { Threshold } from './measure.ts';
import { participantCount } from './participant-count.ts';
import { markedParticipantsShare, namedParticipantsShare } from './participants-share.ts';
import { purchasesInsideShare } from './purchases-inside-share.ts';
import { ratioOverReference } from './ratio-over-reference.ts';
import { shareOfSums } from './share-of-sums.ts';
import { participantsInSubjects, subjectsCovered } from './subjects.ts';

/** Measures a case and compares it with the threshold. */
export function measure(given: LawCase, settings: RequirementMeasure, threshold: Threshold): Measured {
  switch (settings.kind) {
    case 'participant-count':
      return participantCount(given, settings, threshold);
    case 'each-participant-share':
      return eachParticipantShare(given, settings, threshold);
    case 'share-of-sums':
      return shareOfSums(given, settings, threshold);
    case 'ratio-over-reference':
      return ratioOverReference(given, settings, threshold);
    case 'named-participants-share':
      return namedParticipantsShare(given, settings, threshold);
    case 'marked-participants-share':
      return markedParticipantsShare(given, settings, threshold);
    case 'purchases-inside-share':
      return purchasesInsideShare(given, settings, threshold);
    case 'subjects-covered':
      return subjectsCovered(given, settings);
    case 'participants-in-subjects':
      return participantsInSubjects(given);
    case 'judgement':
      return unknown([{ kind: 'judgement' }]);
  }
}
