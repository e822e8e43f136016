/** The overview: what the checks found, the gravest first, remarks, completeness. Everything leads to its field. */
import type { SurveyFinding } from '../../../domain/survey/wave.ts';
import type { ReadConfirmation } from '../../../flows/survey/confirmations.ts';
import { say } from '../../../kernel/language.ts';
import { showDay } from '../../form/show-time.ts';
import { fieldTitle } from '../../workspace-frame/answer-reader.ts';
import { stanceNames } from '../../workspace-frame/survey-words.ts';
import {
  type Reading,
  type ReviewFinding,
  type ReviewRemark,
  remarksOn,
  toFinding,
} from './review-fields.ts';

export interface OverviewModel {
  readonly findings: readonly (ReviewFinding & { readonly place: string; readonly href: string })[];
  readonly findingCount: number;
  readonly general: readonly ReviewRemark[];
  readonly remarks: readonly (ReviewRemark & { readonly place: string; readonly href: string })[];
  /** What participants said of their own rows, newest first. */
  readonly confirmations: readonly {
    readonly seq: number;
    readonly place: string;
    readonly href: string;
    readonly text: string;
    readonly by: string;
    readonly isCurrent: boolean;
  }[];
  readonly progress: readonly {
    readonly title: string;
    readonly href: string;
    readonly answered: number;
    readonly required: number;
  }[];
}

const order: Readonly<Record<SurveyFinding['severity'], number>> = { error: 0, warning: 1, note: 2 };
const mostFindings = 200;

export function presentOverview(reading: Reading, said: readonly ReadConfirmation[] = []): OverviewModel {
  const { view, reader, places, language } = reading;
  const { questionnaire } = view;
  const place = (field: string) => ({
    place: fieldTitle(questionnaire, reader, field, language),
    href: places.field(field),
  });
  const sorted = view.findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  const fields = [...new Set(view.comments.flatMap(({ field }) => (field === null ? [] : [field])))];
  return {
    findings: sorted
      .slice(0, mostFindings)
      .map((one) => ({ ...toFinding(reading, one), ...place(one.field) })),
    findingCount: sorted.length,
    general: remarksOn(reading, null),
    remarks: fields.flatMap((field) => remarksOn(reading, field).map((one) => ({ ...one, ...place(field) }))),
    confirmations: said.map((one) => ({
      seq: one.seq,
      ...place(`${one.place}/${one.place.startsWith('supplies') ? 'supplier' : 'inn'}/-`),
      text: [say(stanceNames[one.stance], language), one.remark].filter(Boolean).join(': '),
      by: `${one.participant}, ${showDay(one.at, language)}`,
      isCurrent: one.isCurrent,
    })),
    progress: questionnaire.sections.map((section) => {
      const done = view.progress.find((one) => one.section === section.id);
      return {
        title: `${section.number}. ${say(section.title, language)}`,
        href: places.section(section.id),
        answered: done?.answered ?? 0,
        required: done?.required ?? 0,
      };
    }),
  };
}
