/** The page of a questionnaire over the rulebook as it stands. */
import { describe, expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentQuestionnaires } from '../questionnaires/questionnaires.presenter.ts';
import { presentQuestionnaireEdition } from './questionnaire-edition.presenter.ts';

const present = (id: string, prefix = '') =>
  presentQuestionnaireEdition(pageInput(`${prefix}/questionnaires/${id}`, { id }));

describe('a questionnaire', () => {
  it('names measure, unit, period, help and example of every question', () => {
    const { sections } = present('cluster-2018');
    const questions = sections.flatMap((section) => section.questions);
    expect(questions.length).toBeGreaterThan(60);
    for (const { label, help, example, answer, measure } of questions)
      expect([label, help, example, answer, measure].every((text) => text !== '')).toBe(true);
    const shipped = questions.find(({ id }) => id === 'shipped-goods');
    expect(shipped).toMatchObject({ period: 'за каждый отчётный год', isRequired: expect.any(Boolean) });
  });

  it('says what changed since the edition before, and how it was', () => {
    const { since, sections } = present('cluster-2018', '/en');
    expect(since).toMatchObject({ edition: '2017', href: '/en/questionnaires/cluster-2017' });
    expect(since?.counts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['new', 'moved', 'reworded']),
    );
    const changed = sections.flatMap(({ questions }) => questions).filter(({ change }) => change !== null);
    expect(changed.find(({ id }) => id === 'goals')?.change).toEqual({
      word: 'moved',
      before: expect.stringMatching(/organisation/i),
    });
    expect(changed.find(({ id }) => id === 'average-headcount')?.change).toEqual({
      word: 'new',
      before: null,
    });
  });

  it('has nothing to compare the first edition with', () => {
    expect(present('cluster-2017')).toMatchObject({ since: null, gone: [] });
  });

  it('refuses an unknown one and names those there are', () => {
    expect(() => present('cluster-1999')).toThrow('There is no such questionnaire');
  });

  it('is listed, the newest edition first', () => {
    const { rows } = presentQuestionnaires(pageInput('/questionnaires'));
    expect(rows.map(({ edition }) => edition)).toEqual(['2018', '2018', '2017', '2017']);
    expect(rows.at(-1)?.changes).toBeNull();
  });
});
