/** Words that several pages of the survey share: states, forms, severities, deadlines. */
import type { QuestionnaireForm } from '../../domain/survey/questionnaire.ts';
import type { RecipientState, SurveyFinding, WaveState } from '../../domain/survey/wave.ts';
import { waveName } from '../../domain/survey/wave-title.ts';
import type { Decision } from '../../flows/survey/survey-ports.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { countOf, type Noun } from '../frame/speak.ts';

export const recipientStateNames: Readonly<Record<RecipientState, Text>> = {
  'not-opened': { ru: 'не открыта', en: 'not opened' },
  'in-progress': { ru: 'заполняется', en: 'in progress' },
  submitted: { ru: 'отправлена', en: 'submitted' },
  returned: { ru: 'возвращена', en: 'returned' },
  accepted: { ru: 'принята', en: 'accepted' },
};

export const waveStateNames: Readonly<Record<WaveState, Text>> = {
  draft: { ru: 'готовится', en: 'draft' },
  open: { ru: 'открыта', en: 'open' },
  closed: { ru: 'закрыта', en: 'closed' },
  published: { ru: 'опубликована', en: 'published' },
};

export const formNames: Readonly<Record<QuestionnaireForm, Text>> = {
  cluster: { ru: 'кластер', en: 'cluster' },
  'federal-subject': { ru: 'субъект федерации', en: 'federal subject' },
};

/** A participant's word on its own row. */
export const stanceNames = {
  confirmed: { ru: 'Подтверждено', en: 'Confirmed' },
  disputed: { ru: 'Оспорено', en: 'Disputed' },
} as const satisfies Record<string, Text>;

export const severityNames: Readonly<Record<SurveyFinding['severity'], Text>> = {
  error: { ru: 'Ошибка', en: 'Error' },
  warning: { ru: 'Предупреждение', en: 'Warning' },
  note: { ru: 'К сведению', en: 'Note' },
};

export const decisionNames: Readonly<Record<Decision, Text>> = {
  returned: { ru: 'возвращена', en: 'returned' },
  accepted: { ru: 'принята', en: 'accepted' },
  'accepted-with-exception': { ru: 'принята с исключением', en: 'accepted with an exception' },
  withdrawn: { ru: 'отозвана', en: 'withdrawn' },
};

export const nouns = {
  day: { ru: ['день', 'дня', 'дней'], en: ['day', 'days'] },
  recipient: { ru: ['респондент', 'респондента', 'респондентов'], en: ['recipient', 'recipients'] },
  letter: { ru: ['письмо', 'письма', 'писем'], en: ['letter', 'letters'] },
  cell: { ru: ['ячейка', 'ячейки', 'ячеек'], en: ['cell', 'cells'] },
  change: { ru: ['изменение', 'изменения', 'изменений'], en: ['change', 'changes'] },
  error: { ru: ['ошибка', 'ошибки', 'ошибок'], en: ['error', 'errors'] },
  warning: { ru: ['предупреждение', 'предупреждения', 'предупреждений'], en: ['warning', 'warnings'] },
  remark: { ru: ['замечание', 'замечания', 'замечаний'], en: ['remark', 'remarks'] },
  answer: { ru: ['ответ', 'ответа', 'ответов'], en: ['answer', 'answers'] },
} as const satisfies Record<string, Noun>;

const due = {
  left: { ru: 'осталось', en: 'left:' },
  today: { ru: 'последний день', en: 'last day' },
  overdue: { ru: 'просрочено на', en: 'overdue by' },
};

/** «осталось 12 дней», «последний день», «просрочено на 3 дня»; empty where nothing is due. */
export function dueText(daysLeft: number | null, language: Language): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return say(due.today, language);
  const days = countOf(Math.abs(daysLeft), nouns.day, language);
  return `${say(daysLeft > 0 ? due.left : due.overdue, language)} ${days}`;
}

/** «Волна 2018» of `wave-2018`. */
export const waveTitle = (id: string, language: Language): string => say(waveName(id), language);
