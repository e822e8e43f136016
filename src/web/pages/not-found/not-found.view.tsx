/** What a reader sees at an address that the site does not have. */
import { say } from '../../../kernel/language.ts';
import type { NotFoundModel } from './not-found.presenter.ts';
import { words } from './not-found.words.ts';

export function NotFoundView({ model }: { readonly model: NotFoundModel }) {
  const { language } = model;
  return (
    <article className="prose missing">
      <p className="eyebrow">404</p>
      <h1>{say(words.title, language)}</h1>
      <p>{say(words.text, language)}</p>
      <ul className="ruled pairs">
        {model.places.map((place) => (
          <li key={place.href}>
            <a href={place.href}>{place.label}</a>
            <span className="muted">{place.what}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
