/** Each kind of change between two editions is told apart. */
import { expect, it } from 'vitest';
import { compareEditions } from './compare-editions.ts';
import { tinyMoved, tinyQuestion, tinyQuestionnaire, tinySection } from './tiny-questionnaires.ts';

const summary = (changes: ReturnType<typeof compareEditions>) =>
  changes.map(({ kind, before, after }) => [kind, before?.question.id ?? null, after?.question.id ?? null]);

it('names moved, reworded, new, gone and the same questions', () => {
  const changes = compareEditions(tinyMoved.before, tinyMoved.after);
  expect(summary(changes)).toEqual([
    ['same', 'name', 'name'],
    ['reworded', 'size', 'size'],
    ['moved', 'mailbox', 'mailbox'],
    ['new', null, 'founded'],
    ['reworded', 'sold', 'shipped-goods'],
    ['gone', 'fax', null],
  ]);
});

it('finds a moved question by its measure alone, and not one of another kind of entity', () => {
  const asked = tinyQuestion('name', { type: 'text' });
  const before = tinyQuestionnaire([tinySection('general', { questions: [asked] })], '2017');
  const inOther = (entity: string) =>
    tinyQuestionnaire([tinySection('other', { entity, questions: [asked] })]);
  expect(summary(compareEditions(before, inOther('cluster')))).toEqual([['moved', 'name', 'name']]);
  expect(summary(compareEditions(before, inOther('participant')))).toEqual([
    ['new', null, 'name'],
    ['gone', 'name', null],
  ]);
});

it('believes the former place where measure or entity changed', () => {
  const before = tinyQuestionnaire(
    [tinySection('general', { questions: [tinyQuestion('staff', { type: 'integer', unit: 'count' })] })],
    '2017',
  );
  const renamed = tinyQuestion('headcount', { type: 'integer', unit: 'count', formerly: 'general/staff' });
  const after = tinyQuestionnaire([tinySection('people', { entity: 'participant', questions: [renamed] })]);
  expect(summary(compareEditions(before, after))).toEqual([['moved', 'staff', 'headcount']]);
});

it('finds nothing between an edition and itself', () => {
  expect(compareEditions(tinyMoved.after, tinyMoved.after).every(({ kind }) => kind === 'same')).toBe(true);
});
