/**
 * The workspace in memory, for presenters and pictures of its pages: a wave over the real clusters and subjects with computed
 * states, and one questionnaire under review. Keeps what was asked of it. Must never be taken for the flows.
 */
import type { Actor } from '../../src/domain/access/actor.ts';
import { anonymous } from '../../src/domain/access/actor.ts';
import { fieldPath } from '../../src/domain/survey/answers.ts';
import { type Recipient, recipientStates, type Wave } from '../../src/domain/survey/wave.ts';
import type { Colleague } from '../../src/flows/accounts/account-flows.ts';
import type { BoardCount, BoardQuery, Submission } from '../../src/flows/survey/survey-ports.ts';
import type {
  BoardItem,
  RecipientView,
  WorkbookPreview,
  WorkspaceFlows,
} from '../../src/flows/survey/workspace-flows.ts';
import type { WorkspaceInput } from '../../src/web/load-workspace.ts';
import { sampleView } from './form-sample.ts';
import { pageInput } from './page-input.ts';

export const analyst: Actor = { ...anonymous, id: 'account-analyst', kind: 'analyst', name: 'Аналитик' };
export const colleagues: readonly Colleague[] = [
  { id: 'account-analyst', name: 'Аналитик', role: 'analyst', isActive: true },
  { id: 'account-other', name: 'Аналитик второй', role: 'analyst', isActive: true },
];

export const sampleWave: Wave = {
  id: 'wave-2018',
  questionnaireEdition: '2018',
  years: [2016, 2017],
  deadline: '2019-03-31T20:59:59.000Z',
  state: 'open',
  openedAt: '2019-01-09T09:00:00.000Z',
  closedAt: null,
  publishedAt: null,
  version: 3,
};

/** Every cluster and subject is asked; states go round, every ninth was taken out. */
export function sampleRecipients(): Recipient[] {
  const { edition } = pageInput('/');
  const clusters = edition.atlas.clusters.map((one) => ({
    form: 'cluster' as const,
    respondent: one.id,
    name: one.name,
    federalSubjects: [...one.federalSubjects],
  }));
  const subjects = edition.reference.federalSubjects.map((one) => ({
    form: 'federal-subject' as const,
    respondent: one.code,
    name: one.name.ru,
    federalSubjects: [one.code],
  }));
  return [...clusters, ...subjects].map((one, place): Recipient => {
    const state = recipientStates[place % recipientStates.length] ?? 'not-opened';
    const isRemoved = place % 9 === 8;
    return {
      ...one,
      id: place.toString(16).padStart(16, '0'),
      wave: sampleWave.id,
      mailbox: place % 4 === 3 ? null : 'office@example.org',
      responsible: place % 3 === 0 ? 'account-analyst' : null,
      state,
      stateAt: '2019-01-10T09:00:00.000Z',
      extendedTo: place % 11 === 0 ? '2019-05-15T20:59:59.000Z' : null,
      openedAt: null,
      lastContactAt: place % 2 === 0 ? '2019-01-09T09:00:00.000Z' : null,
      answered: state === 'not-opened' ? 0 : 5 + (place % 20),
      required: 30,
      removedAt: isRemoved ? '2019-02-01T09:00:00.000Z' : null,
      removedReason: isRemoved ? 'объединён с другим кластером' : null,
      version: 2,
    };
  });
}

const isLate = ({ state, extendedTo }: Recipient) =>
  ['not-opened', 'in-progress', 'returned'].includes(state) && extendedTo === null;

