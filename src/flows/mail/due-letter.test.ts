/** Which letter is due on which day, and what the letters say. */
import { describe, expect, it } from 'vitest';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { dueLetters } from './due-letter.ts';
import {
  acceptedLetter,
  accountInvitationLetter,
  extensionLetter,
  returnedLetter,
  submittedLetter,
} from './letters.ts';
import { mask, maskLinks } from './mask-links.ts';

const wave: Wave = {
  id: 'wave-2018',
  questionnaireEdition: '2018',
  years: [2016, 2017],
  // The whole of 31 March in Moscow.
  deadline: '2018-03-31T20:59:59.000Z',
  state: 'open',
  openedAt: '2018-02-01T06:00:00.000Z',
  closedAt: null,
  publishedAt: null,
  version: 2,
};
const recipient: Recipient = {
  id: '00112233445566ff',
  wave: wave.id,
  form: 'cluster',
  respondent: 'federal-8',
  name: 'Кластер станкостроения',
  federalSubjects: ['RU-TA'],
  mailbox: 'cluster@example.org',
  responsible: null,
  state: 'in-progress',
  stateAt: '2018-02-02T06:00:00.000Z',
  extendedTo: null,
  openedAt: null,
  lastContactAt: '2018-02-01T06:00:00.000Z',
  answered: 1,
  required: 9,
  removedAt: null,
  removedReason: null,
  version: 1,
};

/** The timed letter at nine in the morning of a Moscow day. */
const onDay = (day: string, changes: Partial<Recipient> = {}, of: Partial<Wave> = {}) =>
  dueLetters({ ...wave, ...of }, { ...recipient, ...changes }, `${day}T06:00:00.000Z`).map(({ once }) =>
    once.replace(`:${recipient.id}`, ''),
  );

describe('letters that are due', () => {
  it('come 7, 3 and 1 days before and 1 and 7 days after, the days between catching up', () => {
    const days = ['23', '24', '25', '27', '28', '29', '30', '31'].map((day) => onDay(`2018-03-${day}`));
    expect(days).toEqual([
      [],
      ['reminder:2018-03-31:7'],
      ['reminder:2018-03-31:7'],
      ['reminder:2018-03-31:7'],
      ['reminder:2018-03-31:3'],
      ['reminder:2018-03-31:3'],
      ['reminder:2018-03-31:1'],
      ['reminder:2018-03-31:1'],
    ]);
    expect(['01', '06', '07', '20'].map((day) => onDay(`2018-04-${day}`))).toEqual([
      ['overdue:2018-03-31:1'],
      ['overdue:2018-03-31:1'],
      ['overdue:2018-03-31:7'],
      ['overdue:2018-03-31:7'],
    ]);
  });

  it('count days of Moscow, not of Greenwich', () => {
    const at = (now: string) => dueLetters(wave, recipient, now).map(({ once }) => once.split(':')[0]);
    expect(at('2018-03-31T20:59:00.000Z')).toEqual(['reminder']);
    expect(at('2018-03-31T21:01:00.000Z')).toEqual(['overdue']);
    expect(at('2018-03-23T20:59:00.000Z')).toEqual([]);
    expect(at('2018-03-23T21:01:00.000Z')).toEqual(['reminder']);
  });

  it('are not written to who was told since, and begin anew with a new deadline', () => {
    const told = { lastContactAt: '2018-03-24T10:00:00.000Z' };
    expect(onDay('2018-03-26', told)).toEqual([]);
    expect(onDay('2018-03-28', told)).toEqual(['reminder:2018-03-31:3']);
    const extended = { ...told, extendedTo: '2018-04-10T20:59:59.000Z' };
    expect(onDay('2018-04-01', extended)).toEqual([]);
    expect(onDay('2018-04-03', extended)).toEqual(['reminder:2018-04-10:7']);
  });

  it('are only for those whose turn it is', () => {
    expect(onDay('2018-03-30', { state: 'returned' })).toHaveLength(1);
    expect(onDay('2018-03-30', { state: 'submitted' })).toEqual([]);
    expect(onDay('2018-03-30', { state: 'accepted' })).toEqual([]);
    expect(onDay('2018-03-30', { mailbox: null })).toEqual([]);
    expect(onDay('2018-03-30', { removedAt: '2018-03-01T00:00:00.000Z' })).toEqual([]);
    for (const state of ['draft', 'closed', 'published'] as const)
      expect(onDay('2018-03-30', {}, { state }), state).toEqual([]);
    expect(onDay('2018-02-20', { state: 'not-opened' })).toEqual(['invitation']);
  });
});

