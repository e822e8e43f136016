/** Words of the workbook that are not the questionnaire's own. Russian: the workbook goes to those who fill it in. */
import type { Question } from '../../../domain/survey/questionnaire.ts';
import { deadlineOf } from '../../../domain/survey/wave.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import type { AnswerColumn } from './layout.ts';

const typeWords: Partial<Record<Question['type'], string>> = {
  money: 'тыс. руб.',
  percent: '%',
  integer: 'целое число',
  decimal: 'число',
  year: 'год',
  date: 'дата, дд.мм.гггг',
  choices: 'несколько ответов через точку с запятой, см. лист «Списки»',
  'federal-subjects': 'несколько субъектов через точку с запятой, см. лист «Списки»',
  industries: 'несколько отраслей через точку с запятой, см. лист «Списки»',
  inns: 'ИНН участников через точку с запятой',
  inn: 'ИНН, 10 или 12 цифр',
  ogrn: 'ОГРН, 13 или 15 цифр',
  okved: 'код ОКВЭД 2',
  boolean: 'да или нет',
  latitude: 'градусы, 6 знаков',
  longitude: 'градусы, 6 знаков',
};

/** Unit and example under a heading. */
export function unitWords(question: Question): string {
  const unit = question.unit === 'hectare' ? 'га' : (typeWords[question.type] ?? '');
  return [unit, `например: ${question.example}`].filter((part) => part !== '').join('; ');
}

/** The words of a question; a required one carries a star. */
export function questionHeading(question: Question): string {
  return `${question.label.ru}${question.required ? ' *' : ''}`;
}

/** Heading of a column: question and year, or the year alone. */
export function columnHeading({ question, year }: AnswerColumn): string {
  if (question === null) return year === '-' ? 'Ответ' : year;
  return year === '-' ? questionHeading(question) : `${questionHeading(question)}, ${year}`;
}

/** Lines of the first sheet: what it is and how to fill it in. */
export function instructionLines({
  questionnaire,
  wave,
  recipient,
  mark,
}: WorkbookSubject): (readonly [string, string])[] {
  const day = new Date(Date.parse(deadlineOf(wave, recipient)) + 3 * 3_600_000).toISOString().slice(0, 10);
  return [
    ...(mark === undefined ? [] : [[mark, 'Данные этой книги придуманы.'] as const]),
    [questionnaire.title.ru, recipient.name],
    ['Отчётные годы', wave.years.join(', ')],
    ['Ответить до', `${day.split('-').reverse().join('.')} включительно, по московскому времени`],
    [
      'Как заполнять',
      'Заполняйте белые ячейки на листах с номерами. Заголовки защищены без пароля: это защита от случайной правки.',
    ],
    [
      'Числа',
      'Пишите число без слов и единиц: 1250,5. Пустая ячейка значит «нет данных», ноль значит «ноль».',
    ],
    [
      'Новые строки',
      'Добавляйте участников, поставки и проекты в свободные строки под таблицей. Скрытый первый столбец не трогайте.',
    ],
    [
      'Несколько ответов',
      'Где можно выбрать несколько ответов, пишите их через точку с запятой словами с листа «Списки».',
    ],
    [
      'Отправка',
      'Загрузите книгу на странице анкеты. Перед записью вы увидите, что изменится и что не удалось понять.',
    ],
    ['Звёздочка', 'Вопросы со звёздочкой обязательны: без них анкету нельзя отправить.'],
  ];
}
