/** The page for an unknown address. */
import { expect, it } from 'vitest';
import { presentNotFound } from './not-found.presenter.ts';

it('leads on in the language of the address', () => {
  expect(presentNotFound('en').places.every((place) => place.href.startsWith('/en'))).toBe(true);
  expect(presentNotFound('ru').places[0]).toMatchObject({ href: '/', label: 'Карта' });
});
