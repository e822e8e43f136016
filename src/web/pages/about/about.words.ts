/** Words about the product and the Association; the Association's own statements are facts. */
export const words = {
  title: { ru: 'О проекте', en: 'About' },
  lead: {
    ru: 'Атлас промышленных кластеров показывает опубликованные данные о кластерах России так, чтобы каждое число можно было проверить: от страницы — к формуле, факту и строке источника.',
    en: 'Cluster Atlas shows published data on Russia’s industrial clusters so that every number can be checked: from the page to formula, fact and line of the source.',
  },
  description: {
    ru: 'Об атласе промышленных кластеров, об Ассоциации кластеров и технопарков, об условиях использования данных.',
    en: 'About the cluster atlas, the Association of Clusters and Technoparks, and the terms of use of the data.',
  },
  forWhom: { ru: 'Для кого', en: 'For whom' },
  forWhomItems: [
    {
      ru: 'Аналитик находит ряд, сравнивает опубликованное с пересчётом и цитирует число с ревизией.',
      en: 'An analyst finds a series, compares published with recomputed values, and cites a number with its revision.',
    },
    {
      ru: 'Сотрудник министерства или субъекта видит перечень, реестр и расхождения между ними.',
      en: 'An officer of the ministry or of a federal subject sees the list, the register and where they differ.',
    },
    {
      ru: 'Инвестор, журналист, исследователь ищет кластеры на карте, читает паспорта и скачивает данные.',
      en: 'An investor, journalist or researcher finds clusters on the map, reads passports and downloads data.',
    },
  ],
  how: { ru: 'Чем он отличается', en: 'What makes it different' },
  howItems: [
    {
      ru: 'У каждого числа есть паспорт.',
      en: 'Every number has a passport.',
      path: '/indicators',
      label: { ru: 'Показатели', en: 'Indicators' },
    },
    {
      ru: 'Неоднозначное не выдаётся за факт.',
      en: 'What is ambiguous never passes for a fact.',
      path: '/methodology',
      label: { ru: 'Методика', en: 'Methodology' },
    },
    {
      ru: 'Расхождения найдены и показаны.',
      en: 'Differences are found and shown.',
      path: '/findings',
      label: { ru: 'Замечания', en: 'Findings' },
    },
    {
      ru: 'Всё можно скачать.',
      en: 'Everything can be downloaded.',
      path: '/open-data',
      label: { ru: 'Открытые данные', en: 'Open data' },
    },
  ],
  association: {
    ru: 'Об Ассоциации кластеров и технопарков',
    en: 'The Association of Clusters and Technoparks',
  },
  associationText: {
    ru: 'Обзор 2017 года подготовила Ассоциация кластеров и технопарков. Так она описывает себя на его последних страницах.',
    en: 'The review of 2017 was prepared by the Association of Clusters and Technoparks. This is how it describes itself on its last pages.',
  },
  directions: { ru: 'Направления работы', en: 'Directions of work' },
  benefits: { ru: 'Что даёт членство', en: 'What membership gives' },
  licence: { ru: 'Условия использования', en: 'Terms of use' },
  licenceText: {
    ru: 'Код атласа открыт по лицензии MIT. Факты, таблицы и API можно использовать свободно, со ссылкой на атлас и ревизию данных. Права на сам печатный обзор остаются у его издателя; границы — Natural Earth, общественное достояние.',
    en: 'The code is open under the MIT licence. Facts, tables and the API may be used freely with a reference to the atlas and the revision of the data. Rights in the printed review itself stay with its publisher; boundaries are Natural Earth, public domain.',
  },
  contact: { ru: 'Контакты', en: 'Contact' },
  contactText: {
    ru: 'Вопросы о данных принимает аналитик Ассоциации, о работе сайта — администратор атласа. Приложите адрес паспорта числа: по нему видно всё остальное.',
    en: 'Questions on data go to the Association’s analyst, questions on the site to the administrator of the atlas. Add the address of the number’s passport: it shows everything else.',
  },
} as const;
