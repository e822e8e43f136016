/** What may be wrong with a received workbook, in the words of the one who mends it. */

import type { WorkbookFinding } from '../../../flows/survey/workspace-flows.ts';
import type { Text } from '../../../kernel/language.ts';

export const messages = {
  outside: {
    ru: 'Эта ячейка стоит вне вопросов и не записывается. Перенесите ответ в столбец вопроса.',
    en: 'This cell stands outside the questions and is not taken over. Move the answer into the column of its question.',
  },
  noColumn: {
    ru: 'У этого столбца нет вопроса в анкете, значение не записывается. Перенесите его в столбец вопроса.',
    en: 'This column belongs to no question, the value is not taken over. Move it into the column of its question.',
  },
  merged: {
    ru: 'Ячейка объединена с соседними: непонятно, к чему относится ответ. Отмените объединение и заполните ячейки по отдельности.',
    en: 'The cell is merged with others: it is unclear what the answer belongs to. Unmerge and fill in the cells one by one.',
  },
  formula: {
    ru: 'В ячейке формула; взято её последнее посчитанное значение. Проверьте его.',
    en: 'The cell holds a formula; its last computed value was taken. Check it.',
  },
  hidden: {
    ru: 'Ячейка скрыта, её значение всё же записывается. Проверьте, так ли задумано.',
    en: 'The cell is hidden, its value is taken over all the same. Check that this is meant.',
  },
  sheetTwice: {
    ru: 'Этот раздел стоит в книге дважды: непонятно, какой лист верный. Удалите лишний лист.',
    en: 'This section stands in the workbook twice: it is unclear which sheet is right. Delete one of them.',
  },
  sheetMissing: {
    ru: 'Листа этого раздела в книге нет: ответы раздела остаются как были.',
    en: 'The sheet of this section is missing: the answers of the section stay as they were.',
  },
  columnsMissing: {
    ru: 'Удалена служебная строка листа, столбцы не узнать. Скачайте книгу заново и перенесите ответы.',
    en: 'The service row of the sheet is gone, so its columns are unknown. Download the workbook anew and copy the answers.',
  },
  columnMissing: {
    ru: 'Столбец этого вопроса удалён: его ответы остаются как были.',
    en: 'The column of this question was deleted: its answers stay as they were.',
  },
  rowTwice: {
    ru: 'Строка скопирована вместе со служебным ключом и стоит дважды. Удалите содержимое скрытого первого столбца в новой строке.',
    en: 'The row was copied with its service key and stands twice. Clear the hidden first column of the new row.',
  },
  rowMissing: {
    ru: 'Этой строки в книге больше нет. Она остаётся в анкете; если её нужно убрать, удалите её в форме.',
    en: 'This row is no longer in the workbook. It stays in the questionnaire; delete it in the form if it is to go.',
  },
  error: {
    ru: 'В ячейке ошибка вычисления. Впишите число или оставьте пустой.',
    en: 'The cell holds an error value. Write the number or leave it empty.',
  },
  date: {
    ru: 'Здесь ожидается не дата: программа могла принять число за дату. Задайте ячейке формат «Текстовый» и впишите ответ заново.',
    en: 'No date is expected here: the program may have taken a number for one. Format the cell as text and write the answer anew.',
  },
  choice: {
    ru: 'Такого ответа нет в списке. Выберите ответ из списка или скопируйте его с листа «Списки».',
    en: 'There is no such choice. Choose from the list, or copy from the sheet of lists.',
  },
} as const satisfies Record<string, Text>;

/** A finding with its sheet, cell and value. */
export function findingOf(
  what: keyof typeof messages,
  severity: WorkbookFinding['severity'],
  sheet: string,
  cell: string | null,
  text: string | null,
): WorkbookFinding {
  return { severity, sheet, cell, text: text === null ? null : text.slice(0, 200), message: messages[what] };
}

export const refusals = {
  foreign: {
    code: 'foreign-workbook',
    detail: {
      ru: 'Это не книга анкеты: в ней нет служебных сведений. Скачайте книгу на странице анкеты и заполните её.',
      en: 'This is no workbook of a questionnaire: its service words are missing. Download the workbook from the page of the questionnaire.',
    },
  },
  otherEdition: {
    code: 'other-edition',
    detail: {
      ru: 'Книга сделана для другой анкеты или её прежней редакции. Скачайте книгу заново и перенесите ответы.',
      en: 'The workbook was made for another questionnaire or an older edition. Download it anew and copy the answers.',
    },
  },
  otherWave: {
    code: 'other-wave',
    detail: {
      ru: 'Книга сделана для другой волны обследования. Скачайте книгу этой волны.',
      en: 'The workbook was made for another wave of the survey. Download the one of this wave.',
    },
  },
  otherRecipient: {
    code: 'other-recipient',
    detail: {
      ru: 'Книга сделана для другого респондента. Загрузите её на его странице или скачайте свою.',
      en: 'The workbook was made for another recipient. Upload it on that page, or download yours.',
    },
  },
} as const;
