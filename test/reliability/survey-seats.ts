/**
 * An open wave whose recipients come by personal links, made behind the product's back before it starts, so that a drill can write
 * through the whole product. Every name and value is invented.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readReference } from '../../src/adapters/rulebook/read-reference.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import { hashToken } from '../../src/flows/survey/make-link.ts';
import type { NewRecipient, SurveyStore } from '../../src/flows/survey/survey-ports.ts';

/** A respondent with the token of its link. */
export interface Seat {
  readonly recipient: string;
  readonly token: string;
}

const root = join(import.meta.dirname, '../..');
export const drillWave = 'wave-2018';

/**
 * Opens waves with `count` respondents in all. Federal subjects first, then clusters of one wave; with `only` federal subjects, in as
 * many waves as it takes.
 */
export async function takeSeats(
  address: DatabaseAddress,
  count: number,
  only?: 'federal-subject',
): Promise<readonly Seat[]> {
  const database = await openDatabase<Schema>(address);
  try {
    await migrate(database, join(root, 'src/adapters/store/migrations'));
    const store = createSurveyStore(database);
    const seats: Seat[] = [];
    const together = only === undefined ? count : readReference(root).federalSubjects.length;
    for (let wave = 0; seats.length < count; wave += 1) {
      const id = wave === 0 ? drillWave : `${drillWave}-${wave}`;
      const number = Math.min(together, count - seats.length);
      seats.push(...(await openSeats(store, id, respondents(number))));
    }
    return seats;
  } finally {
    await database.close();
  }
}

async function openSeats(
  store: SurveyStore,
  wave: string,
  recipients: readonly NewRecipient[],
): Promise<readonly Seat[]> {
  const deadline = '2099-03-31T20:59:59.000Z';
  await store.insertWave({ id: wave, questionnaireEdition: '2018', years: [2016, 2017], deadline });
  await store.updateWave(wave, 1, { state: 'open' });
  const ids = await store.insertRecipients(wave, recipients);
  const seats = ids.map((recipient): Seat => ({ recipient, token: randomBytes(32).toString('base64url') }));
  const links = seats.map(({ recipient, token }) => ({
    tokenHash: hashToken(token),
    recipient,
    purpose: 'drill',
    expiresAt: '2099-12-31',
  }));
  await store.insertLinks(links, 'drill');
  return seats;
}

function respondents(count: number): NewRecipient[] {
  const { federalSubjects } = readReference(root);
  return Array.from({ length: count }, (_, place): NewRecipient => {
    const subject = federalSubjects[place % federalSubjects.length];
    if (!subject) throw new Error('The reference has no federal subjects.');
    const isSubject = place < federalSubjects.length;
    return {
      form: isSubject ? 'federal-subject' : 'cluster',
      respondent: isSubject ? subject.code : `drill-${place}`,
      name: `Респондент ${place}`,
      federalSubjects: [subject.code],
      mailbox: null,
      reason: 'drill',
    };
  });
}
