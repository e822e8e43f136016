/** A participant sees what clusters answered of it and nothing else, and its word is bound to the values it saw. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import { type Actor, anonymous } from '../../../src/domain/access/actor.ts';
import { createConfirmations } from '../../../src/flows/survey/confirmations.ts';
import { innOf } from '../sound-answers.ts';
import { answersOf, asked, organisationOf, sent } from './benchmark-world.ts';
import {
  analyst,
  answer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  withSurveyWorld,
} from './survey-world.ts';

const participant = (inn: string): Actor => ({
  ...anonymous,
  id: `account-${inn}`,
  kind: 'participant',
  name: 'П',
  inn,
});
/** Supplies the producer of federal-8; not in federal-20. */
const supplier = participant(innOf(3002));
const producer = participant(innOf(3001));
const years = [2015, 2016, 2017];

async function open(world: SurveyWorld) {
  await openWave(world, { recipients: asked(1), years });
  await sent(world, 'federal-20', answersOf(1));
  const { id } = await sent(world, 'federal-8', answersOf(30));
  return { id, flows: createConfirmations(world.ports) };
}

describe.each(testEngines)('confirmations on %s', (engine) => {
  it('show the own figures and the supplies of either side, as submitted', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { recipients: asked(1), years });
      const flows = createConfirmations(world.ports);
      expect(await flows.own(supplier)).toEqual([]);
      await sent(world, 'federal-20', answersOf(1));
      await sent(world, 'federal-8', answersOf(30));
      const own = await flows.own(supplier);
      expect(own.map((one) => [one.recipient.respondent, one.isAccepted])).toEqual([['federal-8', false]]);
      expect(own[0]?.claims.map(({ place, side, partner }) => [place, side, partner])).toEqual([
        ['participants/p2', 'figures', null],
        ['supplies/s2', 'supplier', innOf(3001)],
      ]);
      const bought = (await flows.own(producer))[0]?.claims.filter(({ side }) => side === 'buyer');
      expect(bought).toHaveLength(9);
      const text = JSON.stringify(own.map((one) => [one, [...one.names]]));
      expect(text).toContain(innOf(3002));
      expect(text).not.toContain(innOf(3003));
    }));

  it('are kept with who and when, and read by cluster and analyst', () =>
    withSurveyWorld(engine, async (world) => {
      const { id, flows } = await open(world);
      const [figures, supply] = (await flows.own(supplier))[0]?.claims ?? [];
      const say = (claim: typeof figures, stance: 'confirmed' | 'disputed', remark = '') =>
        flows.confirm(
          supplier,
          {
            recipient: id,
            place: claim?.place ?? '',
            valuesSha256: claim?.valuesSha256 ?? '',
            stance,
            remark,
          },
          repeat(),
        );
      await say(figures, 'confirmed');
      expect(await problemIn(say(supply, 'disputed', ' '))).toBe('invalid-body');
      await say(supply, 'disputed', 'Поставили на 40 млн');
      await say(supply, 'confirmed', 'Сверили, верно');
      const claims = (await flows.own(supplier))[0]?.claims ?? [];
      expect(claims.map(({ stance, said }) => [stance, said.length])).toEqual([
        ['confirmed', 1],
        ['confirmed', 2],
      ]);
      for (const reader of [organisation, analyst]) {
        const read = await flows.confirmationsOf(reader, id);
        expect(
          read.map((one) => [one.place, one.stance, one.remark, one.participant, one.isCurrent]),
        ).toEqual([
          ['supplies/s2', 'confirmed', 'Сверили, верно', 'Participant 2', true],
          ['supplies/s2', 'disputed', 'Поставили на 40 млн', 'Participant 2', false],
          ['participants/p2', 'confirmed', null, 'Participant 2', true],
        ]);
        expect(read.every(({ by, at }) => by === supplier.id && /^\d{4}-/.test(at))).toBe(true);
      }
      // The same request again says nothing twice.
      const again = repeat();
      const word = {
        recipient: id,
        place: 'participants/p2',
        valuesSha256: figures?.valuesSha256 ?? '',
        stance: 'confirmed',
        remark: '',
      } as const;
      await flows.confirm(supplier, word, again);
      await flows.confirm(supplier, word, again);
      expect(await world.store.confirmations(id)).toHaveLength(4);
      await expect(
        sql`update confirmation set stance = 'disputed'`.execute(world.database.db),
      ).rejects.toThrow();
      await expect(sql`delete from confirmation`.execute(world.database.db)).rejects.toThrow();
    }));

  it('end with the values they were said of', () =>
    withSurveyWorld(engine, async (world) => {
      const { id, flows } = await open(world);
      const [figures] = (await flows.own(supplier))[0]?.claims ?? [];
      const word = {
        recipient: id,
        place: 'participants/p2',
        valuesSha256: figures?.valuesSha256 ?? '',
        stance: 'confirmed',
        remark: '',
      } as const;
      await flows.confirm(supplier, word, repeat());
      const { version } = (await world.store.recipient(id)) ?? { version: 0 };
      await world.flows.correct(organisation, id, version, 'ошибка', repeat());
      await sent(world, 'federal-8', { ...answersOf(30), 'participants/p2/jobs/2017': 226 });
      expect((await flows.own(supplier))[0]?.claims[0]).toMatchObject({
        stance: null,
        said: [{ stance: 'confirmed' }],
      });
      expect(await problemIn(flows.confirm(supplier, word, repeat()))).toBe('precondition-failed');
      expect(await flows.confirmationsOf(analyst, id)).toMatchObject([{ isCurrent: false }]);
    }));

  it('settle what the clusters would be asked about a supply, or say that it is disputed', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { recipients: asked(1), years });
      const twice = (answers: Map<string, unknown>) => answers.set('supplies/s2/amount/2017', 80_000);
      const first = await sent(world, 'federal-20', answersOf(30));
      const second = await sent(world, 'federal-8', answersOf(30, twice));
      const flows = createConfirmations(world.ports);
      const asks = async ({ id }: { readonly id: string }) =>
        (await world.flows.recipient(analyst, id)).findings
          .filter(({ check }) => check === 'supply-elsewhere')
          .map(({ field, message }) => [field, /disputes/.test(message.en)]);
      const field = 'supplies/s2/amount/2017';
      expect([await asks(first), await asks(second)]).toEqual([[[field, false]], [[field, false]]]);
      const say = async (actor: Actor, stance: 'confirmed' | 'disputed') => {
        const own = (await flows.own(actor)).find(({ recipient }) => recipient.id === second.id);
        const claim = own?.claims.find(({ place }) => place === 'supplies/s2');
        const valuesSha256 = claim?.valuesSha256 ?? '';
        const word = { recipient: second.id, place: 'supplies/s2', valuesSha256, stance, remark: 'Так' };
        await flows.confirm(actor, word, repeat());
      };
      await say(supplier, 'confirmed');
      // The row that was confirmed is settled; the other cluster still has another amount.
      expect([await asks(first), await asks(second)]).toEqual([[[field, false]], []]);
      await say(producer, 'disputed');
      expect(await asks(second)).toEqual([[field, true]]);
      await say(producer, 'confirmed');
      expect(await asks(second)).toEqual([]);
      // Other values: the word was not said of them.
      await world.flows.correct(organisation, second.id, second.version, 'ошибка', repeat());
      await answer(world, organisation, second.id, { [field]: 90_000 });
      expect(await asks(second)).toEqual([[field, false]]);
    }));

  it('are for the own rows only', () =>
    withSurveyWorld(engine, async (world) => {
      const { id, flows } = await open(world);
      const other = (await recipientOf(world, 'federal-20')).id;
      const [figures] = (await flows.own(supplier))[0]?.claims ?? [];
      const valuesSha256 = figures?.valuesSha256 ?? '';
      const say = (actor: Actor, recipient: string, place: string) =>
        problemIn(
          flows.confirm(actor, { recipient, place, valuesSha256, stance: 'confirmed', remark: '' }, repeat()),
        );
      expect(await say(supplier, id, 'participants/p3')).toBe('not-found');
      expect(await say(supplier, other, 'participants/p2')).toBe('not-found');
      expect(await say(supplier, '0'.repeat(16), 'participants/p2')).toBe('not-found');
      expect(await say(participant(innOf(9999)), id, 'participants/p2')).toBe('not-found');
      expect(await say(participant(innOf(9999)), 'no-id', 'participants/p2')).toBe('not-found');
      expect(await say(organisation, id, 'participants/p2')).toBe('forbidden');
      expect(await problemIn(flows.own(analyst))).toBe('forbidden');
      expect(await problemIn(flows.own(anonymous))).toBe('sign-in-required');
      expect(await problemIn(flows.own({ ...supplier, inn: null }))).toBe('forbidden');
      expect(await flows.own(participant(innOf(9999)))).toEqual([]);
      expect(await problemIn(flows.confirmationsOf(supplier, id))).toBe('not-found');
      expect(await problemIn(flows.confirmationsOf(organisationOf('federal-20'), id))).toBe('not-found');
      expect(await world.store.confirmations(id)).toEqual([]);
    }));
});