describe('letters', () => {
  const link = `https://atlas.example/answer/${'t'.repeat(43)}`;
  const receipt = { number: 3, submittedAt: '2018-03-30T21:05:00.000Z', answersSha256: 'c'.repeat(64) };
  const all = [
    ...dueLetters(wave, { ...recipient, state: 'not-opened' }, '2018-03-28T06:00:00.000Z').map((due) =>
      due.write(link),
    ),
    ...dueLetters(wave, recipient, '2018-04-03T06:00:00.000Z').map((due) => due.write(link)),
    extensionLetter(wave, { ...recipient, extendedTo: '2018-04-10T20:59:59.000Z' }),
    returnedLetter(wave, recipient, 2),
    acceptedLetter(wave, recipient, 2),
    submittedLetter(wave, recipient, receipt, 'https://atlas.example'),
  ];

  it('hold name, day and link in Russian first and in English below', () => {
    expect(all.map(({ kind }) => kind)).toEqual([
      'invitation',
      'reminder',
      'overdue',
      'extended',
      'returned',
      'accepted',
      'submitted',
    ]);
    expect(new Set(all.map(({ once }) => once)).size).toBe(7);
    for (const { kind, body, subject } of all) {
      const [russian = '', english = ''] = body.split('* * *');
      expect(russian, kind).toContain('Анкета промышленного кластера: Кластер станкостроения');
      expect(english, kind).toContain('Questionnaire of an industrial cluster');
      expect(english.replaceAll('Кластер станкостроения', ''), kind).not.toMatch(/[а-яё]/i);
      expect(subject, kind).toContain('Анкета промышленного кластера за 2016 и 2017 годы');
    }
    expect(all[1]?.subject).toContain('до срока 3 дня, до 31 марта 2018 г.');
    expect(all[1]?.body.split(link)).toHaveLength(3);
    expect(all[2]?.body).toContain('прошёл 3 дня назад');
    expect(all[3]?.body).toContain('10 апреля 2018');
  });

  it('acknowledge a submission: when in Moscow, which number and checksum, and where the benchmark is', () => {
    const { subject, body, once } = submittedLetter(wave, recipient, receipt, 'https://atlas.example');
    const [russian = '', english = ''] = body.split('* * *');
    expect(russian).toContain('получена 31 марта 2018 г. в 00:05 по московскому времени, отправка № 3');
    expect(english).toContain('received on 31 March 2018, 00:05 Moscow time, submission 3');
    const path = 'workspace/recipients/00112233445566ff/benchmark';
    expect(russian).toContain(`https://atlas.example/${path}`);
    expect(english).toContain(`https://atlas.example/en/${path}`);
    for (const text of [russian, english]) expect(text).toContain('c'.repeat(64));
    expect(subject).not.toContain(', до ');
    expect(once).toBe('submitted:00112233445566ff:3');
    // A federal subject has no peers and no benchmark.
    const officers = submittedLetter(
      wave,
      { ...recipient, form: 'federal-subject' },
      receipt,
      'https://atlas.example',
    );
    expect(officers.body).not.toContain('benchmark');
  });

  it('have no link, name or address in the subject', () => {
    const account = accountInvitationLetter({
      account: 'account-1',
      address: 'person@example.org',
      link: `https://atlas.example/invitations/${'u'.repeat(43)}`,
      expiresAt: '2018-04-10T20:59:59.000Z',
    });
    for (const { subject, kind } of [...all, account])
      expect(subject, kind).not.toMatch(/@|https?:|станкостроения|ttt|uuu|[\r\n]/);
    expect(account.body).toContain('10 April 2018');
    expect(maskLinks(account.body).split(`/invitations/${mask}`)).toHaveLength(3);
  });
});
