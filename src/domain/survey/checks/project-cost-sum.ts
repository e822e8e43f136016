/** Costs of a project by type that do not add up to its support of the year. Must never take a cost that is missing for zero. */
import {
  fieldIn,
  numberAt,
  type Place,
  placesOf,
  type RowView,
  wordsAt,
  yearsAsked,
} from './answers-view.ts';
import { type Applied, type Check, type CheckCase, type Found, limitOf } from './check.ts';
import { shown } from './fill-words.ts';

export const projectCostSum: Check = {
  id: 'project-cost-sum',
  says: ['over', 'under'],
  limits: ['tolerance', 'least'],
  find: (given) => given.settings.applies.flatMap((applied) => differences(given, applied)),
};

function differences(given: CheckCase, applied: Applied): Found[] {
  const projects = placesOf(given.view, applied, ['code', 'total']);
  const costs = placesOf(given.view, applied, ['project', 'amount']);
  if (!projects || !costs) return [];
  const byProject = Map.groupBy(given.view.rows(costs.project.section.id), (row) =>
    wordsAt(row, costs.project.question.id),
  );
  return given.view.rows(projects.code.section.id).flatMap((row) => {
    const code = wordsAt(row, projects.code.question.id);
    const rows = code === undefined ? undefined : byProject.get(code);
    if (!rows) return [];
    return yearsAsked(given.view, projects.total.question).flatMap((year) =>
      difference(given, row, projects.total, costs.amount, rows, year),
    );
  });
}

function difference(
  given: CheckCase,
  row: RowView,
  total: Place,
  amount: Place,
  rows: readonly RowView[],
  year: string,
): Found[] {
  const whole = numberAt(row, total.question.id, year);
  const parts = rows.map((one) => ({ one, value: numberAt(one, amount.question.id, year) }));
  const known = parts.filter((part) => part.value !== undefined);
  if (whole === undefined || known.length === 0) return [];
  const sum = known.reduce((added, { value }) => added + (value ?? 0), 0);
  const allowed = Math.max(limitOf(given, 'least'), limitOf(given, 'tolerance') * whole);
  const isUnder = known.length === parts.length && sum < whole - allowed;
  if (!isUnder && sum <= whole + allowed) return [];
  return [
    {
      field: fieldIn(row, total.question.id, year),
      related: known.map(({ one }) => fieldIn(one, amount.question.id, year)),
      say: isUnder ? 'under' : 'over',
      values: {
        question: total.question.label,
        value: shown(total.question, whole),
        sum: shown(amount.question, sum),
        year,
      },
    },
  ];
}
