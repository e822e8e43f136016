/**
 * Every edit check with the settings of the rulebook on the questionnaire of 2018: finds its planted fault, is silent on sound answers and
 * where what it compares is missing. Settings, functions and cases belong together.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/domain/survey/checks/index.ts';
import { questionnaireForms } from '../../src/domain/survey/questionnaire.ts';
import { checkCases } from './check-cases.ts';
import { book, find, root, settings } from './find-in.ts';
import { changed, soundAnswers } from './sound-answers.ts';

describe('edit checks', () => {
  it('say nothing on sound answers', () => {
    expect(find(soundAnswers())).toEqual([]);
  });

  it('say nothing on no answers but that they are missing', () => {
    const kinds = new Set(find(new Map()).map(({ check }) => check));
    expect(kinds).toEqual(new Set(['required', 'empty-section', 'unsaid-section']));
  });

  for (const [id, { plant, beside, field, related = [], says, missing }] of Object.entries(checkCases)) {
    const planted = () => changed(soundAnswers(), plant);

    it(`${id} finds its fault`, () => {
      const finding = find(planted(), id, beside).find((one) => one.field === field);
      expect(finding).toMatchObject({ check: id, field, related });
      expect(finding?.message.ru).toContain(says);
      for (const text of [finding?.message.ru, finding?.message.en])
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
    });

    it(`${id} is silent where something is missing`, () => {
      const findings = find(changed(planted(), missing), id, beside);
      expect(findings.filter((one) => one.field === field)).toEqual([]);
    });

    if (Object.keys(plant).length > 0)
      it(`${id} is silent on sound answers beside the same others`, () => {
        expect(find(soundAnswers(), id, beside).filter((one) => one.field === field)).toEqual([]);
      });
    else
      it(`${id} is silent without the others`, () => {
        expect(find(soundAnswers(), id)).toEqual([]);
      });
  }
});

describe('words of findings', () => {
  const federalSubject = book.find('federal-subject', '2018');
  const emptyRows = (questionnaire: typeof federalSubject) =>
    new Map(
      (questionnaire?.sections ?? [])
        .filter(({ kind }) => kind === 'rows')
        .map(({ id }) => [`${id}/r1/#/-`, 1] as const),
    );

  it('name subjects, industries and places rather than their codes and paths', () => {
    const missing = [
      ...find(emptyRows(book.find('cluster', '2018'))),
      ...(federalSubject
        ? find(emptyRows(federalSubject), undefined, { questionnaire: federalSubject })
        : []),
      ...find(changed(soundAnswers(), { 'participants/ghost/jobs/2016': 5 })),
    ];
    const said = missing.flatMap(({ message }) => [message.ru, message.en]);
    expect(said.length).toBeGreaterThan(60);
    expect(
      said.filter((text) => /RU-[A-Z]|chemicals|[a-z]+\/[a-z0-9]+\/|[a-z]+-[a-z]+-[a-z]+/.test(text)),
    ).toEqual([]);
    expect(said.some((text) => text.includes('например: Республика Татарстан'))).toBe(true);
  });

  it('name the sides of a supply that another cluster states', () => {
    const others = checkCases['supply-elsewhere']?.beside ?? {};
    const [said] = find(soundAnswers(), 'supply-elsewhere', others);
    expect(said?.message.ru).toMatch(/^Поставки Participant 3 \(\d+\) → Participant 1 \(\d+\) за 2016 год/);
  });
});

describe('pairing of checks', () => {
  const ids = checks.map(({ id }) => id).sort();

  it('gives each function settings and each settings a function', () => {
    expect(settings.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('gives each function a file of its name and a case', () => {
    const files = readdirSync(join(root, 'src/domain/survey/checks')).map((name) =>
      name.replace(/\.ts$/, ''),
    );
    expect(ids.filter((id) => !files.includes(id))).toEqual([]);
    expect(Object.keys(checkCases).sort()).toEqual(ids);
  });

  it('names only places that an edition of its forms asks for', () => {
    /** Asked by no edition yet; the check is ready for it. */
    const ready = ['participants/imported-materials'];
    const places = new Set(
      book.editions
        .flatMap((edition) => questionnaireForms.flatMap((form) => book.find(form, edition) ?? []))
        .flatMap(({ form, sections }) =>
          sections.flatMap(({ id, questions }) => questions.map(({ measure }) => `${form} ${id}/${measure}`)),
        ),
    );
    const strays = settings.flatMap(({ id, forms, applies }) =>
      applies
        .flatMap((applied) => Object.values(applied))
        .filter((place) => String(place).includes('/') && !ready.includes(String(place)))
        .filter((place) => !forms.some((form) => places.has(`${form} ${place}`)))
        .map((place) => `${id}: ${place}`),
    );
    expect(strays).toEqual([]);
  });
});
