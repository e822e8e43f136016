/** The survey's store on both engines: waves, recipients, answers, submissions, links, facts. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testEngines } from './engine/test-engines.ts';
import { createFactStore } from './fact.queries.ts';
import {
  analyst,
  change,
  edit,
  openSampleWave,
  sampleFact,
  sampleRecipient,
  wave,
  withSurvey,
} from './survey-sample.ts';

describe.each(testEngines)('survey on %s', (engine) => {
  it('steps a wave only for who saw its version, and publishes it once', () =>
    withSurvey(engine, async (store, database) => {
      await openSampleWave(store, 1);
      const opened = await store.wave(wave);
      expect(opened).toMatchObject({ state: 'open', version: 2, years: [2016, 2017], closedAt: null });
      expect(await store.updateWave(wave, 1, { state: 'closed' })).toBe(false);
      expect(await store.updateWave(wave, 2, { state: 'closed' })).toBe(true);
      expect(await store.updateWave(wave, 3, { state: 'published' })).toBe(true);
      const facts = createFactStore(database);
      const before = await facts.revision();
      const publication = await store.insertPublication(wave, 'account-analyst');
      expect(publication).toMatchObject({ wave, factSeq: 0, revision: before.number + 1 });
      expect((await facts.revision()).hash).not.toBe(before.hash);
      await expect(store.insertPublication(wave, 'x')).rejects.toMatchObject({ kind: 'conflict' });
      await expect(openSampleWave(store, 1)).rejects.toMatchObject({ kind: 'conflict' });
    }));

  it('adds a recipient once, and brings a removed one back', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      expect(
        await store.insertRecipients(wave, [sampleRecipient(1), sampleRecipient(2), sampleRecipient(2)]),
      ).toHaveLength(1);
      const removed = { removedAt: await store.now(), removedReason: 'merged' };
      expect(await store.updateRecipient(id, 1, removed)).toBe(true);
      expect((await store.board({ wave, limit: 10, offset: 0 })).total).toBe(1);
      expect((await store.recipientsOf(wave)).map((one) => one.removedReason)).toContain('merged');
      expect(await store.insertRecipients(wave, [sampleRecipient(1)])).toEqual([id]);
      expect(await store.recipient(id)).toMatchObject({ removedAt: null, version: 3 });
    }));

  it('keeps the version for progress and contacts', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const at = await store.now();
      await store.updateRecipient(id, null, { answered: 3, required: 9, lastContactAt: at });
      expect(await store.recipient(id)).toMatchObject({
        answered: 3,
        required: 9,
        lastContactAt: at,
        version: 1,
      });
      await store.updateRecipient(id, null, { state: 'in-progress' });
      const stepped = await store.recipient(id);
      expect(stepped).toMatchObject({ state: 'in-progress', version: 2 });
      await store.updateRecipient(id, 2, { state: 'in-progress', responsible: 'account-analyst' });
      expect((await store.recipient(id))?.stateAt).toBe(stepped?.stateAt);
    }));

  it('writes answers with history, and leaves equal ones alone', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const name = 'general/-/name/-';
      const first = await store.editAnswers(
        id,
        [edit(name, 'Один'), edit('general/-/signs/-', ['a', 'b'])],
        'me',
      );
      expect(first.conflicts).toEqual([]);
      expect(first.applied.map((one) => [one.value, one.version])).toEqual([
        ['Один', 1],
        [['a', 'b'], 1],
      ]);
      const equal = await store.editAnswers(id, [{ ...edit(name, 'Один'), status: 'unchanged' }], 'you');
      expect(equal.applied).toMatchObject([{ version: 1, status: 'unchanged', changedBy: 'you' }]);
      const emptied = await store.editAnswers(id, [edit(name, null, 1)], 'me', 'not ours');
      expect(emptied.applied).toMatchObject([{ value: null, version: 2 }]);
      const history = await store.answerHistory(id, name);
      expect(history.map(({ before, after, why }) => [before, after, why])).toEqual([
        [null, 'Один', null],
        ['Один', null, 'not ours'],
      ]);
      expect(await store.answersAcross(wave, 'general', ['signs'], 300)).toEqual([
        { recipient: id, field: 'general/-/signs/-', value: ['a', 'b'] },
      ]);
    }));

  it('finds the rows of other questionnaires that name an organisation, whole', () =>
    withSurvey(engine, async (store) => {
      const [one = '', two = ''] = await openSampleWave(store, 2);
      await store.editAnswers(
        one,
        [
          edit('supplies/s1/supplier/-', '0012345673'),
          edit('supplies/s1/buyer/-', '7700000009'),
          edit('supplies/s1/amount/2016', 30),
          edit('supplies/s1/product/-', 'not asked for'),
          edit('supplies/s2/supplier/-', '5500000006'),
          edit('supplies/s2/product/-', '0012345673'),
        ],
        'me',
      );
      await store.editAnswers(two, [edit('supplies/s1/buyer/-', '0012345673')], 'me');
      const rows = (texts: readonly string[], except = '') =>
        store.rowsNaming(wave, except, 'supplies', ['supplier', 'buyer'], texts, [
          'supplier',
          'buyer',
          'amount',
        ]);
      const found = await rows(['0012345673', '9999999999']);
      expect(new Set(found.map(({ recipient, field, value }) => `${recipient} ${field} ${value}`))).toEqual(
        new Set([
          `${one} supplies/s1/supplier/- 0012345673`,
          `${one} supplies/s1/buyer/- 7700000009`,
          `${one} supplies/s1/amount/2016 30`,
          `${two} supplies/s1/buyer/- 0012345673`,
        ]),
      );
      expect(new Set(found.map(({ recipient, cluster }) => `${recipient} ${cluster}`)).size).toBe(2);
      expect((await rows(['0012345673'], one)).map(({ recipient }) => recipient)).toEqual([two]);
      expect(await rows([])).toEqual([]);
      await store.updateRecipient(one, null, { removedAt: await store.now(), removedReason: 'merged' });
      expect((await rows(['0012345673'])).map((row) => row.recipient)).toEqual([two]);
    }));

  it('gives a stale edit back with what stands there', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const fields = ['general/-/name/-', 'general/-/mailbox/-'] as const;
      await store.editAnswers(id, [edit(fields[0], 'a')], 'one');
      const { applied, conflicts } = await store.editAnswers(
        id,
        [edit(fields[0], 'b'), edit(fields[1], 'c')],
        'two',
      );
      expect(applied.map((one) => one.field)).toEqual([fields[1]]);
      expect(conflicts).toMatchObject([{ field: fields[0], value: 'a', version: 1, changedBy: 'one' }]);
      expect(await store.answerHistory(id, fields[0])).toHaveLength(1);
    }));

  it('numbers submissions, decides each once, and keeps what they name', () =>
    withSurvey(engine, async (store, database) => {
      const [id = ''] = await openSampleWave(store, 1);
      await sql`insert into stored_file values (repeat('a', 64), 1, 1, 'application/pdf')`.execute(
        database.db,
      );
      const letter = {
        id: 'aaaaaaaaaaaaaaaa',
        recipient: id,
        kind: 'letter',
        sha256: 'a'.repeat(64),
        name: 'Письмо.pdf',
        by: 'me',
      } as const;
      await store.insertAttachment(letter);
      const frozen = {
        id: '1'.repeat(16),
        recipient: id,
        answers: {},
        answersSha256: 'b'.repeat(64),
        findings: [],
        attachments: [letter.id],
        submittedBy: 'me',
        submittedName: 'Me',
        isLate: true,
      };
      expect(await store.insertSubmission(frozen)).toMatchObject({ number: 1 });
      expect(await store.insertSubmission({ ...frozen, id: '2'.repeat(16), attachments: [] })).toMatchObject({
        number: 2,
      });
      await store.insertDecision(frozen.id, 'returned', 'why', 0, analyst);
      await expect(store.insertDecision(frozen.id, 'accepted', null, 0, analyst)).rejects.toMatchObject({
        kind: 'conflict',
      });
      expect((await store.submissions(id)).map((one) => one.decision?.decision)).toEqual([
        'returned',
        undefined,
      ]);
      expect(await store.removeAttachment(letter.id)).toBe(true);
      expect(await store.removeAttachment(letter.id)).toBe(false);
      expect(await store.attachments(id)).toEqual([]);
      expect(await store.attachment(letter.id)).toMatchObject({ size: 1, mediaType: 'application/pdf' });
    }));

  it('opens a questionnaire by a live link only', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const link = (hash: string, expiresAt: string) =>
        store.insertLinks(
          [{ tokenHash: hash.repeat(64), recipient: id, purpose: 'invitation', expiresAt }],
          'me',
        );
      await link('a', '2099-01-01T00:00:00Z');
      await link('b', '2020-01-01T00:00:00Z');
      const opens = () => Promise.all(['a', 'b', 'c'].map((hash) => store.recipientOfLink(hash.repeat(64))));
      expect(await opens()).toEqual([id, undefined, undefined]);
      expect(await store.revokeLinks(id)).toBe(2);
      expect(await opens()).toEqual([undefined, undefined, undefined]);
    }));

  it('keeps remarks and explanations, and queues a letter once', () =>
    withSurvey(engine, async (store, { db }) => {
      const [id = ''] = await openSampleWave(store, 1);
      await store.insertComment(id, 'general/-/name/-', 'Уточните', analyst);
      const [comment] = await store.comments(id);
      expect(await store.resolveComment(id, comment?.seq ?? 0)).toBe(true);
      expect(await store.resolveComment(id, comment?.seq ?? 0)).toBe(false);
      await store.explain(id, 'year-on-year', 'general/-/name/-', 'one', 'me');
      await store.explain(id, 'year-on-year', 'general/-/name/-', 'two', 'me');
      expect((await store.explanations(id)).map((one) => one.text)).toEqual(['two']);
      const letter = {
        kind: 'invitation',
        recipient: id,
        once: 'invitation',
        address: 'a@example.org',
        subject: 's',
        body: 'b',
      };
      await store.queueLetters([letter]);
      await store.queueLetters([letter]);
      expect((await db.selectFrom('outbox').selectAll().execute()).length).toBe(1);
    }));

  it('accepts facts of a wave, keeps them out of the editions, and lets a correction take one away', () =>
    withSurvey(engine, async (store, database) => {
      const [recipient = ''] = await openSampleWave(store, 1);
      const submission = '1'.repeat(16);
      const old = [
        sampleFact({ recipient, submission }, 'exports', 1000),
        sampleFact({ recipient, submission }, 'output', 2000),
      ];
      const accept = (table: string, facts: typeof old) =>
        store.change(change(), (queries) =>
          queries.acceptFacts(wave, `submission/${table}`, 'a'.repeat(64), facts),
        );
      expect(await accept(submission, old)).toBe(2);
      const next = { recipient, submission: '2'.repeat(16) };
      const gone = { ...sampleFact(next, 'exports', 0, old[0]), withdrawn: true };
      expect(await accept(next.submission, [gone])).toBe(1);
      expect(await accept('3'.repeat(16), [])).toBe(0);
      expect(await store.waveFacts(wave)).toEqual([...old, gone]);
      expect((await store.waveFacts(wave, 2)).length).toBe(2);
      expect((await store.waveFactsOf(wave, recipient)).length).toBe(3);
      const last = await store.factsOfRespondent('cluster:federal-1', ':federal-1~');
      expect(last.map((fact) => fact.measure)).toEqual(['output']);
      expect(await createFactStore(database).editions()).toEqual([]);
      const entries = await database.db.selectFrom('audit_entry').select(['actor', 'action']).execute();
      expect(entries).toContainEqual({ actor: analyst.id, action: 'accept-table' });
    }));
});
