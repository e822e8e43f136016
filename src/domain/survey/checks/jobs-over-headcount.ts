/** Many more filled jobs than people. Must never fire on a small difference of the end of the year to its average. */
import { fieldIn } from './answers-view.ts';
import { type Check, limitOf } from './check.ts';
import { eachTogether } from './each-answer.ts';

export const jobsOverHeadcount: Check = {
  id: 'jobs-over-headcount',
  says: ['over'],
  limits: ['factor', 'least'],
  find: (given) =>
    [...eachTogether(given, ['jobs', 'headcount'])]
      .filter(
        ({ numbers: { jobs, headcount } }) =>
          jobs > headcount * limitOf(given, 'factor') && jobs - headcount >= limitOf(given, 'least'),
      )
      .map(({ row, year, places, numbers }) => ({
        field: fieldIn(row, places.jobs.question.id, year),
        related: [fieldIn(row, places.headcount.question.id, year)],
        say: 'over',
        values: { jobs: numbers.jobs, headcount: numbers.headcount, factor: limitOf(given, 'factor') },
      })),
};
