/** Shares of one whole that add up to more than a hundred per cent. Must never ask for a hundred: the list may be incomplete. */
import { fieldIn, numberAt, placesOf } from './answers-view.ts';
import { type Check, limitOf } from './check.ts';
import { shown } from './fill-words.ts';

export const founderShares: Check = {
  id: 'founder-shares',
  says: ['over'],
  limits: ['tolerance'],
  find: (given) =>
    given.settings.applies.flatMap((applied) => {
      const share = placesOf(given.view, applied, ['share'])?.share;
      if (!share) return [];
      const rows = given.view
        .rows(share.section.id)
        .flatMap((row) => ({ row, value: numberAt(row, share.question.id) }))
        .filter((one) => one.value !== undefined);
      const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
      const fields = rows.map(({ row }) => fieldIn(row, share.question.id));
      const field = fields.at(-1);
      if (field === undefined || sum <= 100 + limitOf(given, 'tolerance')) return [];
      return [
        { field, related: fields.slice(0, -1), say: 'over', values: { sum: shown(share.question, sum) } },
      ];
    }),
};