/** A form under review: submitted, with an error, a warning that was explained, remarks and an earlier return. */
export function reviewedView(): RecipientView {
  const first = sampleView(120, 2);
  const jobs = fieldPath('participants', 'r1', 'jobs', '2017');
  const shipped = fieldPath('participants', 'r1', 'shipped-goods', '2018');
  const name = fieldPath('general', '-', 'name');
  const error = {
    check: 'required',
    severity: 'error' as const,
    field: jobs,
    related: [],
    message: { ru: 'Нужен ответ.', en: 'An answer is needed.' },
  };
  const warning = {
    check: 'year-on-year',
    severity: 'warning' as const,
    field: shipped,
    related: [],
    message: {
      ru: 'Больше прошлого года в 2,4 раза. Поясните.',
      en: '2.4 times the year before. Explain it.',
    },
  };
  const submission = (number: number, decision: Submission['decision']): Submission => ({
    id: `submission-${number}`,
    recipient: first.recipient.id,
    number,
    answers: {},
    answersSha256: 'a41f09c2d3e4'.repeat(5).padEnd(64, '0'),
    findings: [error, warning],
    attachments: [],
    submittedBy: 'account-organisation',
    submittedName: 'Специализированная организация',
    submittedAt: '2019-03-20T09:00:00.000Z',
    isLate: number === 2,
    decision,
  });
  return {
    ...first,
    recipient: {
      ...first.recipient,
      state: 'submitted',
      answered: 48,
      required: 50,
      mailbox: 'office@example.org',
    },
    answers: [
      ...first.answers,
      {
        field: name,
        value: 'Промышленный кластер «Образец»',
        status: 'changed',
        origin: {
          via: 'workbook',
          file: 'a'.repeat(64),
          sheet: '1 Общие сведения',
          cell: 'C5',
          text: 'Образец',
        },
        version: 2,
        changedBy: 'account-organisation',
        changedAt: '2019-03-01T09:00:00.000Z',
      },
    ],
    findings: [error, warning],
    explanations: [
      {
        check: 'year-on-year',
        field: shipped,
        text: 'Запущена вторая линия.',
        by: 'account-organisation',
        at: '2019-03-19T09:00:00.000Z',
      },
    ],
    comments: [
      {
        seq: 1,
        field: shipped,
        text: 'Приложите письмо о запуске линии.',
        by: 'account-analyst',
        byName: 'Аналитик',
        at: '2019-03-21T09:00:00.000Z',
        resolvedAt: null,
      },
      {
        seq: 2,
        field: null,
        text: 'Проверьте единицы измерения.',
        by: 'account-analyst',
        byName: 'Аналитик',
        at: '2019-03-21T09:05:00.000Z',
        resolvedAt: '2019-03-22T09:05:00.000Z',
      },
    ],
    lastValues: [
      ...first.lastValues,
      {
        wave: '2017',
        period: '2015',
        field: fieldPath('participants', 'r1', 'shipped-goods', '2015'),
        value: 990,
        fact: 'h1',
      },
    ],
    submissions: [
      submission(2, null),
      submission(1, {
        decision: 'returned',
        reason: 'Нет рабочих мест за 2017 год',
        facts: 0,
        by: 'account-analyst',
        byName: 'Аналитик',
        at: '2019-03-15T09:00:00.000Z',
      }),
    ],
    attachments: [
      {
        id: '00000000000000aa',
        recipient: first.recipient.id,
        kind: 'workbook',
        sha256: 'b'.repeat(64),
        name: 'wave-2018-federal-8.xlsx',
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        size: 182_400,
        by: 'account-organisation',
        at: '2019-03-01T09:00:00.000Z',
      },
      {
        id: '00000000000000bb',
        recipient: first.recipient.id,
        kind: 'letter',
        sha256: 'c'.repeat(64),
        name: 'Письмо № 12.pdf',
        mediaType: 'application/pdf',
        size: 640_000,
        by: `link:${first.recipient.id}`,
        at: '2019-03-02T09:00:00.000Z',
      },
    ],
    may: { answer: false, submit: false, takeBack: false, review: true, comment: true },
  };
}

export const samplePreview: WorkbookPreview = {
  attachment: '00000000000000aa',
  changes: [
    {
      field: fieldPath('participants', 'r1', 'jobs', '2018'),
      sheet: '2 Участники',
      cell: 'N7',
      before: 150,
      after: 162,
    },
    {
      field: fieldPath('participants', 'r2', 'shipped-goods', '2018'),
      sheet: '2 Участники',
      cell: 'R8',
      before: null,
      after: 12_500.5,
    },
  ],
  unchanged: 812,
  findings: [
    {
      severity: 'error',
      sheet: '2 Участники',
      cell: 'R9',
      text: '1,234',
      message: { ru: 'Неясно, что отделяет знак.', en: 'It is unclear what the mark sets apart.' },
    },
  ],
  cells: { read: 901, understood: 814, reported: 1, headings: 86 },
};

export interface Bench {
  readonly input: (path: string, params?: Readonly<Record<string, string>>, actor?: Actor) => WorkspaceInput;
  /** Calls in order: name and what came after the actor. */
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
}

export interface BenchParts {
  readonly wave?: Wave;
  readonly recipients?: readonly Recipient[];
  readonly view?: RecipientView;
}

