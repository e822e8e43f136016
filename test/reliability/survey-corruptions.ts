/** A small sound survey made through the store, and for every check of the survey the statements that break what it guards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createFileStore, createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import {
  analyst,
  change,
  edit,
  openSampleWave,
  sampleFact,
  sampleRecipient,
  wave,
} from '../../src/adapters/store/survey-sample.ts';
import { hashAnswers } from '../../src/flows/survey/hash-answers.ts';
import type { FrozenAnswer, SurveyStore } from '../../src/flows/survey/survey-ports.ts';

const letter = 'cccccccccccccccc';
const field = 'participants/r1/exports/2017';
const first = '1111111111111111';
const second = '2222222222222222';
const waiting = '3333333333333333';
const returned = '4444444444444444';

/** An accepted, a submitted, a returned, a removed and an untouched recipient of a published wave; a file of two pieces. */
export async function fillSurvey(database: Database<Schema>): Promise<void> {
  const store = createSurveyStore(database);
  const [accepted = '', submitted = '', sentBack = '', removed = ''] = await openSampleWave(store, 5);
  await store.insertRecipients(wave, [sampleRecipient(9, { form: 'federal-subject', respondent: 'RU-TA' })]);
  const file = await keepFile(database);
  await store.insertAttachment({
    id: letter,
    recipient: accepted,
    kind: 'letter',
    sha256: file,
    name: 'Письмо',
    by: 'me',
  });
  await answerAll(store, accepted, file);
  await accept(store, accepted, file);
  await submitOne(store, submitted, waiting);
  await store.updateRecipient(submitted, null, { state: 'submitted' });
  await submitOne(store, sentBack, returned);
  await store.insertDecision(returned, 'returned', 'why', 0, analyst);
  await store.updateRecipient(sentBack, null, { state: 'returned' });
  for (const [recipient, hash] of [
    [accepted, 'a'],
    [removed, 'b'],
  ] as const)
    await store.insertLinks(
      [{ tokenHash: hash.repeat(64), recipient, purpose: 'invitation', expiresAt: '2099-01-01' }],
      'me',
    );
  await store.revokeLinks(removed);
  await store.updateRecipient(removed, null, { removedAt: await store.now(), removedReason: 'merged' });
  const until = '2099-01-01T00:00:00Z';
  await store.insertExtension(sentBack, until, 'flood', 'me');
  await store.updateRecipient(sentBack, null, { extendedTo: until });
  const [before, after] = ['2026-01-31T20:59:59.999Z', '2026-02-28T20:59:59.000Z'] as const;
  await store.updateWave(wave, 2, { deadline: after });
  await store.insertDeadlineChange(wave, { before, after, reason: 'flood', by: 'me' });
  await publish(store);
}

