/** What each kind of problem is called and what to do next, in both languages. Must never show a stack or a path of the machine. */
import type { Text } from '../../kernel/language.ts';

interface ProblemWording {
  readonly title: Text;
  readonly advice: Text;
}

const wordings: Readonly<Record<string, ProblemWording>> = {
  'unknown-parameter': {
    title: { ru: 'У этой страницы нет такого параметра', en: 'This page has no such parameter' },
    advice: {
      ru: 'Адрес страницы содержит параметр, которого она не знает. Уберите его или выберите один из известных.',
      en: 'The address holds a parameter that the page does not know. Remove it or choose one that it does.',
    },
  },
  'invalid-value': {
    title: { ru: 'Такого значения нет', en: 'There is no such value' },
    advice: {
      ru: 'Параметр в адресе получил значение, которого не существует. Выберите одно из возможных.',
      en: 'A parameter in the address got a value that does not exist. Choose one of the possible ones.',
    },
  },
  'not-found': {
    title: { ru: 'Здесь ничего нет', en: 'There is nothing here' },
    advice: {
      ru: 'Такой страницы или записи в атласе нет. Проверьте адрес или найдите нужное поиском.',
      en: 'The atlas has no such page or entry. Check the address or use the search.',
    },
  },
  'sign-in-required': {
    title: { ru: 'Сначала войдите', en: 'Sign in first' },
    advice: {
      ru: 'Ваш вход закончился или ещё не начинался. Войдите и повторите.',
      en: 'Your sign-in ended or has not begun. Sign in and try again.',
    },
  },
  forbidden: {
    title: { ru: 'Сюда у вас нет доступа', en: 'You may not open this' },
    advice: {
      ru: 'Вашей роли это не разрешено, или запрос пришёл не с этого сайта. Откройте страницу заново или обратитесь к администратору.',
      en: 'Your role does not allow it, or the request did not come from this site. Open the page again or ask an administrator.',
    },
  },
  'too-many-requests': {
    title: { ru: 'Слишком много запросов', en: 'Too many requests' },
    advice: { ru: 'Подождите и повторите.', en: 'Wait and try again.' },
  },
  'not-ready': {
    title: { ru: 'Данные ещё загружаются', en: 'The data are still being loaded' },
    advice: { ru: 'Обновите страницу через несколько секунд.', en: 'Reload the page in a few seconds.' },
  },
};

const broken: ProblemWording = {
  title: { ru: 'Страница не открылась', en: 'The page did not open' },
  advice: {
    ru: 'Ошибка на нашей стороне. Обновите страницу через минуту.',
    en: 'The fault is ours. Reload the page in a minute.',
  },
};

/** Wording of a problem by the last part of its type; a fault without a known type is ours. */
export function problemWording(type: string | undefined, status: number): ProblemWording {
  const kind = type?.split('/').at(-1) ?? (status === 404 ? 'not-found' : '');
  return wordings[kind] ?? broken;
}

export const errorWords = {
  parameter: { ru: 'Параметр', en: 'Parameter' },
  allowed: { ru: 'Можно выбрать', en: 'You can choose' },
  next: { ru: 'Куда пойти дальше', en: 'Where to go next' },
  map: { ru: 'Карта и главные числа', en: 'Map and headline figures' },
  clusters: { ru: 'Список кластеров с поиском', en: 'List of clusters with search' },
  indicators: { ru: 'Каталог показателей', en: 'Catalogue of indicators' },
  openData: { ru: 'Открытые данные и API', en: 'Open data and API' },
} as const satisfies Record<string, Text>;
