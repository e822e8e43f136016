/** Words of the page of workbooks and letters. */
import type { Text } from '../../../kernel/language.ts';
import type { Noun } from '../../frame/speak.ts';

export const words = {
  title: { ru: 'Книга Excel и письма', en: 'Workbook and letters' },
  description: {
    ru: 'Ответы книгой Excel и приложенные письма.',
    en: 'Answers as a workbook, and attached letters.',
  },
  desk: { ru: 'Рабочее место', en: 'Workspace' },
  download: { ru: 'Скачать книгу Excel', en: 'Download the workbook' },
  downloadText: {
    ru: 'Книга заполнена нынешними ответами. Отвечайте в ней, не меняя листы и заголовки, и верните её сюда.',
    en: 'The workbook holds the present answers. Answer in it without changing sheets or headings, and bring it back here.',
  },
  form: { ru: 'Заполнить в браузере', en: 'Answer in the browser' },
  review: { ru: 'К анкете', en: 'To the form' },
  sending: { ru: 'Отправляем файл:', en: 'Sending the file:' },
  checking: { ru: 'Файл получен, проверяем…', en: 'Received, checking…' },
  broken: {
    ru: 'Связь прервалась. Отправьте файл ещё раз: дважды он не сохранится.',
    en: 'The connection broke. Send the file again: it is not kept twice.',
  },
  upload: { ru: 'Вернуть заполненную книгу', en: 'Bring back the filled workbook' },
  uploadText: {
    ru: 'Сначала будет показано, что изменится. До вашего согласия ответы останутся прежними.',
    en: 'First you see what would change. Until you agree the answers stay as they are.',
  },
  workbookFile: { ru: 'Файл книги (.xlsx, до 20 МБ)', en: 'Workbook file (.xlsx, up to 20 MB)' },
  send: { ru: 'Показать изменения', en: 'Show the changes' },
  closed: {
    ru: 'Сейчас ответы изменить нельзя, книгу можно только скачать.',
    en: 'The answers cannot be changed now; the workbook can only be downloaded.',
  },
  letter: { ru: 'Приложить письмо', en: 'Attach a letter' },
  letterText: {
    ru: 'Скан письма (PDF, JPEG, PNG) или файл подписи (.p7s, .sig).',
    en: 'A scanned letter (PDF, JPEG, PNG) or a signature file (.p7s, .sig).',
  },
  letterFile: { ru: 'Файл письма', en: 'Letter file' },
  attach: { ru: 'Приложить', en: 'Attach' },
  remove: { ru: 'Убрать', en: 'Take away' },
  files: { ru: 'Полученные файлы', en: 'Files received' },
  noFiles: { ru: 'Файлов пока нет.', en: 'There are no files yet.' },
  file: { ru: 'Файл', en: 'File' },
  kind: { ru: 'Вид', en: 'Kind' },
  size: { ru: 'Размер', en: 'Size' },
  who: { ru: 'Кто', en: 'Who' },
  when: { ru: 'Когда', en: 'When' },
  see: { ru: 'Показать изменения', en: 'Show the changes' },
  preview: { ru: 'Что изменит книга', en: 'What the workbook changes' },
  sum: { ru: 'Прочитано ячеек:', en: 'Cells read:' },
  understood: { ru: 'понято', en: 'understood' },
  reported: { ru: 'не понято или под вопросом', en: 'not understood or in question' },
  headings: { ru: 'заголовки и подсказки', en: 'headings and hints' },
  unchanged: { ru: 'Без изменений', en: 'Unchanged' },
  noChanges: {
    ru: 'Книга ничего не меняет: ответы те же.',
    en: 'The workbook changes nothing: the answers are the same.',
  },
  changes: { ru: 'Изменения', en: 'Changes' },
  sheet: { ru: 'Лист', en: 'Sheet' },
  cell: { ru: 'Ячейка', en: 'Cell' },
  question: { ru: 'Вопрос', en: 'Question' },
  before: { ru: 'Было', en: 'Before' },
  after: { ru: 'Станет', en: 'After' },
  empty: { ru: 'пусто', en: 'empty' },
  newRow: { ru: 'новая строка', en: 'a new row' },
  findings: { ru: 'Не понято или под вопросом', en: 'Not understood or in question' },
  firstOnly: {
    ru: 'Исправьте их и верните книгу снова: тогда будут видны остальные. Показаны первые',
    en: 'Mend these and bring the workbook again to see the rest. Shown are the first',
  },
  value: { ru: 'Значение', en: 'Value' },
  expected: { ru: 'Что ожидается', en: 'What is expected' },
  severity: { ru: 'Важность', en: 'Severity' },
  applyAll: { ru: 'Принять все изменения', en: 'Take over all changes' },
  applyPart: { ru: 'Принять только понятое', en: 'Take over only what was understood' },
  stop: { ru: 'Ничего не менять', en: 'Change nothing' },
  errorsStand: {
    ru: 'В книге есть непонятые ячейки. Лучше исправить их и вернуть книгу ещё раз; можно принять только понятое.',
    en: 'Some cells were not understood. Better mend them and bring the workbook again; or take over only what was understood.',
  },
  applied: { ru: 'Ответы из книги приняты:', en: 'Answers taken over:' },
  conflicts: {
    ru: 'Не тронуты, потому что их тем временем изменил кто-то другой:',
    en: 'Left alone because somebody else changed them meanwhile:',
  },
  attached: { ru: 'Письмо приложено.', en: 'The letter was attached.' },
  removed: { ru: 'Файл убран из следующей отправки.', en: 'The file was taken out of the next submission.' },
  noFile: { ru: 'Выберите файл.', en: 'Choose a file.' },
} as const satisfies Record<string, Text>;

/** «5 ячеек останутся без изменений». */
export const cellsStay: Noun = {
  ru: ['ячейка останется без изменений', 'ячейки останутся без изменений', 'ячеек останутся без изменений'],
  en: ['cell stays as it is', 'cells stay as they are'],
};
