/** Headline figures with their way over the years. */
import { Fragment } from 'react';
import { FigureLink } from '../../frame/figure-link.tsx';
import { to } from '../../frame/links.ts';
import { Picture } from '../../frame/picture.tsx';
import { nounAfter, nouns, wordsIn } from '../../frame/speak.ts';
import type { HomeModel } from './home.presenter.ts';
import { homeWords } from './home.words.ts';
import type { Headline } from './home-headlines.ts';

export function Headlines({ model }: { readonly model: HomeModel }) {
  const w = wordsIn(homeWords, model.language);
  return (
    <section className="headlines" aria-label={w.figures}>
      {model.headlines.map((headline) => (
        <div key={headline.key} className={headline.key === 'register' ? 'headline register' : 'headline'}>
          <div className="headline-value">
            <FigureLink figure={headline.figure} language={model.language} bare />
            {headline.sparkline === '' ? null : <Picture svg={headline.sparkline} className="inline" />}
          </div>
          <p className="headline-name">
            <HeadlineName headline={headline} model={model} />
          </p>
          <HeadlineNote headline={headline} model={model} />
        </div>
      ))}
    </section>
  );
}

interface PartProps {
  readonly headline: Headline;
  readonly model: HomeModel;
}

function HeadlineName({ headline, model }: PartProps) {
  const { language } = model;
  const w = wordsIn(homeWords, language);
  const value = headline.figure.value ?? 0;
  if (headline.key === 'register') return w.inRegister;
  if (headline.key === 'clusters') return `${nounAfter(value, nouns.cluster, language)} ${w.inLists}`;
  return (
    <>
      {nounAfter(value, nouns.subject, language)} {w.federation}{' '}
      <span className="nowrap">
        {w.outOf}{' '}
        <a className="figure" href={to(language, '/federal-subjects')}>
          {model.subjectsTotal}
        </a>
      </span>
    </>
  );
}

/** What stood there in earlier years, and what the lists themselves say. */
function HeadlineNote({ headline, model }: PartProps) {
  const { language } = model;
  const w = wordsIn(homeWords, language);
  return (
    <p className="headline-note">
      {headline.earlier.map(({ period, figure }) => (
        <Fragment key={period}>
          <span className="nowrap">
            {period}: <FigureLink figure={figure} language={language} bare />
          </span>{' '}
        </Fragment>
      ))}
      {headline.key === 'clusters' ? (
        <span className="line">
          {w.distinct} <FigureLink figure={model.country.distinctCount} language={language} />
        </span>
      ) : null}
      {headline.key === 'register' ? (
        <span className="line">
          {w.outOf} <FigureLink figure={model.country.clusterCount} language={language} />{' '}
          {nounAfter(model.country.clusterCount.value ?? 0, nouns.row, language)}
        </span>
      ) : null}
      {headline.recounted ? (
        <span className="line">
          {w.recounted} <FigureLink figure={headline.recounted} language={language} bare />
        </span>
      ) : null}
    </p>
  );
}
