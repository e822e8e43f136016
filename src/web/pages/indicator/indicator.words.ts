/** Words of the page of an indicator. */
export const words = {
  notFound: { ru: 'Такого показателя нет', en: 'There is no such indicator' },
  howToFind: { ru: 'Все показатели выпуска:', en: 'All indicators of the edition:' },
  way: { ru: 'Путь к странице', en: 'Way to this page' },
  indicators: { ru: 'Показатели', en: 'Indicators' },
  method: { ru: 'Можно ли пересчитать', en: 'Whether it can be recomputed' },
  source: { ru: 'Откуда определение', en: 'Where the definition comes from' },
  identifier: { ru: 'Обозначение', en: 'Identifier' },
  noUnit: { ru: 'без единицы: число', en: 'no unit: a count' },
  values: { ru: 'Значения', en: 'Values' },
  districts: { ru: 'По федеральным округам', en: 'By federal district' },
  charts: { ru: 'Ряды', en: 'Series' },
  doubts: { ru: 'Неоднозначные места', en: 'Ambiguous places' },
  doubtsNote: {
    ru: 'Одно прочтение часто касается целого ряда: ниже оно дано один раз, со всеми своими числами.',
    en: 'One reading often concerns a whole run of numbers: it is given once below, with all its numbers.',
  },
  noDoubts: {
    ru: 'Все значения показателя читаются однозначно.',
    en: 'All values of the indicator are plain.',
  },
  missing: { ru: 'Названо, но не напечатано', en: 'Named but not printed' },
  missingNote: {
    ru: 'в обзоре названо, но значение не напечатано',
    en: 'named in the review, but no value is printed',
  },
  missingHere: { ru: 'не напечатано', en: 'not printed' },
  cannot: { ru: 'нельзя', en: 'not possible' },
  also: { ru: 'ещё', en: 'also' },
  doubtColumn: { ru: 'Число', en: 'Figure' },
  findings: { ru: 'Замечания о показателе', en: 'Findings about the indicator' },
  compareNote: {
    ru: 'Пересчёт берёт только напечатанные слагаемые; где их нет, стоит прочерк, а не ноль.',
    en: 'Recomputation uses printed components only; where there are none stands a dash, never a zero.',
  },
  scopesKept: {
    ru: 'Ряды разных областей нельзя складывать: «в среднем на один кластер» — среднее, «все кластеры» — сумма или подсчёт.',
    en: 'Series of different scopes must not be added: “average per cluster” is a mean, “all clusters” a sum or a count.',
  },
} as const;
