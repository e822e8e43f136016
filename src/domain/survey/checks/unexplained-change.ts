/** A row that is said to be new, gone or another without a word on why. Must never ask about a row that stayed the same. */
import { fieldIn, placesOf, wordsAt } from './answers-view.ts';
import type { Check, Found } from './check.ts';
import { shown } from './fill-words.ts';

export const unexplainedChange: Check = {
  id: 'unexplained-change',
  says: ['unexplained'],
  limits: [],
  find: ({ view, settings }) =>
    settings.applies.flatMap((applied) => {
      const places = placesOf(view, applied, ['change', 'explanation']);
      if (!places) return [];
      const [change, explanation] = [places.change.question, places.explanation.question];
      return view.rows(places.change.section.id).flatMap((row): Found[] => {
        const said = wordsAt(row, change.id);
        if (said === undefined || said === applied['plain']) return [];
        if ((wordsAt(row, explanation.id) ?? '').trim() !== '') return [];
        return [
          {
            field: fieldIn(row, explanation.id),
            related: [fieldIn(row, change.id)],
            say: 'unexplained',
            values: { change: change.label, said: shown(change, said), explanation: explanation.label },
          },
        ];
      });
    }),
};
