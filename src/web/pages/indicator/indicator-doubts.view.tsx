/** What is not plain about an indicator: readings with their alternatives, and quantities that the review names without a value. */
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { DoubtNote } from '../../reading/doubt-note.tsx';
import { reading } from '../../reading/words.ts';
import type { Doubt, IndicatorModel } from './indicator.presenter.ts';
import { words } from './indicator.words.ts';

interface Props {
  readonly model: IndicatorModel;
}

export function Missing({ model }: Props) {
  const { language, missing } = model;
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">{say(words.missing, language)}</h2>
      {missing.map((one) => (
        <div key={one.scope}>
          <p>
            {one.scope}: {say(words.missingNote, language)} ({say(reading.lines, language)} {one.lines}).{' '}
            <span className="muted">
              «<span lang="ru">{one.printed}</span>»
            </span>
          </p>
          <DoubtNote language={language} reading={one.reading} alternative={one.alternative} />
        </div>
      ))}
    </section>
  );
}

export function Doubts({ model }: Props) {
  const { language, doubts } = model;
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">{say(words.doubts, language)}</h2>
      {doubts.length === 0 ? (
        <p>{say(words.noDoubts, language)}</p>
      ) : (
        <p className="muted">{say(words.doubtsNote, language)}</p>
      )}
      {doubts.map((doubt) => (
        <DoubtCase key={doubt.cases[0]?.figure.id} doubt={doubt} model={model} />
      ))}
    </section>
  );
}

function DoubtCase({ doubt, model: { language } }: Props & { readonly doubt: Doubt }) {
  return (
    <div className="doubt-note">
      <p>
        <strong>{say(reading.whyRead, language)}</strong>{' '}
        {doubt.reading ? say(doubt.reading, language) : null}
      </p>
      <ul className="alternatives">
        {doubt.cases.map(({ figure, scope, alternative }) => (
          <li key={figure.id}>
            <span>
              {scope}, {figure.period}: <FigureLink figure={figure} language={language} />
            </span>
            <span className="muted">
              {alternative ? say(alternative, language) : say(reading.none, language)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
