/** The list of editions. */
import { expect, it } from 'vitest';
import { pageInput } from '../../../../test/web/page-input.ts';
import { presentYearbooks } from './yearbooks.presenter.ts';

it('leads to the web edition and the PDF in the reader’s language', async () => {
  const { editions } = await presentYearbooks(pageInput('/en/yearbook'));
  expect(editions).toMatchObject([{ year: '2017', href: '/en/yearbook/2017', pdf: '/en/yearbook/2017.pdf' }]);
});
