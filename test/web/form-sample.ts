/** A questionnaire in memory with as many participants as asked for; every value is computed, nothing is anybody's. */
import { join } from 'node:path';
import { readQuestionnaires } from '../../src/adapters/rulebook/read-questionnaires.ts';
import { type AnswerValue, fieldPath, rowMark, yearsOf } from '../../src/domain/survey/answers.ts';
import type { Question, Section } from '../../src/domain/survey/questionnaire.ts';
import type { StoredAnswer } from '../../src/flows/survey/survey-ports.ts';
import type { RecipientView } from '../../src/flows/survey/workspace-flows.ts';

const root = join(import.meta.dirname, '../..');

/** The cluster form of 2018 with `participants` rows and the last `years` years. */
export function sampleView(participants: number, years: number): RecipientView {
  const questionnaire = readQuestionnaires(root).find('cluster', '2018');
  if (!questionnaire) throw new Error('The edition 2018 of the cluster form is missing.');
  const asked = Array.from({ length: years }, (_, place) => 2018 - years + 1 + place);
  const section = questionnaire.sections.find(({ id }) => id === 'participants');
  const rows = Array.from({ length: participants }, (_, place) => `r${place + 1}`);
  const answers = rows.flatMap((row, place) => (section ? rowAnswers(section, row, place, asked) : []));
  const deadline = '2019-03-31T20:59:59.000Z';
  return {
    recipient: {
      id: '00112233445566ff',
      wave: 'wave-2018',
      form: 'cluster',
      respondent: 'federal-8',
      name: 'Промышленный кластер «Образец»',
      federalSubjects: ['RU-TA'],
      mailbox: null,
      responsible: null,
      state: 'in-progress',
      stateAt: '2019-01-10T09:00:00.000Z',
      extendedTo: null,
      openedAt: '2019-01-10T09:00:00.000Z',
      lastContactAt: null,
      answered: 0,
      required: 0,
      removedAt: null,
      removedReason: null,
      version: 2,
    },
    wave: {
      id: 'wave-2018',
      questionnaireEdition: '2018',
      years: asked,
      deadline,
      state: 'open',
      openedAt: '2019-01-09T09:00:00.000Z',
      closedAt: null,
      publishedAt: null,
      version: 2,
    },
    questionnaire,
    deadline,
    daysLeft: 12,
    answers,
    explanations: [],
    comments: [],
    findings: [],
    progress: questionnaire.sections.map(({ id }, place) => ({
      section: id,
      answered: 8 + place,
      required: place === 3 ? 0 : 12 + place,
    })),
    lastValues: rows.slice(0, 40).flatMap((row) => [
      {
        wave: 'wave-2017',
        period: '2017',
        field: fieldPath('participants', row, 'shipped-goods', '2017'),
        value: 1200.5,
        fact: `f${row}`,
      },
      {
        wave: 'wave-2017',
        period: '2016',
        field: fieldPath('participants', row, 'shipped-goods', '2016'),
        value: 1100,
        fact: `g${row}`,
      },
    ]),
    submissions: [],
    attachments: [],
    extensions: [],
    editors: [],
    lastChange: 0,
    may: { answer: true, submit: true, takeBack: false, review: false, comment: false },
  };
}

function rowAnswers(section: Section, row: string, place: number, years: readonly number[]): StoredAnswer[] {
  const mark = stored(fieldPath(section.id, row, rowMark), place + 1, 'changed');
  const rest = section.questions.flatMap((question) =>
    yearsOf(question, years).map((year) =>
      stored(
        fieldPath(section.id, row, question.id, year),
        answerTo(question, place),
        place % 3 === 0 ? 'prefilled' : 'changed',
      ),
    ),
  );
  return [mark, ...rest];
}

const stored = (field: string, value: AnswerValue, status: StoredAnswer['status']): StoredAnswer => ({
  field,
  value,
  status,
  origin: { via: 'form' },
  version: 1,
  changedBy: 'account-me',
  changedAt: '2019-01-15T09:41:00.000Z',
});

function answerTo({ id, type, options }: Question, place: number): AnswerValue {
  if (id === 'name') return `Предприятие ${place + 1}`;
  if (type === 'money') return 1000 + place * 7.25;
  if (type === 'integer') return 10 + place;
  if (type === 'percent') return place % 100;
  if (type === 'decimal' || type === 'latitude' || type === 'longitude') return 50 + place / 4;
  if (type === 'year') return 2010;
  if (type === 'boolean') return place % 2 === 0;
  if (type === 'date') return '2015-04-01';
  if (type === 'inn') return String(7700000000 + place);
  if (type === 'ogrn') return String(1027700000000 + place);
  if (type === 'okved') return '28.11';
  if (type === 'federal-subject') return 'RU-TA';
  if (type === 'choices') return options.slice(0, 1).map(({ code }) => code);
  if (type === 'choice') return options[place % options.length]?.code ?? '';
  return `Ответ ${place + 1}`;
}
