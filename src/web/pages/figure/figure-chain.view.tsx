/** The chain from the number to the print, one step under another. */
import type { AtlasIndicator } from '../../../domain/atlas/atlas.ts';
import type { Figure } from '../../../domain/atlas/figure.ts';
import { showFigure } from '../../../domain/atlas/show-figure.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { factLink, indicatorLink } from '../../frame/links.ts';
import { countOf } from '../../frame/speak.ts';
import { Excerpt } from '../../reading/excerpt.tsx';
import { basisNames, confidenceNames, factForms, reading } from '../../reading/words.ts';
import { words } from './figure.words.ts';
import type { Chain, ChainFact } from './figure-chain.ts';

interface Props {
  readonly chain: Chain;
  readonly figure: Figure;
  readonly indicator: AtlasIndicator | null;
  readonly language: Language;
}

export function ChainView({ chain, figure, indicator, language }: Props) {
  const isMany = chain.facts.length === 0 && chain.total > 0;
  return (
    <ol className="chain">
      <Step title={say(words.stepNumber, language)} isFirst>
        {showFigure(figure, language)} · {say(basisNames[figure.basis], language)}
      </Step>
      <Step title={say(words.stepIndicator, language)}>
        {indicator ? <a href={indicatorLink(language, indicator.id)}>{indicator.id}</a> : figure.indicator} ·{' '}
        {say(figure.formula, language)}
      </Step>
      {isMany ? (
        <Step title={say(words.stepFacts, language)}>
          {countOf(chain.total, factForms, language)} · <a href="#rows">{say(words.allRows, language)}</a>
        </Step>
      ) : (
        <>
          <Step title={say(chain.total === 1 ? words.stepFact : words.stepFacts, language)}>
            {chain.facts.map((fact) => (
              <FactLine key={fact.id} fact={fact} language={language} />
            ))}
          </Step>
          <Step title={say(chain.total === 1 ? words.stepTable : words.stepTables, language)}>
            {chain.facts.map((fact) => (
              <TableLine key={fact.id} fact={fact} language={language} />
            ))}
          </Step>
        </>
      )}
      <Step title={say(words.stepSource, language)}>
        {say(reading.review, language)}
        {figure.lines.length > 0 ? `, ${say(reading.lines, language)} ${showLineRanges(figure.lines)}` : null}
        <Excerpt lines={chain.excerpt} language={language} />
      </Step>
      <Step title={say(words.whoInferred, language)}>{inferredText(chain, figure, language)}</Step>
    </ol>
  );
}

/** A reading that stands in the note beside the number is not told twice. */
function inferredText(chain: Chain, figure: Figure, language: Language): React.ReactNode {
  if (chain.total > 12) return say(words.inferredBelow, language);
  if (chain.inferred.length === 0) return say(words.nothingInferred, language);
  const told = figure.ambiguous && figure.reading ? say(figure.reading, language) : null;
  const others = chain.inferred.filter((text) => text !== told);
  return (
    <>
      {told === null ? null : <p>{say(words.inferredAbove, language)}</p>}
      {others.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function Step({
  title,
  isFirst = false,
  children,
}: {
  readonly title: string;
  readonly isFirst?: boolean;
  readonly children: React.ReactNode;
}) {
  return (
    <li className={isFirst ? 'first' : undefined}>
      <h3>{title}</h3>
      <div className="step">{children}</div>
    </li>
  );
}

function FactLine({ fact, language }: { readonly fact: ChainFact; readonly language: Language }) {
  return (
    <p>
      <a href={factLink(language, fact.id)}>{fact.id}</a> · {fact.value} ·{' '}
      {fact.printed === null ? (
        say(words.notPrinted, language)
      ) : (
        <>
          {say(words.printedAs, language)} <span lang="ru">«{fact.printed}»</span>
        </>
      )}
    </p>
  );
}

function TableLine({ fact, language }: { readonly fact: ChainFact; readonly language: Language }) {
  return (
    <p>
      {fact.table}, {say(words.row, language)} {fact.row}, {say(words.column, language)} {fact.column} ·{' '}
      {say(reading.confidence, language)}: {say(confidenceNames[fact.confidence], language)}
    </p>
  );
}
