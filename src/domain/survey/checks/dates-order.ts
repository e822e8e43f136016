/** An end before its beginning. Must never compare days with years. */
import { answerAt, fieldIn, placesOf } from './answers-view.ts';
import type { Check, Found } from './check.ts';
import { shown } from './fill-words.ts';

export const datesOrder: Check = {
  id: 'dates-order',
  says: ['reversed'],
  limits: [],
  find: ({ view, settings }) =>
    settings.applies.flatMap((applied) => {
      const places = placesOf(view, applied, ['begin', 'end']);
      if (!places) return [];
      const [begin, end] = [places.begin.question, places.end.question];
      return view.rows(places.end.section.id).flatMap((row): Found[] => {
        const [first, last] = [answerAt(row, begin.id), answerAt(row, end.id)];
        if (first === undefined || last === undefined || typeof first !== typeof last || last >= first)
          return [];
        return [
          {
            field: fieldIn(row, end.id),
            related: [fieldIn(row, begin.id)],
            say: 'reversed',
            values: {
              begin: begin.label,
              end: end.label,
              first: shown(begin, first),
              last: shown(end, last),
            },
          },
        ];
      });
    }),
};
