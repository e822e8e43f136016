/** Number of clusters in the ministry's register: the rows that carry the register mark, counted. */
import { readPublishedRows, rowsInScope } from '../facts/published-rows.ts';
import { countRows } from './count-rows.ts';
import type { Indicator } from './indicator.ts';

export const registerClusterCount: Indicator = {
  id: 'register-cluster-count',
  recompute: ({ book, reference, scope, period }) =>
    countRows(
      book,
      period,
      rowsInScope(readPublishedRows(book, reference), scope).filter((row) => row.inRegister),
      'in-register',
    ),
};
