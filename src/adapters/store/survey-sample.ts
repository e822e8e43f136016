/**
 * A small survey for the store's tests: one wave, two recipients, invented answers. Must never be imported by product code.
 */
import { join } from 'node:path';
import { type Actor, system } from '../../domain/access/actor.ts';
import type { Fact, FactDraft } from '../../domain/facts/fact.ts';
import type { AnswerValue } from '../../domain/survey/answers.ts';
import { identifyFact } from '../../flows/identify-fact.ts';
import type { AnswerEdit, Change, NewRecipient, SurveyStore } from '../../flows/survey/survey-ports.ts';
import { migrate } from './engine/migrate.ts';
import type { Database } from './engine/open-database.ts';
import type { EngineName } from './engine/session.ts';
import { withDatabase } from './engine/test-engines.ts';
import type { Schema } from './schema.ts';
import { createSurveyStore } from './survey.queries.ts';

export const wave = 'wave-2018';

/** An empty, migrated database with the survey's store. */
export function withSurvey<T>(
  engine: EngineName,
  use: (store: SurveyStore, database: Database<Schema>) => Promise<T>,
): Promise<T> {
  return withDatabase<Schema, T>(engine, async (database) => {
    await migrate(database, join(import.meta.dirname, 'migrations'));
    return use(createSurveyStore(database), database);
  });
}

export const analyst: Actor = { ...system, id: 'account-analyst', kind: 'analyst', address: '192.0.2.1' };

/** A change by the analyst; without `key` one that is never repeated. */
export function change(key: string | null = null, body = 'a', actor: Actor = analyst): Change {
  const repeat = key === null ? null : { key, bodySha256: body.repeat(64) };
  return { actor, action: 'test.change', object: 'test', repeat };
}

/** A cluster to be asked. */
export function sampleRecipient(number: number, changes: Partial<NewRecipient> = {}): NewRecipient {
  return {
    form: 'cluster',
    respondent: `federal-${number}`,
    name: `Кластер ${number}`,
    federalSubjects: ['RU-TA'],
    mailbox: `cluster-${number}@example.org`,
    reason: 'sample',
    ...changes,
  };
}

/** An open wave with `count` clusters; gives their ids. */
export async function openSampleWave(store: SurveyStore, count: number): Promise<readonly string[]> {
  const deadline = '2026-01-31T20:59:59.999Z';
  await store.insertWave({ id: wave, questionnaireEdition: '2018', years: [2016, 2017], deadline });
  await store.updateWave(wave, 1, { state: 'open' });
  return store.insertRecipients(
    wave,
    Array.from({ length: count }, (_, index) => sampleRecipient(index + 1)),
  );
}

/** An edit of the form. */
export function edit(field: string, value: AnswerValue | null, seen = 0): AnswerEdit {
  return { field, value, status: 'changed', origin: { via: 'form' }, seen };
}

/** A fact as acceptance of an answer makes it. */
export function sampleFact(
  source: { recipient: string; submission: string },
  measure: string,
  value: number,
  supersedes: Fact | null = null,
): Fact {
  const draft: FactDraft = {
    edition: wave,
    entity: 'participant:federal-1~7701000009',
    measure,
    period: '2017',
    statement: 1,
    value,
    unit: 'RUB',
    provenance: {
      document: wave,
      table: `submission/${source.submission}`,
      row: 1,
      column: `participants/${measure}`,
      lines: [],
      printed: String(value / 1000),
      printedUnit: 'тыс. руб.',
      confidence: 'high',
      ambiguous: false,
      reading: null,
      alternative: null,
      answer: {
        ...source,
        submissionNumber: 1,
        field: `participants/r1/${measure}/2017`,
        via: 'form',
        file: null,
        sheet: null,
        cell: null,
        letters: [],
      },
    },
  };
  return { ...draft, id: identifyFact(draft), supersedes: supersedes?.id ?? null };
}
