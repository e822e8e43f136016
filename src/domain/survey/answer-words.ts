/** What the reader of answers says where it does not understand. Must never show what was written: it may be personal. */
import type { Text } from '../../kernel/language.ts';

export const answerWords = {
  notNumber: {
    ru: 'Не число. Напишите только число, без слов и знаков: 15 250 или 14 980,5.',
    en: 'Not a number. Write the number alone, without words or signs: 15 250 or 14 980,5.',
  },
  ambiguous: {
    ru: 'Неясно, что отделяет знак: тысячи или дробную часть. Напишите 1 234 (тысячи) или 1,2340 (дробь).',
    en: 'It is unclear whether the mark sets apart thousands or a fraction. Write 1 234 (thousands) or 1,2340 (fraction).',
  },
  whole: { ru: 'Нужно целое число.', en: 'A whole number is needed.' },
  decimals: {
    ru: 'Тысячи рублей пишут самое большее с тремя знаками после запятой (до рубля).',
    en: 'Thousand roubles have at most three decimals (whole roubles).',
  },
  tooLong: {
    ru: 'Слишком много знаков: число не хранится точно.',
    en: 'Too many digits: the number cannot be kept exactly.',
  },
  year: { ru: 'Нужен год четырьмя цифрами: 2016.', en: 'A year of four digits is needed: 2016.' },
  date: { ru: 'Нужна дата: 31.12.2017.', en: 'A date is needed: 31.12.2017 or 2017-12-31.' },
  boolean: { ru: 'Напишите «да» или «нет».', en: 'Write yes or no.' },
  choice: { ru: 'Такого варианта в списке нет.', en: 'The list has no such choice.' },
  inn: { ru: 'ИНН — это 10 или 12 цифр.', en: 'An INN has 10 or 12 digits.' },
  innZero: {
    ru: 'Цифр меньше, чем в ИНН: похоже, потерян ноль в начале. Напишите все 10 или 12 цифр как текст.',
    en: 'Fewer digits than an INN has: a leading zero seems lost. Write all 10 or 12 digits as text.',
  },
  innRounded: {
    ru: 'Программа приняла ИНН за число и округлила его (вид 7,7E+09): последние цифры потеряны. Задайте ячейке формат «Текстовый» и впишите все цифры заново.',
    en: 'A program took the INN for an amount and rounded it (7.7E+09): its last digits are lost. Format the cell as text and write all digits anew.',
  },
  ogrn: { ru: 'ОГРН — это 13 или 15 цифр.', en: 'An OGRN has 13 or 15 digits.' },
  ogrnZero: {
    ru: 'Цифр меньше, чем в ОГРН: часть потеряна. Напишите все 13 или 15 цифр как текст.',
    en: 'Fewer digits than an OGRN has: some are lost. Write all 13 or 15 digits as text.',
  },
  ogrnRounded: {
    ru: 'Программа приняла ОГРН за число и округлила его (вид 1,02E+12): последние цифры потеряны. Задайте ячейке формат «Текстовый» и впишите все цифры заново.',
    en: 'A program took the OGRN for an amount and rounded it (1.02E+12): its last digits are lost. Format the cell as text and write all digits anew.',
  },
  okved: {
    ru: 'Нужен код ОКВЭД 2, записанный как текст, с нулями: 22.29 или 01.10.',
    en: 'An OKVED 2 code written as text is needed, zeros included: 22.29 or 01.10.',
  },
  link: { ru: 'Нужна ссылка: https://example.org/act.', en: 'A link is needed: https://example.org/act.' },
  email: { ru: 'Нужен адрес почты: cluster@example.org.', en: 'A mailbox is needed: cluster@example.org.' },
  numberForText: {
    ru: 'Здесь нужен текст, а записано число: в нём могли потеряться нули. Запишите как текст.',
    en: 'Text is needed here and a number is written: zeros may be lost. Write it as text.',
  },
  words: { ru: 'Здесь нужны слова, а не «да» или «нет».', en: 'Words are needed here, not yes or no.' },
  longText: { ru: 'Слишком длинный текст: сократите его.', en: 'The text is too long: shorten it.' },
} as const satisfies Record<string, Text>;