async function keepFile(database: Database<Schema>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-test-file-'));
  try {
    const path = join(folder, 'letter');
    await writeFile(path, Buffer.alloc(300_000, 'letter'));
    return (await createFileStore(database).keep(path, 'application/pdf')).sha256;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function answerAll(store: SurveyStore, recipient: string, file: string): Promise<void> {
  const origin = { via: 'workbook', file, sheet: 'Участники', cell: 'C5', text: '1' } as const;
  await store.editAnswers(recipient, [edit('general/-/name/-', 'Имя'), { ...edit(field, 1), origin }], 'me');
  await store.editAnswers(recipient, [edit('general/-/name/-', 'Имя два', 1)], 'me');
  await store.insertComment(recipient, field, 'Уточните', analyst);
  await store.explain(recipient, 'year-on-year', field, 'so it was', 'me');
  const letterOut = { kind: 'invitation', recipient, address: 'a@example.org', subject: 's', body: 'b' };
  await store.queueLetters([{ ...letterOut, once: 'one' }]);
  await store.change(change('key-00000001'), async () => null);
}

async function submitOne(
  store: SurveyStore,
  recipient: string,
  id: string,
  attachments: string[] = [],
): Promise<void> {
  const answers: Record<string, FrozenAnswer> = Object.fromEntries(
    (await store.answers(recipient)).map((one) => [
      one.field,
      { value: one.value ?? '', origin: one.origin, by: one.changedBy, at: one.changedAt },
    ]),
  );
  await store.insertSubmission({
    id,
    recipient,
    answers,
    answersSha256: hashAnswers(answers),
    findings: [],
    attachments,
    submittedBy: 'me',
    submittedName: 'Me',
    isLate: false,
  });
}

/** Accepted, then corrected: of two facts one is taken away. */
async function accept(store: SurveyStore, recipient: string, file: string): Promise<void> {
  const source = { recipient, submission: first };
  const facts = [sampleFact(source, 'exports', 1000), sampleFact(source, 'output', 2000)].map((fact) => ({
    ...fact,
    provenance: {
      ...fact.provenance,
      ...(fact.provenance.answer
        ? { answer: { ...fact.provenance.answer, via: 'workbook' as const, file } }
        : {}),
    },
  }));
  const gone = { ...sampleFact({ recipient, submission: second }, 'exports', 0, facts[0]), withdrawn: true };
  for (const [id, those] of [
    [first, facts],
    [second, [gone]],
  ] as const) {
    await submitOne(store, recipient, id, [letter]);
    await store.change(change(), async (queries) => {
      const count = await queries.acceptFacts(wave, `submission/${id}`, 'a'.repeat(64), those);
      await queries.insertDecision(id, 'accepted', null, count, analyst);
      await queries.updateRecipient(recipient, null, { state: 'accepted' });
      return count;
    });
  }
}

async function publish(store: SurveyStore): Promise<void> {
  await store.updateWave(wave, 3, { state: 'closed' });
  await store.updateWave(wave, 4, { state: 'published' });
  await store.insertPublication(wave, 'me');
}

const fact = `(select id from fact where edition like 'wave-%' order by seq limit 1)`;
const recipientIn = (state: string) => `update recipient set state = '${state}' where state = 'not-opened'`;

/** Check → statements that break what it guards. */
export const surveyCorruptions: Record<string, string[]> = {
  'wave-open-without-opening': [`update wave set opened_at = null`],
  'wave-closed-without-closing': [`update wave set closed_at = null`],
  'wave-years-out-of-order': [`update wave set years = '{2017,2016}'`],
  'wave-published-without-publication': [`delete from wave_publication`],
  'publication-of-unpublished-wave': [`update wave set state = 'closed'`],
  'publication-without-revision': [`update wave_publication set revision = 1`],
  'publication-beyond-its-facts': [`update wave_publication set fact_seq = fact_seq + 1`],
  'recipient-of-unknown-wave': [`update recipient set wave = 'wave-lost' where state = 'returned'`],
  'recipient-of-unknown-federal-subject': [
    `update recipient set federal_subjects = '{Татарстан}' where state = 'returned'`,
  ],
  'subject-answers-for-another': [
    `update recipient set respondent = 'RU-MOW' where form = 'federal-subject'`,
  ],
  'removed-recipient-with-facts': [
    `update recipient set removed_at = now(), removed_reason = 'x' where state = 'accepted'`,
  ],
  'removed-recipient-without-reason': [`update recipient set removed_reason = null`],
  'membership-of-unknown-recipient': [`update recipient_membership set recipient = 'ffffffffffffffff'`],
  'removal-differs-from-history': [`delete from recipient_membership where step = 'removed'`],
  'deadline-change-of-unknown-wave': [`update wave_deadline_change set wave = 'wave-lost'`],
  'deadline-differs-from-history': [`update wave set deadline = deadline + interval '1 day'`],
  'deadline-changed-without-reason': [`update wave_deadline_change set reason = null`],
  'link-of-removed-recipient': [`update access_link set revoked_at = null`],
  'link-of-unknown-recipient': [`update access_link set recipient = 'ffffffffffffffff'`],
  'extension-differs-from-recipient': [`update recipient set extended_to = extended_to + interval '1 day'`],
  'answer-of-unknown-recipient': [`update answer set recipient = 'ffffffffffffffff'`],
  'answer-without-history': [`delete from answer_change where field = '${field}'`],
  'answer-differs-from-history': [`update answer set value = '2' where field = '${field}'`],
  'answer-versions-do-not-add-up': [
    `delete from answer_change where seq = (select min(seq) from answer_change)`,
  ],
  'history-without-answer': [`delete from answer where field = '${field}'`],
  'history-does-not-follow': [`update answer_change set before = '"other"' where before is not null`],
  'answer-of-unknown-workbook': [
    `update answer set origin = jsonb_set(origin, '{file}', '"lost"') where field = '${field}'`,
  ],
  'comment-on-broken-field': [`update comment set field = 'exports'`],
  'explanation-of-broken-field': [`update explanation set field = 'exports'`],
  'letter-sent-without-instant': [`update outbox set state = 'sent'`],
  'letter-of-unknown-recipient': [`update outbox set recipient = 'ffffffffffffffff'`],
  'repeat-without-result': [`update idempotency set result = null, at = now() - interval '2 hours'`],
  'accepted-without-acceptance': [recipientIn('accepted')],
  'submitted-without-submission': [recipientIn('submitted')],
  'returned-without-return': [recipientIn('returned')],
  'submission-waits-unseen': [`update recipient set state = 'in-progress' where state = 'submitted'`],
  'two-undecided-submissions': [`delete from submission_decision`],
  'submission-numbers-have-gaps': [`update submission set number = 5 where id = '${second}'`],
  'submission-of-unknown-recipient': [`update submission set recipient = 'ffffffffffffffff'`],
  'submission-names-unknown-attachment': [`delete from attachment`],
  'decision-without-submission': [`delete from submission where id = '${first}'`],
  'decision-without-reason': [`update submission_decision set reason = null`],
  'decision-differs-from-facts': [
    `delete from fact where id = (select max(id) from fact where edition like 'wave-%')`,
  ],
  'facts-of-undecided-submission': [
    `update submission_decision set decision = 'returned' where submission = '${first}'`,
  ],
  'fact-of-another-wave': [
    `update fact set provenance = provenance #- '{answer,recipient}' where id = ${fact}`,
  ],
  'fact-of-another-submission': [
    `update fact set provenance = jsonb_set(provenance, '{answer,submission}', '"x"') where id = ${fact}`,
  ],
  'fact-of-unknown-workbook': [
    `update fact set provenance = jsonb_set(provenance, '{answer,file}', '"lost"') where id = ${fact}`,
  ],
  'period-outside-the-wave': [`update fact set period = '2031' where id = ${fact}`],
  'withdrawn-without-predecessor': [`update fact set supersedes = null where withdrawn`],
  'withdrawn-twice': [`update fact set withdrawn = true where id = ${fact}`],
  'attachment-without-file': [`update attachment set file = repeat('f', 64)`],
  'attachment-of-unknown-recipient': [`update attachment set recipient = 'ffffffffffffffff'`],
  'pieces-differ-from-file': [`delete from stored_file_piece where number = 1`],
  'file-without-pieces': [`delete from stored_file_piece`],
  'piece-without-file': [`delete from stored_file`],
  'submission-hash-wrong': [
    `update submission set answers = jsonb_set(answers, '{${field},value}', '7') where id = '${first}'`,
  ],
  'file-hash-wrong': [`update stored_file_piece set bytes = set_byte(bytes, 7, 7) where number = 2`],
};
