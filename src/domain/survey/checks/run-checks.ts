/**
 * Runs the checks of a form over its answers: the same answers give the same findings in the same order. Must never know what a
 * particular check is about.
 */
import { type FieldPath, noRow, noYear, rowMark } from '../answers.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { withReference } from '../reference-choices.ts';
import type { SurveyFinding } from '../wave.ts';
import { type AnswersView, viewAnswers } from './answers-view.ts';
import type { Check, CheckInput, CheckSettings, Found } from './check.ts';
import { fillWords } from './fill-words.ts';

/**
 * Findings in the order of section, row, question and year. Throws RangeError for settings without a function or without a wording
 * that its function says.
 */
export function runChecksOf(checks: ReadonlyMap<string, Check>, input: CheckInput): SurveyFinding[] {
  const questionnaire = withReference(input.questionnaire, input.reference);
  const view = viewAnswers(questionnaire, input.years, input.sheet);
  const { form } = questionnaire;
  const findings = input.checks
    .filter(({ forms }) => forms.includes(form))
    .flatMap((settings) => {
      const check = checks.get(settings.id);
      if (!check) throw new RangeError(`there is no check "${settings.id}"`);
      return check.find({ ...input, questionnaire, view, settings }).map((found) => finding(settings, found));
    });
  return inOrder(view, findings);
}

function finding(settings: CheckSettings, { field, related = [], say, values = {} }: Found): SurveyFinding {
  const words = settings.words[say];
  if (!words) throw new RangeError(`the check "${settings.id}" has no wording "${say}"`);
  return {
    check: settings.id,
    severity: settings.severity,
    field,
    related,
    message: fillWords(words, values),
  };
}

function inOrder(view: AnswersView, findings: readonly SurveyFinding[]): SurveyFinding[] {
  if (findings.length < 2) return [...findings];
  const place = placing(view);
  return findings
    .map((one) => ({ one, at: place(one.field) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ one }) => one);
}

type Position = readonly [number, number, number, string];

/** What is said of a section stands before its rows, unknown parts stand last; findings on one field keep the order of the checks. */
function placing(view: AnswersView): (field: FieldPath) => Position {
  const { sections } = view.questionnaire;
  const sectionAt = indexes(sections.map(({ id }) => id));
  const rowAt = new Map(sections.map(({ id }) => [id, indexes(view.rows(id).map((row) => row.id))]));
  const questionAt = new Map(sections.map(({ id, questions }) => [id, questionIndexes(questions)]));
  return (field) => {
    const [section = '', row = '', question = '', year = noYear] = field.split('/');
    return [
      sectionAt.get(section) ?? Number.MAX_SAFE_INTEGER,
      rowAt.get(section)?.get(row) ?? (row === noRow ? -1 : Number.MAX_SAFE_INTEGER),
      questionAt.get(section)?.get(question) ?? (question === rowMark ? -1 : Number.MAX_SAFE_INTEGER),
      year,
    ];
  };
}

const indexes = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
const questionIndexes = (questions: Questionnaire['sections'][number]['questions']) =>
  indexes(questions.map(({ id }) => id));

function compare(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0);
}
