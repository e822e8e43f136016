/** What a reader sees instead of a stack: what is wrong, what is allowed, where to go. */
import type { Language, Text } from '../../kernel/language.ts';
import { say } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';
import { to } from './links.ts';

const titles: Record<number, Text> = {
  400: { ru: 'Такого запроса страница не понимает', en: 'The page does not understand this request' },
  404: { ru: 'Здесь ничего нет', en: 'There is nothing here' },
  503: { ru: 'Данные ещё загружаются', en: 'The data are still being loaded' },
};
const broken: Text = { ru: 'Страница не открылась', en: 'The page did not open' };
const brokenAdvice: Text = {
  ru: 'Ошибка на нашей стороне. Обновите страницу через минуту.',
  en: 'The fault is ours. Reload the page in a minute.',
};
const nextStep: Text = { ru: 'Куда пойти дальше', en: 'Where to go next' };
const allowedTitle: Text = { ru: 'Можно выбрать', en: 'You can choose' };

const places = [
  ['/', { ru: 'Карта и показатели', en: 'Map and figures' }],
  ['/clusters', { ru: 'Список кластеров с поиском', en: 'List of clusters with search' }],
  ['/indicators', { ru: 'Каталог показателей', en: 'Catalogue of indicators' }],
] as const;

interface ErrorPageProps {
  readonly language: Language;
  readonly status: number;
  readonly problem: ProblemDocument | null;
}

export function ErrorPage({ language, status, problem }: ErrorPageProps) {
  return (
    <article className="prose">
      <title>{say(titles[status] ?? broken, language)}</title>
      <p className="eyebrow">{status}</p>
      <h1>{say(titles[status] ?? broken, language)}</h1>
      <p lang="en">{problem?.detail ?? say(brokenAdvice, language)}</p>
      {problem?.allowed && problem.allowed.length > 0 ? (
        <p>
          {say(allowedTitle, language)}: {problem.allowed.slice(0, 100).join(', ')}
        </p>
      ) : null}
      <h2>{say(nextStep, language)}</h2>
      <ul>
        {places.map(([path, title]) => (
          <li key={path}>
            <a href={to(language, path)}>{say(title, language)}</a>
          </li>
        ))}
      </ul>
    </article>
  );
}
