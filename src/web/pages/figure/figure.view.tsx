/** The passport of a figure: the number large, its meaning beside it, the way back to the print on the right. */
import { showFigure, showValue } from '../../../domain/atlas/show-figure.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { figureLink, indicatorLink, to } from '../../frame/links.ts';
import { DoubtNote } from '../../reading/doubt-note.tsx';
import { FindingList } from '../../reading/finding-list.tsx';
import { Crumbs, Links, Pictures, Terms } from '../../reading/parts.tsx';
import { basisNames, reading, showDay } from '../../reading/words.ts';
import type { FigureModel } from './figure.presenter.ts';
import { words } from './figure.words.ts';
import { ChainView } from './figure-chain.view.tsx';
import { CitationView } from './figure-citation.view.tsx';
import { RowsView } from './figure-rows.view.tsx';

interface Props {
  readonly model: FigureModel;
}

/** The number alone, for an `<iframe>` on another page. */
export function EmbeddedFigure({ model }: Props) {
  const { figure, language } = model;
  return (
    <article className="embedded">
      <BigNumber model={model} />
      <p>
        <a href={figureLink(language, figure.id)} target="_blank" rel="noopener">
          {say(words.open, language)}
        </a>
      </p>
    </article>
  );
}

export function FigureView({ model }: Props) {
  const { figure, language, chain } = model;
  return (
    <article className="figure-passport">
      <Crumbs steps={model.crumbs} label={say(words.way, language)} />
      <div className="passport-main">
        <BigNumber model={model} />
        {figure.ambiguous ? (
          <DoubtNote language={language} reading={figure.reading} alternative={figure.alternative} />
        ) : null}
        <Meaning model={model} />
        {model.downloads.length > 0 ? (
          <Links items={[...model.downloads, ...anchors(language)]} label={say(reading.download, language)} />
        ) : null}
        {model.series ? <Series model={model} /> : null}
        <FindingList
          title={say(words.findings, language)}
          findings={model.findings}
          most={8}
          language={language}
        />
      </div>
      <section className="passport-side" aria-labelledby="origin">
        <h2 id="origin">{say(words.origin, language)}</h2>
        <ChainView chain={chain} figure={figure} indicator={model.indicator} language={language} />
      </section>
      <RowsView rows={model.rows} language={language} />
      <CitationView citations={model.citations} embed={model.embed} language={language} />
    </article>
  );
}

const anchors = (language: Language) => [
  { label: say(words.cite, language), href: '#cite' },
  { label: say(words.embed, language), href: '#embed' },
];

function BigNumber({ model }: Props) {
  const { figure, language, scope } = model;
  const place = scope.href && !model.isEmbedded ? <a href={scope.href}>{scope.name}</a> : scope.name;
  return (
    <>
      <h1 className="big-number">
        <span className="value">{model.number}</span>{' '}
        {model.unit === '' ? null : <span className="unit">{model.unit}</span>}
        <span className="hidden">, {say(figure.title, language)}</span>
      </h1>
      <p className="what">
        {say(figure.title, language)}, {place}, {figure.period}
        {language === 'ru' && figure.unit !== 'year' ? ' год' : null}
      </p>
    </>
  );
}

function Meaning({ model }: Props) {
  const { figure, language, indicator, published, recomputed, comparison } = model;
  const isCount = figure.basis === 'rows' || figure.basis === 'distinct';
  return (
    <Terms
      items={[
        {
          term: say(reading.definition, language),
          text: say(isCount || !indicator ? figure.definition : indicator.definition, language),
        },
        indicator && !isCount
          ? { term: say(words.formulaWords, language), text: say(indicator.formula, language) }
          : null,
        figure.basis === 'published'
          ? null
          : {
              term: say(words.formulaFilled, language),
              text: <span className="formula">{`${say(figure.formula, language)}${resultOf(model)}`}</span>,
            },
        published
          ? { term: say(reading.published, language), text: <Side figure={published} model={model} /> }
          : null,
        {
          term: isCount ? say(words.basis, language) : say(reading.recomputed, language),
          text: recomputed ? (
            <Side figure={recomputed} model={model} />
          ) : indicator ? (
            say(indicator.recomputation, language)
          ) : (
            say(words.cannotRecompute, language)
          ),
        },
        comparison
          ? {
              term: say(reading.difference, language),
              text: `${comparison.difference} · ${say(comparison.agrees ? words.agrees : words.differs, language)}`,
            }
          : null,
        ...model.otherStatements.map((other) => ({
          term: say(words.otherStatements, language),
          text: (
            <>
              <a href={to(language, `/facts/${other.fact}`)} lang="ru">
                {other.printed}
              </a>{' '}
              ({say(reading.lines, language)} {other.lines})
            </>
          ),
        })),
        {
          term: say(reading.revision, language),
          text: `${model.revision.hash} · ${showDay(model.revision.acceptedAt, language)}`,
        },
      ]}
    />
  );
}

/** The filled-in formula ends with the result, two digits finer than shown, unless it says it itself. */
function resultOf({ figure, language }: FigureModel): string {
  const formula = say(figure.formula, language);
  if (formula.includes('=') || figure.basis === 'rows') return '';
  const isWhole = figure.value !== null && Number.isInteger(figure.value / figure.display.scale);
  const decimals = figure.display.decimals + (isWhole ? 0 : 2);
  return ` = ${showValue(figure.value, { ...figure.display, decimals }, language)}`;
}

function Side({ figure, model }: Props & { readonly figure: FigureModel['figure'] }) {
  const { language } = model;
  const isHere = figure.id === model.figure.id;
  return (
    <>
      {isHere ? (
        <strong>{showFigure(figure, language)}</strong>
      ) : (
        <FigureLink figure={figure} language={language} />
      )}
      <span className="muted"> · {say(basisNames[figure.basis], language)}</span>
    </>
  );
}

function Series({ model }: Props) {
  const { language, series, indicator } = model;
  if (!series || !indicator) return null;
  return (
    <section aria-labelledby="series">
      <h2 id="series">{say(words.series, language)}</h2>
      <Pictures
        pair={series.pictures}
        caption={series.hasDoubt ? say(reading.hollow, language) : undefined}
      />
      <p>
        <a href={indicatorLink(language, indicator.id)}>{say(words.wholeIndicator, language)}</a>
      </p>
    </section>
  );
}
