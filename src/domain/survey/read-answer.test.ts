/** What is certain is understood, what is not is unclear; never a wrong number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWords } from './answer-words.ts';
import type { Question } from './questionnaire.ts';
import { type RawAnswer, readAnswer } from './read-answer.ts';
import { tinyOptions, tinyQuestion } from './tiny-questionnaires.ts';

const ask = (type: Question['type'], given: Partial<Question> = {}) => tinyQuestion('q', { type, ...given });
const read = (type: Question['type'], raw: RawAnswer, given: Partial<Question> = {}) =>
  readAnswer(ask(type, given), raw);
const answerIn = (reading: ReturnType<typeof read>) =>
  reading.kind === 'value' ? reading.value : reading.kind;

describe('numbers', () => {
  it.each<[string | number, number]>([
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u2009567,25', 1234567.25],
    ['1234.5', 1234.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234,567', 1234.567],
    ['1 234,567', 1234.567],
    ['1,2340', 1.234],
    ['12,30', 12.3],
    ['1,234.5', 1234.5],
    ['1.250,30', 1250.3],
    ['1.234.567,8', 1234567.8],
    ['1,234.567', 1234.567],
    ['1,234,567', 1234567],
    ["1'234", 1234],
    ['1\u2019234\u2019567.25', 1234567.25],
    ['\ufeff1\u200b234,5\u200e', 1234.5],
    ['\u22125', -5],
    ['-0', 0],
    [' 190 ', 190],
    [1234.5, 1234.5],
    [0.1 + 0.2, 0.3],
    [0, 0],
  ])('%j as money is %j', (raw, expected) => expect(answerIn(read('money', raw))).toBe(expected));

  it.each([
    '1,234',
    '1.234',
    '-12.345',
    '1,234,567,8',
    '1,234 567',
    '1 234.567,8',
    '12,34.5',
    '1234,567.8',
    '0,123.4',
    ',234.5',
    "1'23",
    '\u202e1234',
    '12\u200f34',
    '≈5',
    '5 млн',
    '5 тыс. руб.',
    '12 34',
    '1  234',
    '1234 567',
    '0 123',
    '007',
    '5,',
    ',5',
    '1e5',
    '—',
    '-',
    'н/д',
    '10-12',
    '1/2',
    '#REF!',
    '5 %',
    "'1234",
    'Infinity',
    '0x10',
    '١٢',
  ])('%j as money is unclear', (raw) => expect(read('money', raw).kind).toBe('unclear'));

  it('names why', () => {
    expect(read('money', '1,234')).toEqual({ kind: 'unclear', message: answerWords.ambiguous });
    expect(read('money', '5 млн')).toEqual({ kind: 'unclear', message: answerWords.notNumber });
    expect(read('money', '0,1234')).toEqual({ kind: 'unclear', message: answerWords.decimals });
    expect(read('money', 0.1234)).toEqual({ kind: 'unclear', message: answerWords.decimals });
    expect(read('integer', '5,5')).toEqual({ kind: 'unclear', message: answerWords.whole });
    expect(read('integer', 5.5)).toEqual({ kind: 'unclear', message: answerWords.whole });
    expect(read('decimal', '1234567890123456')).toEqual({ kind: 'unclear', message: answerWords.tooLong });
    expect(read('money', '1 000 000 000 000')).toEqual({ kind: 'unclear', message: answerWords.tooLong });
    expect(read('decimal', 1e15)).toEqual({ kind: 'unclear', message: answerWords.tooLong });
    expect(read('decimal', Number.NaN).kind).toBe('unclear');
    expect(read('money', true).kind).toBe('unclear');
  });

  it('takes a mark before three digits as a fraction where thousands cannot be meant', () => {
    expect(answerIn(read('percent', '12,345'))).toBe(12.345);
    expect(answerIn(read('latitude', '55.636'))).toBe(55.636);
    expect(answerIn(read('longitude', '151,245', { maximum: 180 }))).toBe(151.245);
    expect(read('decimal', '12,345', { maximum: 50_000 }).kind).toBe('unclear');
    expect(answerIn(read('decimal', '12,345', { maximum: 100 }))).toBe(12.345);
  });

  it('knows the sign of per cent', () => {
    expect(answerIn(read('percent', '25 %'))).toBe(25);
    expect(answerIn(read('percent', '25,5%'))).toBe(25.5);
    expect(read('integer', '25%').kind).toBe('unclear');
  });

  it('never reads another number than the digits say', () => {
    const mark = fc.constantFrom('.', ',', ' ', '\u00a0', "'", '\u200b', '-', '', 'e', '%');
    const pieces = fc.array(fc.tuple(fc.stringMatching(/^\d{1,4}$/), mark), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.flat().join('');
        const reading = read('decimal', text);
        if (reading.kind !== 'value') return true;
        const digits = (words: string) => words.replace(/[^\d]/g, '').replace(/^0+|0+$/g, '');
        return digits(String(reading.value)) === digits(text.trim());
      }),
    );
  });
});

describe('days and years', () => {
  it.each<[RawAnswer, string]>([
    ['31.12.2017', '2017-12-31'],
    ['1.2.2017', '2017-02-01'],
    ['31.12.2017 г.', '2017-12-31'],
    ['2017-12-31', '2017-12-31'],
    ['2017-12-31T00:00:00.000Z', '2017-12-31'],
    ['29.02.2016', '2016-02-29'],
  ])('%j is %j', (raw, expected) => expect(answerIn(read('date', raw))).toBe(expected));

  it.each<RawAnswer>([
    '29.02.2017',
    '31.04.2017',
    '12/31/2017',
    '01/02/2017',
    '31.12.17',
    '2017',
    43100,
    '00.01.2017',
    '2017-13-01',
    '01.01.0001',
  ])('%j is unclear', (raw) =>
    expect(read('date', raw)).toEqual({ kind: 'unclear', message: answerWords.date }),
  );

  it('reads years of four digits only', () => {
    expect(answerIn(read('year', '2016'))).toBe(2016);
    expect(answerIn(read('year', 2016))).toBe(2016);
    expect(answerIn(read('year', '2016 г.'))).toBe(2016);
    for (const raw of ['16', '2 016', '2016-2017', 2016.5, '20160', 'в 2016'])
      expect(read('year', raw).kind, String(raw)).toBe('unclear');
  });
});

describe('choices', () => {
  const options = tinyOptions;

  it('knows a choice by code and by label in both languages', () => {
    for (const raw of ['large', 'Large', 'Большой, ёмкий', 'большой, емкий', ' LARGE '])
      expect(answerIn(read('choice', raw, { options })), raw).toBe('large');
    expect(read('choice', 'огромный', { options })).toEqual({ kind: 'unclear', message: answerWords.choice });
    expect(read('choice', 'Бол', { options }).kind).toBe('unclear');
  });

  it('reads lists with semicolons, each once; one unknown piece makes all unclear', () => {
    expect(answerIn(read('choices', 'small; Большой, ёмкий;', { options }))).toEqual(['small', 'large']);
    expect(answerIn(read('choices', 'small;small', { options }))).toEqual(['small']);
    expect(read('choices', 'small; другое', { options }).kind).toBe('unclear');
    expect(read('choices', ' ; ', { options })).toEqual({ kind: 'empty' });
  });

  it('reads yes and no', () => {
    for (const raw of ['да', 'ДА', 'yes', 'ИСТИНА', true]) expect(answerIn(read('boolean', raw))).toBe(true);
    for (const raw of ['нет', 'No', 'false', false]) expect(answerIn(read('boolean', raw))).toBe(false);
    for (const raw of ['1', 1, 0, '+', 'не знаю'])
      expect(read('boolean', raw).kind, String(raw)).toBe('unclear');
  });

  it('reads codes of the reference, and labels where the options are given', () => {
    expect(answerIn(read('federal-subject', 'RU-TA'))).toBe('RU-TA');
    expect(read('federal-subject', 'Татарстан').kind).toBe('unclear');
    const given = [{ code: 'RU-TA', label: { ru: 'Республика Татарстан', en: 'Republic of Tatarstan' } }];
    expect(readAnswer(ask('federal-subjects'), 'республика татарстан', given)).toEqual({
      kind: 'value',
      value: ['RU-TA'],
    });
    expect(readAnswer(ask('federal-subject'), 'RU-MOW', given).kind).toBe('unclear');
    expect(answerIn(read('industries', 'chemicals; space'))).toEqual(['chemicals', 'space']);
    expect(answerIn(read('known-cluster', 'federal-8'))).toBe('federal-8');
  });
});

describe('numbers that name somebody', () => {
  it('keeps digits as they are, wrong check digits too', () => {
    expect(answerIn(read('inn', '0012345673'))).toBe('0012345673');
    expect(answerIn(read('inn', 7707083893))).toBe('7707083893');
    expect(answerIn(read('inn', '7707 083 894'))).toBe('7707083894');
    expect(answerIn(read('ogrn', 1027700132195))).toBe('1027700132195');
  });

  it('puts a lost zero back where a number says so with its check digits, and otherwise names it', () => {
    expect(answerIn(read('inn', 111111108))).toBe('0111111108');
    expect(answerIn(read('inns', 111111108))).toEqual(['0111111108']);
    for (const raw of [12345673, '012345673', '12345678901', 123456789, '111111108'])
      expect(read('inn', raw), String(raw)).toEqual({ kind: 'unclear', message: answerWords.innZero });
    expect(read('ogrn', '150012345670')).toEqual({ kind: 'unclear', message: answerWords.ogrnZero });
    expect(read('inn', '1234567890123')).toEqual({ kind: 'unclear', message: answerWords.inn });
    expect(read('inn', '77070838-93')).toEqual({ kind: 'unclear', message: answerWords.inn });
    expect(read('inn', 7.7).kind).toBe('unclear');
  });

  it('says where a program rounded them', () => {
    for (const raw of [1.02e12, 1.0277e12, '1.02E+12', '1,0277E+12'])
      expect(read('ogrn', raw)).toEqual({ kind: 'unclear', message: answerWords.ogrnRounded });
    for (const raw of [7.7e9, 7_701_230_000, '7.7E+09'])
      expect(read('inn', raw)).toEqual({ kind: 'unclear', message: answerWords.innRounded });
    expect(answerIn(read('ogrn', '1020000000000'))).toBe('1020000000000');
  });

  it('reads lists of ИНН', () => {
    expect(answerIn(read('inns', '0012345673; 0076543215'))).toEqual(['0012345673', '0076543215']);
    expect(answerIn(read('inns', '0012345673,\n0076543215'))).toEqual(['0012345673', '0076543215']);
    expect(read('inns', '0012345673; 7').kind).toBe('unclear');
  });

  it('takes a code of activity only as text', () => {
    expect(answerIn(read('okved', '01.10'))).toBe('01.10');
    expect(read('okved', 1.1)).toEqual({ kind: 'unclear', message: answerWords.okved });
    expect(read('okved', '1.10').kind).toBe('unclear');
  });
});

describe('words', () => {
  it('trims and keeps them', () => {
    expect(answerIn(read('text', '  ООО\u00a0«Пример»\n '))).toBe('ООО «Пример»');
    expect(answerIn(read('long-text', 'раз\r\nдва'))).toBe('раз\nдва');
    expect(answerIn(read('text', 15))).toBe('15');
  });

  it('refuses what may have lost something', () => {
    expect(read('text', 1.5)).toEqual({ kind: 'unclear', message: answerWords.numberForText });
    expect(read('text', true).kind).toBe('unclear');
    expect(read('text', 'а'.repeat(1_001)).kind).toBe('unclear');
    expect(read('long-text', 'а'.repeat(1_001)).kind).toBe('value');
  });

  it('knows links and mailboxes by their shape', () => {
    expect(read('link', 'https://example.org/a').kind).toBe('value');
    for (const raw of ['example.org', 'javascript:alert(1)', 'https://', 'ftp://example.org'])
      expect(read('link', raw).kind, raw).toBe('unclear');
    expect(read('email', 'cluster@example.org').kind).toBe('value');
    for (const raw of ['cluster', 'a@b', 'a@b.org, c@d.org', 'a b@c.org'])
      expect(read('email', raw).kind, raw).toBe('unclear');
  });

  it('is empty where nothing is written', () => {
    for (const raw of [null, undefined, '', '  ', '\u00a0'])
      expect(read('money', raw)).toEqual({ kind: 'empty' });
  });
});
