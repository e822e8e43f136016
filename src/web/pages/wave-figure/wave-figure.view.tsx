/** The passport of a figure of a wave: the number, then down the chain to whoever answered. */
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { countOf, wordsIn } from '../../frame/speak.ts';
import { Links, TableWrap, Terms } from '../../reading/parts.tsx';
import { WaveHead } from '../../reading/wave/head.tsx';
import { CellLink } from '../../reading/wave/parts.tsx';
import { waveNouns } from '../../reading/wave/words.ts';
import { reading } from '../../reading/words.ts';
import type { WaveFigureModel } from './wave-figure.presenter.ts';
import { words } from './wave-figure.words.ts';

interface Props {
  readonly model: WaveFigureModel;
}

export function WaveFigureView({ model }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  return (
    <article className="wave-edition wave-passport">
      <WaveHead head={model.head} language={language} />
      <p className={model.suppressed ? 'long-value' : 'big-number'}>
        <span className="value">{model.shown}</span>{' '}
        {model.unit === '' ? null : <span className="unit">{model.unit}</span>}
      </p>
      <Meaning model={model} />
      <section aria-labelledby="sources">
        <h2 id="sources">{w.stepSources}</h2>
        <p className="muted">{w.sourcesNote}</p>
        <p>
          <a className="onward" href={model.sources.href} rel="nofollow">
            {w.sources}
          </a>
        </p>
        <Links
          items={[{ label: 'JSON', href: model.sources.json }]}
          label={say(reading.download, language)}
        />
        <p className="muted small">
          {w.cite}: <span className="address">{model.citation}</span>
        </p>
      </section>
      <Members model={model} />
    </article>
  );
}

function Meaning({ model }: Props) {
  const { language, scope, other } = model;
  const w = wordsIn(words, language);
  return (
    <Terms
      items={[
        model.suppressed === null ? null : { term: w.suppressed, text: model.suppressed },
        {
          term: w.definition,
          text: (
            <>
              <a href={model.indicator.href}>{model.indicator.title}</a>. {model.definition}{' '}
              <a href={scope.waveHref} lang={scope.lang}>
                {scope.name}
              </a>
              , {model.period}.
            </>
          ),
        },
        { term: w.formula, text: model.formula },
        { term: w.statistic, text: `${model.statistic}: ${model.statisticFormula}` },
        { term: w.inputs, text: model.inputs.join(', ') },
        {
          term: w.behind,
          text: `${countOf(model.clusters, waveNouns.cluster, language)}, ${
            model.answers === null ? w.answersHidden : countOf(model.answers, waveNouns.answer, language)
          }`,
        },
        {
          term: other.title,
          text: (
            <>
              <a href={other.href}>{other.text}</a>
              {other.isSame ? <span className="muted"> · {w.same}</span> : null}
            </>
          ),
        },
        ...model.siblings.map((one) => ({
          term: one.title,
          text: <CellLink cell={one} language={language} />,
        })),
        model.review === null
          ? null
          : { term: w.review, text: <FigureLink figure={model.review} language={language} /> },
        { term: w.revision, text: `${w.revisionOf} ${model.revision}` },
      ]}
    />
  );
}

function Members({ model }: Props) {
  const { language, members } = model;
  const w = wordsIn(words, language);
  if (members.length === 0) return null;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{w.members}</h2>
      <p className="muted small">{w.membersNote}</p>
      <TableWrap label={w.members}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{w.cluster}</th>
              <th scope="col" className="number">
                {w.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((row) => (
              <tr key={row.scope}>
                <th scope="row" lang={row.lang}>
                  {row.href ? <a href={row.href}>{row.name}</a> : row.name}
                </th>
                <td className="number" data-label={w.value}>
                  <CellLink cell={row.cell} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
