/** What may be wrong with a received workbook, in the words of the one who mends it. */

import type { Text } from '../../../kernel/language.ts';

export const messages = {
  outside: {
    ru: 'Эта ячейка стоит вне вопросов и не записывается. Если это ответ, перенесите его в столбец вопроса.',
    en: 'This cell stands outside the questions and is not taken over. If it is an answer, move it into the column of its question.',
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
  otherRecipient: {
    ru: 'Этот лист взят из книги другого респондента, с него ничего не записывается. Если ответы ваши, внесите их на лист вашей книги.',
    en: 'This sheet was taken from the workbook of another recipient, nothing of it is taken over. If the answers are yours, write them on the sheet of your workbook.',
  },
  otherMaking: {
    ru: 'Этот лист взят из другой вашей книги, скачанной в другое время, с него ничего не записывается. Загрузите ту книгу отдельно.',
    en: 'This sheet was taken from another workbook of yours, downloaded at another time; nothing of it is taken over. Upload that workbook by itself.',
  },
  sheetMissing: {
    ru: 'Листа этого раздела в книге нет: ответы раздела остаются как были.',
    en: 'The sheet of this section is missing: the answers of the section stay as they were.',
  },
  columnsMissing: {
    ru: 'Удалена служебная строка листа, столбцы не узнать. Скачайте книгу заново и перенесите ответы.',
    en: 'The service row of the sheet is gone, so its columns are unknown. Download the workbook anew and copy the answers.',
  },
  columnTwice: {
    ru: 'Столбец этого вопроса стоит в листе дважды: непонятно, какой верный. Удалите лишний столбец целиком.',
    en: 'The column of this question stands in the sheet twice: it is unclear which one is right. Delete the other one as a whole.',
  },
  headingMoved: {
    ru: 'Над столбцом стоит заголовок другого вопроса: его переставили без скрытой служебной строки. Верните столбцы на место или перенесите ответы в новую книгу.',
    en: 'The heading of another question stands above this column: it was moved without the hidden service row. Put the columns back, or copy the answers into a new workbook.',
  },
  headingChanged: {
    ru: 'Заголовок или единица столбца изменены, а ответы читаются в прежней единице вопроса. Верните заголовок из новой книги и проверьте числа.',
    en: 'The heading or the unit of the column was changed, and its answers are read in the unit of the question. Restore the heading from a new workbook and check the numbers.',
  },
  questionMoved: {
    ru: 'В строке стоят слова другого вопроса: её переставили без скрытого первого столбца. Верните строки на место или перенесите ответы в новую книгу.',
    en: 'The words of another question stand in this row: it was moved without the hidden first column. Put the rows back, or copy the answers into a new workbook.',
  },
  columnMissing: {
    ru: 'Столбец этого вопроса удалён: его ответы остаются как были.',
    en: 'The column of this question was deleted: its answers stay as they were.',
  },
  rowTwice: {
    ru: 'Эта строка стоит дважды: неясно, какая верна. Оставьте одну; новой строке дайте свой ИНН или код и очистите скрытый первый столбец.',
    en: 'This row stands twice: it is unclear which one is right. Keep one; give a new row its own INN or code and clear the hidden first column.',
  },
  rowUnnamed: {
    ru: 'Неясно, чья это строка: ИНН или код пуст либо не понят. Заполните его; если это итог, удалите строку: итоги считаются сами.',
    en: 'It is unclear whose row this is: its INN or code is empty or was not understood. Fill it in; delete the row if it is a total: totals are computed.',
  },
  rowKeysLost: {
    ru: 'Служебный первый столбец очищен, и эта строка отличается от строк анкеты: неясно, новая ли она. Скачайте книгу заново и перенесите изменения.',
    en: 'The service column was cleared and this row differs from those of the form: it is unclear whether it is a new one. Download the workbook anew and copy the changes.',
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
  month: {
    ru: 'В ячейке показаны только месяц и год, день неизвестен. Впишите дату целиком: 31.12.2017.',
    en: 'The cell shows a month and a year only, the day is unknown. Write the whole date: 31.12.2017.',
  },
  yearAsDay: {
    ru: 'Похоже, записан год или другое число, а программа приняла его за день начала XX века. Впишите дату целиком: 31.12.2017.',
    en: 'A year or another number seems to be written, and the program took it for a day of the early 20th century. Write the whole date: 31.12.2017.',
  },
  percent: {
    ru: 'Ячейка показывает проценты, а здесь ожидается не доля. Задайте ячейке числовой формат и впишите число заново.',
    en: 'The cell shows per cent and no share is expected here. Give the cell a number format and write the number anew.',
  },
  scaled: {
    ru: 'Формат ячейки прячет тысячи: видно не то число, что записано. Задайте числовой формат и проверьте число.',
    en: 'The format of the cell leaves out thousands: what is seen is not what is stored. Give it a number format and check the number.',
  },
  shown: {
    ru: 'Формат ячейки добавляет к числу время, валюту или единицу: неясно, в чём оно измерено. Задайте числовой формат и впишите число в единицах вопроса.',
    en: 'The format of the cell adds a time, a currency or a unit: it is unclear what is measured. Give it a number format and write the number in the unit of the question.',
  },
  unseen: {
    ru: 'Формат ячейки прячет число: в ячейке ничего не видно. Задайте числовой формат и проверьте число.',
    en: 'The format of the cell hides the number: nothing is seen. Give it a number format and check the number.',
  },
  unsigned: {
    ru: 'Число отрицательное, а формат ячейки прячет минус. Задайте числовой формат и проверьте знак.',
    en: 'The number is below zero and the format of the cell hides the minus. Give it a number format and check the sign.',
  },
  smallShare: {
    ru: 'Записано как доля процента. Если имелось в виду 25 %, а записано 0,25, исправьте.',
    en: 'Taken as a part of one per cent. If 0.25 was meant as 25 %, mend it.',
  },
  zeroRestored: {
    ru: 'Программа убрала ноль в начале ИНН; он возвращён, контрольные цифры сошлись. Проверьте номер.',
    en: 'A program took the first zero of the INN away; it was put back, and the check digits are right. Check the number.',
  },
  hiddenSheet: {
    ru: 'Лист скрыт, его ответы всё же записываются. Проверьте, так ли задумано.',
    en: 'The sheet is hidden, its answers are taken over all the same. Check that this is meant.',
  },
  comment: {
    ru: 'Примечание к ячейке в анкету не записывается. Если оно поясняет ответ, впишите пояснение в форме.',
    en: 'A note beside a cell is not taken over. If it explains the answer, write the explanation in the form.',
  },
  moreComments: {
    ru: 'Примечаний на листе больше, чем показано здесь; в анкету они не записываются.',
    en: 'The sheet has more notes than are shown here; none of them is taken over.',
  },
  foreignSheet: {
    ru: 'Этого листа нет в анкете, с него ничего не записывается. Перенесите ответы на лист раздела.',
    en: 'The questionnaire has no such sheet, nothing of it is taken over. Move the answers to the sheet of their section.',
  },
  rowGone: {
    ru: 'Этой строки в анкете уже нет: её удалили в форме. Если она нужна, очистите скрытый первый столбец, и она станет новой.',
    en: 'The questionnaire has no such row any more: it was deleted in the form. If it is needed, clear the hidden first column to make it a new one.',
  },
  older: {
    ru: 'Книга скачана до последней отправки, возврата или приёмки анкеты. Изменённое с тех пор в форме книга не отменяет.',
    en: 'The workbook was downloaded before the form was last sent, returned or accepted. What was changed in the form since then stays.',
  },
  choice: {
    ru: 'Такого ответа нет в списке. Выберите ответ из списка или скопируйте его с листа «Списки».',
    en: 'There is no such choice. Choose from the list, or copy from the sheet of lists.',
  },
} as const satisfies Record<string, Text>;

export const refusals = {
  foreign: {
    code: 'foreign-workbook',
    detail: {
      ru: 'Это не книга анкеты: в ней нет служебных сведений. Скачайте книгу на странице анкеты и заполните её.',
      en: 'This is no workbook of a questionnaire: its service words are missing. Download the workbook from the page of the questionnaire.',
    },
  },
  twice: {
    code: 'foreign-workbook',
    detail: {
      ru: 'Лист «Инструкция» стоит в книге дважды: непонятно, для какой анкеты она сделана. Удалите лишний лист и загрузите книгу снова.',
      en: 'The sheet of instructions stands in the workbook twice: it is unclear for which questionnaire it was made. Delete one of them and upload the workbook again.',
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
