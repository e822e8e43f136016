/** The progress board on both engines: order, filters, reach, counts. */
import { describe, expect, it } from 'vitest';
import type { BoardQuery } from '../../flows/survey/survey-ports.ts';
import { testEngines } from './engine/test-engines.ts';
import { openSampleWave, sampleRecipient, wave, withSurvey } from './survey-sample.ts';

/** Four recipients: the wave's deadline is past, the third has more time, the second is accepted. */
const recipients = [
  sampleRecipient(1, { name: 'Ёлка 100%' }),
  sampleRecipient(2, { name: 'Авиа', federalSubjects: ['RU-MOW', 'RU-TA'] }),
  sampleRecipient(3, { name: 'Био_тех', federalSubjects: ['RU-SPE'] }),
  sampleRecipient(4, { name: 'Татарстан', form: 'federal-subject', respondent: 'RU-TA' }),
];

describe.each(testEngines)('board on %s', (engine) => {
  it('puts what is overdue first, filters, and counts', () =>
    withSurvey(engine, async (store) => {
      await openSampleWave(store, 0);
      await store.insertRecipients(wave, recipients);
      const byName = new Map((await store.recipientsOf(wave)).map((one) => [one.name, one.id]));
      await store.updateRecipient(byName.get('Авиа') ?? '', null, { state: 'accepted', responsible: 'me' });
      await store.updateRecipient(byName.get('Био_тех') ?? '', null, { extendedTo: '2099-01-01T00:00:00Z' });
      await store.updateRecipient(byName.get('Татарстан') ?? '', null, { state: 'in-progress' });
      const names = async (query: Partial<BoardQuery> = {}) => {
        const { items, total } = await store.board({ wave, limit: 10, offset: 0, ...query });
        expect(total).toBe(items.length);
        return items.map((one) => one.name);
      };
      expect(await names()).toEqual(['Ёлка 100%', 'Татарстан', 'Авиа', 'Био_тех']);
      expect(await names({ isOverdue: true })).toEqual(['Ёлка 100%', 'Татарстан']);
      expect(await names({ isOverdue: false, forms: ['cluster'] })).toEqual(['Авиа', 'Био_тех']);
      expect(await names({ states: ['accepted', 'in-progress'] })).toEqual(['Татарстан', 'Авиа']);
      expect(await names({ federalSubjects: ['RU-TA'] })).toEqual(['Ёлка 100%', 'Татарстан', 'Авиа']);
      expect(await names({ responsible: 'me' })).toEqual(['Авиа']);
      expect(await names({ q: 'ави' })).toEqual(['Авиа']);
      expect(await names({ q: '%' })).toEqual(['Ёлка 100%']);
      expect(await names({ q: '_' })).toEqual(['Био_тех']);
      expect(await names({ q: '\\' })).toEqual([]);
      expect(await names({ within: { federalSubjects: ['RU-SPE'], clusters: ['federal-2'] } })).toEqual([
        'Авиа',
        'Био_тех',
      ]);
      expect(await names({ within: { federalSubjects: [], clusters: [] } })).toEqual([]);
      expect(await store.board({ wave, limit: 1, offset: 3 })).toMatchObject({
        total: 4,
        items: [{ name: 'Био_тех' }],
      });
      expect(await store.board({ wave, limit: 1, offset: 9 })).toEqual({ total: 4, items: [] });
      expect(await store.board({ wave, limit: 0, offset: 0 })).toEqual({ total: 4, items: [] });
      expect(await store.boardCounts(wave)).toEqual([
        { form: 'cluster', state: 'accepted', federalSubject: 'RU-MOW', isOverdue: false, count: 1 },
        { form: 'cluster', state: 'not-opened', federalSubject: 'RU-SPE', isOverdue: false, count: 1 },
        { form: 'cluster', state: 'not-opened', federalSubject: 'RU-TA', isOverdue: true, count: 1 },
        { form: 'federal-subject', state: 'in-progress', federalSubject: 'RU-TA', isOverdue: true, count: 1 },
      ]);
      expect(await store.boardCounts(wave, { federalSubjects: ['RU-SPE'], clusters: [] })).toHaveLength(1);
    }));
});
