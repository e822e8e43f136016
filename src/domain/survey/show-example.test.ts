/** Examples are shown without codes and in the language of the reader. */
import { expect, it } from 'vitest';
import { showExample } from './show-example.ts';
import { tinyQuestion } from './tiny-questionnaires.ts';

const option = (code: string, ru: string, en: string) => ({ code, label: { ru, en } });

it('says labels in place of codes', () => {
  const subjects = [option('RU-TA', 'Республика Татарстан', 'Republic of Tatarstan')];
  const asked = { ...tinyQuestion('s', { type: 'federal-subjects' }), example: 'RU-TA', options: subjects };
  expect(showExample(asked, 'ru')).toBe('Республика Татарстан');
  expect(showExample(asked, 'en')).toBe('Republic of Tatarstan');
});

it('says labels, numbers and days of the edition in English too', () => {
  const roles = [option('science', 'Наука', 'Science'), option('other', 'Другое', 'Other')];
  const choices = { ...tinyQuestion('r', { type: 'choices' }), example: 'Наука; Другое', options: roles };
  expect(showExample(choices, 'en')).toBe('Science; Other');
  const money = { ...tinyQuestion('m', { type: 'money' }), example: '14 980,5' };
  expect(showExample(money, 'en')).toBe('14\u00a0980.5');
  expect(showExample(money, 'ru')).toBe('14\u00a0980,5');
});
