/** The page about the atlas and the Association. */
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { to } from '../../frame/links.ts';
import { StatementList } from '../../reading/statement-list.tsx';
import type { AboutModel } from './about.presenter.ts';
import { words } from './about.words.ts';

export function AboutView({ model }: { readonly model: AboutModel }) {
  const { language } = model;
  return (
    <article>
      <h1>{say(words.title, language)}</h1>
      <p className="lead">{say(words.lead, language)}</p>
      <div className="two-columns">
        <section aria-labelledby="for-whom">
          <h2 id="for-whom">{say(words.forWhom, language)}</h2>
          <ul className="ruled">
            {words.forWhomItems.map((item) => (
              <li key={item.en}>{say(item, language)}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="how">
          <h2 id="how">{say(words.how, language)}</h2>
          <ul className="ruled pairs">
            {words.howItems.map((item) => (
              <li key={item.path}>
                <span>{say(item, language)}</span>
                <a href={to(language, item.path)}>{say(item.label, language)}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section aria-labelledby="association">
        <h2 id="association">{say(words.association, language)}</h2>
        <p>{say(words.associationText, language)}</p>
        <ul className="totals">
          {model.figures.map((figure) => (
            <li key={figure.id}>
              <FigureLink figure={figure} language={language} />
              <span>{say(figure.title, language)}</span>
            </li>
          ))}
        </ul>
        <div className="two-columns">
          <div>
            <StatementList
              title={say(words.directions, language)}
              items={model.directions}
              language={language}
            />
          </div>
          <div>
            <StatementList title={say(words.benefits, language)} items={model.benefits} language={language} />
          </div>
        </div>
      </section>
      <section aria-labelledby="licence" className="prose">
        <h2 id="licence">{say(words.licence, language)}</h2>
        <p>{say(words.licenceText, language)}</p>
        <h2 id="contact">{say(words.contact, language)}</h2>
        <p>{say(words.contactText, language)}</p>
      </section>
    </article>
  );
}
