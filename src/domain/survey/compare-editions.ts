/**
 * What changed between two editions of a questionnaire, question by question. A question is the same one where `formerly` says so or
 * where it asks for the same measure of the same kind of entity. Must never compare by the wording.
 */
import type { Question, Questionnaire, Section } from './questionnaire.ts';

export interface QuestionPlace {
  readonly section: Section;
  readonly question: Question;
}

export type EditionChangeKind = 'same' | 'moved' | 'reworded' | 'new' | 'gone';

export interface EditionChange {
  /** A question that moved and was reworded counts as moved. */
  readonly kind: EditionChangeKind;
  readonly isReworded: boolean;
  /** Null where there was no such question. */
  readonly before: QuestionPlace | null;
  /** Null where there is no such question any more. */
  readonly after: QuestionPlace | null;
}

/** Changes in the order of the later edition, those that are gone at the end. */
export function compareEditions(before: Questionnaire, after: Questionnaire): EditionChange[] {
  const former = placesOf(before);
  const matched = new Set<QuestionPlace>();
  const changes = placesOf(after).map((place): EditionChange => {
    const found = formerPlace(former, place);
    if (!found) return { kind: 'new', isReworded: false, before: null, after: place };
    matched.add(found);
    return changeOf(found, place);
  });
  const gone = former
    .filter((place) => !matched.has(place))
    .map((place): EditionChange => ({ kind: 'gone', isReworded: false, before: place, after: null }));
  return [...changes, ...gone];
}

function placesOf(questionnaire: Questionnaire): QuestionPlace[] {
  return questionnaire.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question })),
  );
}

function formerPlace(
  former: readonly QuestionPlace[],
  { section, question }: QuestionPlace,
): QuestionPlace | undefined {
  const isNamed = (place: QuestionPlace) => `${place.section.id}/${place.question.id}` === question.formerly;
  const asksTheSame = (place: QuestionPlace) =>
    place.section.entity === section.entity && place.question.measure === question.measure;
  return former.find(isNamed) ?? former.find(asksTheSame);
}

function changeOf(before: QuestionPlace, after: QuestionPlace): EditionChange {
  const isReworded = wording(before.question) !== wording(after.question);
  const hasMoved = before.section.id !== after.section.id;
  return { kind: hasMoved ? 'moved' : isReworded ? 'reworded' : 'same', isReworded, before, after };
}

/** What a respondent reads: another label, help or choice may bring another answer. */
function wording({ label, help, options }: Question): string {
  return JSON.stringify([
    label.ru,
    label.en,
    help.ru,
    help.en,
    options.map(({ code, label: words }) => [code, words.ru, words.en]),
  ]);
}
