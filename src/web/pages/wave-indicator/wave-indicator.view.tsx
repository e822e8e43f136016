/** The page of an indicator of a wave: meaning, the country over the years, the places of one year. */
import { showCount } from '../../../domain/atlas/show-figure.ts';
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { NumberHeads } from '../../frame/number-heads.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { Links, Pictures, TableWrap, Terms } from '../../reading/parts.tsx';
import { WaveHead } from '../../reading/wave/head.tsx';
import { CellLink, hasReview, WaveTable } from '../../reading/wave/parts.tsx';
import { wave } from '../../reading/wave/words.ts';
import { Tabs } from '../../workspace-frame/parts.tsx';
import type { WaveIndicatorModel } from './wave-indicator.presenter.ts';
import { words } from './wave-indicator.words.ts';

interface Props {
  readonly model: WaveIndicatorModel;
}

export function WaveIndicatorView({ model }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <article className="wave-edition">
      <WaveHead head={model.head} language={language} />
      <Terms
        items={[
          { term: w.definition, text: model.definition },
          { term: w.formula, text: model.formula },
          { term: w.statistic, text: model.statistic },
        ]}
      />
      <section aria-labelledby="country">
        <h2 id="country">{w.country}</h2>
        {model.countryChart ? <Pictures pair={model.countryChart} /> : null}
        <WaveTable groups={model.country} language={language} label={w.country} />
        {hasReview(model.country) ? <p className="muted small">{say(wave.reviewNote, language)}</p> : null}
        <p>
          <a href={model.indicatorHref}>{w.review}</a>
        </p>
      </section>
      <Places model={model} />
      <Links items={model.downloads} label={w.download} />
    </article>
  );
}

function Places({ model }: Props) {
  const { language, rows, chart, by } = model;
  const w = wordsIn(words, language);
  return (
    <section aria-labelledby="places">
      <h2 id="places">
        {w.places}, {model.period}
        {model.unit === '' ? '' : `, ${model.unit}`}
      </h2>
      <Tabs tabs={model.kinds} label={w.cuts} />
      {model.periods.length > 1 ? <Tabs tabs={model.periods} label={w.years} /> : null}
      {chart ? <Pictures pair={chart.pictures} /> : null}
      {chart && chart.left > 0 ? (
        <p className="muted small">
          {w.left} {chart.left}
        </p>
      ) : null}
      {rows.length === 0 ? <p>{w.nobody}</p> : <PlaceRows model={model} />}
      <p className="muted small">{say(wave.hiddenNote, language)}</p>
      {by === 'federal-subject' || by === 'industry' ? <p className="muted small">{w.overlap}</p> : null}
    </section>
  );
}

function PlaceRows({ model }: Props) {
  const { language, rows } = model;
  const w = wordsIn(words, language);
  const none = <span className="muted">—</span>;
  const isBesideReview = rows.some((row) => row.review !== null);
  return (
    <TableWrap label={`${w.places}, ${model.period}`}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{w.place}</th>
            <NumberHeads titles={[w.value, say(wave.clusters, language), say(wave.answers, language)]} />
            {isBesideReview ? (
              <th scope="col" className="number other-source">
                {say(wave.review, language)}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.scope}>
              <th scope="row" lang={row.lang}>
                <a href={row.href}>{row.name}</a>
              </th>
              <td className="number" data-label={w.value}>
                <CellLink cell={row.shown} language={language} />
              </td>
              <td className="number" data-label={say(wave.clusters, language)}>
                {showCount(row.cell.clusters, language)}
              </td>
              <td className="number" data-label={say(wave.answers, language)}>
                {row.cell.answers === null ? none : showCount(row.cell.answers, language)}
              </td>
              {isBesideReview ? (
                <td className="number other-source" data-label={say(wave.review, language)}>
                  {row.review ? <FigureLink figure={row.review} language={language} bare /> : none}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
