/** Words of the methodology. Numbers are never typed here: they come from facts. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Методика', en: 'Methodology' },
  lead: {
    ru: 'Как собирались данные обзора и как атлас превращает напечатанный текст в факты, показатели и числа на страницах.',
    en: 'How the data of the review were collected, and how the atlas turns printed text into facts, indicators and numbers on pages.',
  },
  description: {
    ru: 'Методика атласа промышленных кластеров: сбор анкет, чтение обзора, неоднозначные места, отрасли, границы, единицы и округление.',
    en: 'Methodology of the cluster atlas: questionnaires, reading of the review, ambiguous places, industries, boundaries, units and rounding.',
  },
  study: { ru: 'Как собирались данные', en: 'How the data were collected' },
  studyText: {
    ru: 'Ассоциация кластеров и технопарков разослала запросы во все субъекты Федерации; органы власти прислали официальные письма с заполненными анкетами. В обзор вошли структуры, у которых есть признаки промышленного кластера.',
    en: 'The Association of Clusters and Technoparks sent requests to every federal subject; the authorities answered with official letters and completed questionnaires. The review took in structures that bear signs of an industrial cluster.',
  },
  answered: { ru: 'субъектов Федерации ответили', en: 'federal subjects answered' },
  described: { ru: 'кластеров описано', en: 'clusters described' },
  subjectForm: { ru: 'Анкета субъекта', en: 'Questionnaire of the federal subject' },
  clusterForm: { ru: 'Анкета кластера', en: 'Questionnaire of the cluster' },
  reading: { ru: 'Как атлас читает обзор', en: 'How the atlas reads the review' },
  reading1: {
    ru: 'Каждое напечатанное значение перенесено в таблицу папки data/review-2017 и стало фактом: о чём, что измерено, за какой год, значение, единица и происхождение — таблица, строка, столбец, строки текста обзора и напечатанное дословно.',
    en: 'Each printed value was transcribed into a table of data/review-2017 and became a fact: about what, which measure, which year, value, unit, and provenance: table, row, column, lines of the review’s text and the printed string.',
  },
  reading2: {
    ru: 'Напечатанное неприкосновенно: опечатки остаются в графе «напечатано», рядом стоит приведённое значение. Факт не исправляют; исправление — новый факт, который сменяет прежний, и история видна.',
    en: 'Print is sacred: misprints stay in the “printed” column beside the normalised value. A fact is never edited; a correction is a new fact that supersedes it, and the history stays visible.',
  },
  facts: { ru: 'Фактов в выпуске', en: 'Facts of the edition' },
  ambiguity: { ru: 'Неоднозначные места', en: 'Ambiguous places' },
  ambiguity1: {
    ru: 'Текст обзора снят с вёрстки: столбцы перемешались, числа слились. Где по тексту нельзя решить, к чему относится число, записано выбранное прочтение, его основание и другое возможное прочтение. Такие числа помечены знаком вопроса, точки на графиках пусты, линии прерывисты.',
    en: 'The text was extracted from a layout: columns interleave, numbers run together. Where the text does not settle what a number belongs to, the chosen reading, its ground and the other reading are recorded. Such numbers carry a question mark, their points on charts are hollow and lines dashed.',
  },
  ambiguity2: {
    ru: 'Уверенность чтения бывает высокой (напечатано прямо), средней (соединение числа с подписью выведено и подкреплено) и низкой (другое прочтение почти столь же вероятно).',
    en: 'Confidence of a reading is high (plainly printed), medium (the pairing of number and label is inferred and supported) or low (another reading is about as good).',
  },
  ambiguousFacts: { ru: 'из них прочитано неоднозначно', en: 'of these are read ambiguously' },
  counts: { ru: 'Как опубликовано и как известно сейчас', en: 'As published and as known now' },
  countsText: {
    ru: 'Строка перечня и кластер — не одно и то же: один кластер может стоять в двух строках. «Как опубликовано» считает строки, «как известно сейчас» — разные кластеры. Повтором признаётся только пара, где совпало всё; остальные похожие пары — замечание, а не факт.',
    en: 'A row of the list and a cluster are two things: one cluster may stand in two rows. “As published” counts rows, “as known now” distinct clusters. Only a pair that agrees in everything counts as a repeat; other similar pairs are a finding, not a fact.',
  },
  rows: { ru: 'строк в двух перечнях', en: 'rows of both lists' },
  distinct: { ru: 'разных кластеров', en: 'distinct clusters' },
  pairs: { ru: 'Пары строк об одном кластере', en: 'Pairs of rows on one cluster' },
  pair: { ru: 'Строки', en: 'Rows' },
  relation: { ru: 'Связь', en: 'Relation' },
  ground: { ru: 'Основание', en: 'Ground' },
  industries: { ru: 'Отрасли и их написания', en: 'Industries and their spellings' },
  industriesText: {
    ru: 'Специализации напечатаны свободным текстом. Словарь сводит написания к отраслям: сворачиваются только опечатки и очевидные краткие или полные формы; незнакомое написание не угадывается. Названия, которые различаются по смыслу, остаются разными отраслями.',
    en: 'Specialisations are printed as free text. A dictionary folds spellings into industries: only misprints and evident short or long forms; an unknown spelling is never guessed. Names that differ in meaning stay different industries.',
  },
  industry: { ru: 'Отрасль', en: 'Industry' },
  spellings: { ru: 'Другие написания в обзоре', en: 'Other spellings in the review' },
  misprint: { ru: 'опечатка', en: 'misprint' },
  variant: { ru: 'вариант', en: 'variant' },
  asNamed: { ru: 'Остальные отрасли напечатаны одинаково', en: 'The other industries are printed one way' },
  fused: { ru: 'Слитно напечатанные отрасли', en: 'Industries printed as one' },
  boundaries: { ru: 'Границы', en: 'Boundaries' },
  boundariesText: {
    ru: 'Границы 85 субъектов Федерации по состоянию на 2017 год взяты из Natural Earth (1:10 млн, общественное достояние) и упрощены для карт страны. Названия и округа — из собственной датированной таблицы: в 2017 году Бурятия и Забайкалье в Сибирском округе, Крым и Севастополь — в Южном. Линии не судят о границах, и субъект населённого пункта по ним не определяется. Координат кластеров обзор не даёт, поэтому карта показывает только число кластеров в субъекте.',
    en: 'Boundaries of the 85 federal subjects as of 2017 come from Natural Earth (1:10m, public domain) and are simplified for maps of the country. Names and districts come from our own dated table: in 2017 Buryatia and Zabaykalye are in the Siberian district, Crimea and Sevastopol in the Southern one. The lines are no statement on any border, and no settlement is assigned to a subject by them. The review gives no coordinates of clusters, so the map shows only counts per subject.',
  },
  units: { ru: 'Единицы и округление', en: 'Units and rounding' },
  units1: {
    ru: 'В фактах деньги — целые рубли, доли — части единицы. На страницах деньги показаны в миллионах и миллиардах рублей, доли — в процентах.',
    en: 'In facts money is whole roubles and shares are fractions of one. Pages show money in millions and billions of roubles and shares in per cent.',
  },
  units2: {
    ru: 'Напечатанное число показывается с той точностью, с какой напечатано. Пересчитанное округляется по правилу «половина — вверх» только при показе; сравнения идут по неокруглённым значениям. Пересчёт «совпадает», если округляется до напечатанного.',
    en: 'A printed number keeps the precision of print. A recomputed one is rounded half up for display only; comparisons use unrounded values. A recomputation “agrees” if it rounds to the printed value.',
  },
  units3: {
    ru: 'Нет данных — не ноль. Пустая ячейка значит «не напечатано»; ноль стоит только там, где напечатан ноль.',
    en: 'Missing is never zero. An empty cell means “not printed”; a zero stands only where a zero is printed.',
  },
  linter: { ru: 'Проверка', en: 'Checks' },
  linterText: {
    ru: 'Всё, что пересчитывается, пересчитывает программа; расхождения собраны в замечаниях.',
    en: 'Whatever can be recomputed is recomputed by a program; differences are collected as findings.',
  },
  toFindings: { ru: 'Замечания к обзору', en: 'Findings on the review' },
  toData: { ru: 'Таблицы и факты — в открытых данных', en: 'Tables and facts are in the open data' },
} as const satisfies Record<string, Text>;
