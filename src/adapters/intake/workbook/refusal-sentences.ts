/**
 * The wording of every refusal of an uploaded workbook, in both languages: what is wrong and what to do next. Must never show a
 * path of the machine or a message of a library.
 */
import type { Text } from '../../../kernel/language.ts';

const saveRu = 'Откройте файл в Excel, сохраните как „Книга Excel (.xlsx)“ и загрузите снова.';
const saveEn = 'Open the file in Excel, save it as “Excel Workbook (.xlsx)” and upload it again.';
const templateRu = 'Скачайте бланк заново, перенесите в него значения и загрузите его.';
const templateEn = 'Download the form again, copy the values into it and upload it.';
const againRu = 'Сохраните файл ещё раз и загрузите снова; если не поможет, скачайте бланк заново.';
const againEn = 'Save the file and upload it again; if that does not help, download the form again.';

const text = (ru: string, en: string): Text => ({ ru, en });
const resave = (ru: string, en: string) => text(`${ru} ${saveRu}`, `${en} ${saveEn}`);
const takeTemplate = (ru: string, en: string) => text(`${ru} ${templateRu}`, `${en} ${templateEn}`);
const tryAgain = (ru: string, en: string) => text(`${ru} ${againRu}`, `${en} ${againEn}`);

/** One sentence for each code, without the place. */
export const refusalSentences = {
  'too-large': text(
    'Файл больше 20 МБ. Удалите из книги рисунки и лишние листы, сохраните и загрузите снова.',
    'The file is larger than 20 MB. Remove pictures and spare sheets, save it and upload it again.',
  ),
  empty: tryAgain('Файл пуст: в нём нет ни одного байта.', 'The file is empty: it holds no bytes.'),
  truncated: tryAgain('Файл пришёл не целиком.', 'Only a part of the file has arrived.'),
  unreadable: tryAgain('Файл не удалось прочитать.', 'The file could not be read.'),
  'old-excel': resave('Это книга старого вида (.xls).', 'This is a workbook of the old kind (.xls).'),
  password: text(
    'Книга защищена паролем на открытие. Снимите пароль (Файл → Сведения → Защита книги), сохраните и загрузите снова.',
    'The workbook asks for a password to open it. Remove the password (File → Info → Protect Workbook), save it and upload it again.',
  ),
  'binary-workbook': resave('Это двоичная книга (.xlsb).', 'This is a binary workbook (.xlsb).'),
  macros: text(
    'В книге есть макросы. Сохраните файл как „Книга Excel (.xlsx)“ без макросов и загрузите снова.',
    'The workbook contains macros. Save it as “Excel Workbook (.xlsx)” without macros and upload it again.',
  ),
  opendocument: text(
    'Это таблица OpenDocument (.ods). Сохраните её как „Excel 2007–365 (.xlsx)“ и загрузите снова.',
    'This is an OpenDocument spreadsheet (.ods). Save it as “Excel 2007–365 (.xlsx)” and upload it again.',
  ),
  pdf: text(
    'Это документ PDF, а нужна заполненная книга Excel (.xlsx). Загрузите саму книгу.',
    'This is a PDF document; the filled Excel workbook (.xlsx) is needed. Upload the workbook itself.',
  ),
  picture: text(
    'Это рисунок, а нужна заполненная книга Excel (.xlsx). Загрузите саму книгу.',
    'This is a picture; the filled Excel workbook (.xlsx) is needed. Upload the workbook itself.',
  ),
  'text-file': text(
    'Это текст (например, CSV), а нужна книга Excel. Перенесите значения в бланк .xlsx и загрузите его.',
    'This is text (CSV for instance); an Excel workbook is needed. Copy the values into the .xlsx form and upload it.',
  ),
  'web-page': resave(
    'Это веб-страница или XML, названные книгой Excel.',
    'This is a web page or XML that is called an Excel workbook.',
  ),
  archive: text(
    'Это архив. Распакуйте его и загрузите саму книгу Excel (.xlsx).',
    'This is an archive. Unpack it and upload the Excel workbook (.xlsx) itself.',
  ),
  'other-document': text(
    'Это документ другой программы, а нужна заполненная книга Excel (.xlsx). Загрузите саму книгу.',
    'This is a document of another program; the filled Excel workbook (.xlsx) is needed. Upload the workbook itself.',
  ),
  'unknown-file': text(
    'Это не книга Excel. Загрузите заполненный бланк в виде .xlsx.',
    'This is not an Excel workbook. Upload the filled form as .xlsx.',
  ),
  'broken-archive': resave(
    'Файл повреждён: его части противоречат оглавлению.',
    'The file is damaged: its parts contradict its table of contents.',
  ),
  encrypted: resave('Части файла зашифрованы.', 'Parts of the file are encrypted.'),
  'unsafe-name': resave(
    'Части файла названы недопустимо.',
    'Parts of the file have names that are not allowed.',
  ),
  'too-many-parts': takeTemplate(
    'Книга собрана больше чем из 200 частей.',
    'The workbook is made of more than 200 parts.',
  ),
  'unpacks-too-large': takeTemplate(
    'Книга в распакованном виде больше 50 МБ.',
    'The workbook is larger than 50 MB when unpacked.',
  ),
  'suspicious-ratio': takeTemplate(
    'Часть книги сжата больше чем в 100 раз: так выглядят файлы-ловушки.',
    'A part of the workbook is packed more than 100 times: traps look like that.',
  ),
  'false-size': takeTemplate(
    'Часть книги больше, чем объявлено в файле: так выглядят файлы-ловушки.',
    'A part of the workbook is larger than the file declares: traps look like that.',
  ),
  'embedded-objects': text(
    'В книгу вложены другие документы или элементы управления. Удалите вложенные объекты, сохраните и загрузите снова.',
    'Other documents or controls are embedded in the workbook. Delete the embedded objects, save it and upload it again.',
  ),
  'unknown-part': takeTemplate(
    'В книге есть часть, которой не бывает в книгах Excel.',
    'The workbook has a part that Excel workbooks do not have.',
  ),
  'forbidden-markup': takeTemplate(
    'В книге есть описание типа документа (DOCTYPE), запрещённое в книгах Excel.',
    'The workbook has a document type declaration (DOCTYPE), which Excel workbooks must not have.',
  ),
  'broken-part': resave('Часть книги повреждена.', 'A part of the workbook is damaged.'),
  'broken-workbook': resave('Устройство книги нарушено.', 'The structure of the workbook is broken.'),
  'too-many-sheets': text(
    'В книге слишком много листов. Удалите добавленные листы, сохраните и загрузите снова.',
    'The workbook has too many sheets. Delete the sheets that were added, save it and upload it again.',
  ),
  'too-many-cells': takeTemplate(
    'В книге заполнено больше ячеек, чем есть в бланке.',
    'More cells are filled than the form has.',
  ),
  'too-many-strings': takeTemplate(
    'В книге больше разных текстов, чем помещается в бланк.',
    'The workbook holds more texts than fit into the form.',
  ),
  'too-many-merges': takeTemplate(
    'В книге слишком много объединённых ячеек.',
    'The workbook has too many merged cells.',
  ),
  'too-much-text': text(
    'В книге слишком много текста. Сократите тексты, сохраните и загрузите снова.',
    'The workbook holds too much text. Shorten the texts, save it and upload it again.',
  ),
  'text-too-long': text(
    'Текст в ячейке длиннее 32 767 знаков. Сократите его, сохраните и загрузите снова.',
    'The text of a cell is longer than 32,767 characters. Shorten it, save the file and upload it again.',
  ),
  'cell-outside': text(
    'Ячейка заполнена за пределами бланка. Очистите её или удалите лишние строки и столбцы, сохраните и загрузите снова.',
    'A cell outside the form is filled. Clear it or delete the spare rows and columns, save the file and upload it again.',
  ),
  'merge-outside': text(
    'Объединённые ячейки выходят за пределы бланка. Отмените объединение, сохраните и загрузите снова.',
    'Merged cells reach outside the form. Unmerge them, save the file and upload it again.',
  ),
  'too-slow': takeTemplate(
    'Книга читается дольше отведённого времени.',
    'Reading the workbook takes longer than allowed.',
  ),
  'too-much-memory': takeTemplate(
    'Для чтения книги не хватает отведённой памяти.',
    'Reading the workbook takes more memory than allowed.',
  ),
  'too-much-content': takeTemplate(
    'В книге больше данных, чем можно принять.',
    'The workbook holds more data than can be taken.',
  ),
  'reader-stopped': tryAgain(
    'Чтение книги прервалось, ничего не принято.',
    'Reading the workbook broke off and nothing was taken.',
  ),
  busy: text(
    'Сейчас читается много книг. Загрузите файл снова через минуту.',
    'Many workbooks are being read now. Upload the file again in a minute.',
  ),
} as const satisfies Record<string, Text>;
