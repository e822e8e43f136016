/** The list of editions. */
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { to } from '../../frame/links.ts';
import { Links } from '../../reading/parts.tsx';
import type { YearbooksModel } from './yearbooks.presenter.ts';
import { words } from './yearbooks.words.ts';

export function YearbooksView({ model }: { readonly model: YearbooksModel }) {
  const { language } = model;
  return (
    <article>
      <h1>{say(words.title, language)}</h1>
      <p className="lead">{say(words.lead, language)}</p>
      {model.waves.map((wave) => (
        <section key={wave.id} className="edition" aria-labelledby={`edition-${wave.id}`}>
          <h2 id={`edition-${wave.id}`}>
            <a href={wave.href}>{wave.title}</a>
          </h2>
          <p className="muted">{say(words.wave, language)}</p>
          <Links
            items={[
              { label: say(words.web, language), href: wave.href },
              { label: say(words.pdf, language), href: wave.pdf },
              { label: say(words.figures, language), href: to(language, `/waves/${wave.id}`) },
            ]}
            label={wave.title}
          />
        </section>
      ))}
      {model.editions.map((edition) => (
        <section key={edition.year} className="edition" aria-labelledby={`edition-${edition.year}`}>
          <h2 id={`edition-${edition.year}`}>
            <a href={edition.href}>
              {say(words.edition, language)} {edition.year}
            </a>
          </h2>
          <ul className="totals">
            <li>
              <FigureLink figure={edition.rows} language={language} bare />
              <span>{say(words.clusters, language)}</span>
            </li>
            <li>
              <a href={`${to(language, '/findings')}?severity=contradiction`}>{edition.contradictions}</a>
              <span>{say(words.contradictions, language)}</span>
            </li>
          </ul>
          <Links
            items={[
              { label: say(words.web, language), href: edition.href },
              { label: say(words.pdf, language), href: edition.pdf },
              { label: say(words.findings, language), href: to(language, '/findings') },
            ]}
            label={`${say(words.edition, language)} ${edition.year}`}
          />
        </section>
      ))}
    </article>
  );
}