/** The workspace of a test. */
export function createBench(parts: BenchParts = {}): Bench {
  const { wave = sampleWave, recipients = sampleRecipients(), view = reviewedView() } = parts;
  const calls: Bench['calls'] = [];
  const here = recipients.filter((one) => one.removedAt === null);
  const fakes: Partial<WorkspaceFlows> = {
    questionnaireEditions: () => ['2017', '2018'],
    board: async (_, query) => ({ wave, ...search(here, query), counts: countsOf(here) }),
    roll: async () => recipients,
    waves: async () => [summary(wave, here)],
    wave: async () => summary(wave, here),
    proposeRecipients: async () =>
      recipients.slice(0, 40).map((one) => ({
        form: one.form,
        respondent: `${one.respondent}-new`,
        name: one.name,
        federalSubjects: one.federalSubjects,
        mailbox: one.mailbox,
        reason: 'published: review 2017',
        isAdded: false,
      })),
    recipient: async () => view,
    history: async () => [
      {
        seq: 7,
        field: fieldPath('general', '-', 'name'),
        before: null,
        after: 'Кластер «Образец»',
        origin: { via: 'form' },
        by: 'account-organisation',
        at: '2019-03-01T09:00:00.000Z',
        why: null,
        editor: null,
      },
      {
        seq: 9,
        field: fieldPath('general', '-', 'name'),
        before: 'Кластер «Образец»',
        after: 'Промышленный кластер «Образец»',
        origin: {
          via: 'workbook',
          file: 'a'.repeat(64),
          sheet: '1 Общие сведения',
          cell: 'C5',
          text: 'Образец',
        },
        by: `link:${view.recipient.id}`,
        at: '2019-03-02T09:00:00.000Z',
        why: 'workbook 00000000000000aa',
        editor: null,
      },
    ],
    memberships: async () => [],
    deadlineChanges: async () => [],
    previewWorkbook: async () => samplePreview,
  };
  const workspace = new Proxy(fakes, {
    get: (target, name: keyof WorkspaceFlows) => {
      const run = target[name] as ((...args: unknown[]) => unknown) | undefined;
      return (...args: unknown[]) => {
        calls.push({ name, args: args.slice(1) });
        return run?.(...args);
      };
    },
  }) as WorkspaceFlows;
  const input: Bench['input'] = (path, params = {}, actor = analyst) => {
    const page = pageInput(path, params);
    const accounts = { colleagues: async () => colleagues, actorOf: async () => actor };
    return {
      ...page,
      actor,
      workspace,
      accounts,
      confirmations: { confirmationsOf: async () => [] },
      request: new Request(page.url),
    } as unknown as WorkspaceInput;
  };
  return { input, calls };
}

function search(here: readonly Recipient[], query: BoardQuery): { items: BoardItem[]; total: number } {
  const some = <Value>(wanted: readonly Value[] | undefined, own: readonly Value[]) =>
    wanted === undefined || own.some((one) => wanted.includes(one));
  const found = here.filter(
    (one) =>
      some(query.states, [one.state]) &&
      some(query.forms, [one.form]) &&
      some(query.federalSubjects, one.federalSubjects) &&
      (query.responsible === undefined || query.responsible === one.responsible) &&
      (query.isOverdue === undefined || query.isOverdue === isLate(one)) &&
      one.name.toLowerCase().includes((query.q ?? '').toLowerCase()),
  );
  const items = found
    .toSorted((a, b) => Number(isLate(b)) - Number(isLate(a)))
    .map((recipient): BoardItem => {
      const daysLeft = recipient.state === 'accepted' ? null : isLate(recipient) ? -3 : 12;
      const deadline = recipient.extendedTo ?? sampleWave.deadline;
      return { recipient, deadline, daysLeft, progress: recipient.answered / recipient.required };
    });
  return { items: items.slice(query.offset, query.offset + query.limit), total: found.length };
}

function countsOf(here: readonly Recipient[]): BoardCount[] {
  const keyOf = (one: Recipient) => `${one.form} ${one.state} ${one.federalSubjects[0]} ${isLate(one)}`;
  return [...Map.groupBy(here, keyOf).values()].flatMap((list) => {
    const [one] = list;
    return one
      ? [
          {
            form: one.form,
            state: one.state,
            federalSubject: one.federalSubjects[0] ?? '',
            isOverdue: isLate(one),
            count: list.length,
          },
        ]
      : [];
  });
}

function summary(wave: Wave, here: readonly Recipient[]) {
  const byState = Object.fromEntries(
    recipientStates.map((state) => [state, here.filter((one) => one.state === state).length]),
  );
  return {
    wave,
    recipients: here.length,
    byState: byState as Record<Recipient['state'], number>,
    overdue: here.filter(isLate).length,
    publication: null,
  };
}
