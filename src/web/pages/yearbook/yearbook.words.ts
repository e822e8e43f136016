/** Words around the web edition of the yearbook; its own words come with the yearbook. */
export const words = {
  notFound: { ru: 'Такого выпуска нет', en: 'There is no such edition' },
  howToFind: { ru: 'Выпуски, которые есть:', en: 'Editions that exist:' },
  pdf: { ru: 'Скачать PDF', en: 'Download the PDF' },
  print: {
    ru: 'Для печати лучше PDF: в нём номера страниц и оглавление.',
    en: 'For print take the PDF: it has page numbers and a table of contents.',
  },
  toTop: { ru: 'К оглавлению', en: 'To the contents' },
  web: {
    ru: 'Веб-издание ежегодника со всеми главами, таблицами и картами; каждое число ведёт к паспорту.',
    en: 'Web edition of the yearbook with all chapters, tables and maps; every number leads to its passport.',
  },
  all: { ru: 'Ежегодники', en: 'Yearbooks' },
  way: { ru: 'Путь к странице', en: 'Way to this page' },
} as const;
