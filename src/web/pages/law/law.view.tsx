/** The page of requirements: thresholds first, then signs, composition, measures and acts, each with its lines. */
import type { AtlasStatement } from '../../../domain/atlas/atlas.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { factLink, to } from '../../frame/links.ts';
import { TableWrap } from '../../reading/parts.tsx';
import { SourcedStatement } from '../../reading/statement-list.tsx';
import { reading } from '../../reading/words.ts';
import type { Condition, LawModel } from './law.presenter.ts';
import { words } from './law.words.ts';
import { CompositionDiagram } from './law-composition.view.tsx';

interface Props {
  readonly model: LawModel;
}

export function LawView({ model }: Props) {
  const { language } = model;
  return (
    <article>
      <h1>{say(words.title, language)}</h1>
      <p className="lead">{say(words.lead, language)}</p>
      <p className="small muted">
        <span className="tag">{say(words.stated, language)}</span> {say(words.statedNote, language)}
      </p>
      <section aria-labelledby="requirements">
        <h2 id="requirements">{say(words.requirements, language)}</h2>
        <Requirements model={model} />
      </section>
      <section aria-labelledby="signs">
        <h2 id="signs">{say(words.signs, language)}</h2>
        <p className="muted">{say(words.signsNote, language)}</p>
        <Statements items={model.signs} language={language} />
      </section>
      <section aria-labelledby="composition">
        <h2 id="composition">{say(words.composition, language)}</h2>
        <CompositionDiagram parts={model.parts} language={language} />
        <p className="small muted">{say(words.compositionNote, language)}</p>
      </section>
      <section aria-labelledby="measures">
        <h2 id="measures">{say(words.measures, language)}</h2>
        <p>{say(words.measuresNote, language)}</p>
        <Statements items={model.activities} language={language} />
        <p>
          <a href={to(language, '/support')}>{say(words.supportPage, language)}</a>
        </p>
      </section>
      <section aria-labelledby="acts">
        <h2 id="acts">{say(words.acts, language)}</h2>
        <Acts model={model} />
      </section>
    </article>
  );
}

function Requirements({ model: { requirements, language } }: Props) {
  return (
    <TableWrap label={say(words.requirements, language)}>
      <table className="stacked requirements">
        <thead>
          <tr>
            <th scope="col">{say(words.number, language)}</th>
            <th scope="col">{say(words.requirement, language)}</th>
            <th scope="col">{say(words.metric, language)}</th>
            <th scope="col">{say(words.rule, language)}</th>
            <th scope="col">{say(reading.sourceLines, language)}</th>
          </tr>
        </thead>
        <tbody>
          {requirements.map(({ statement, topic, conditions, rules }) => (
            <tr key={statement.id} id={`requirement-${statement.id}`}>
              <td className="ordinal">{statement.number}</td>
              <th scope="row">
                {topic}
                <span className="sub plain">{say(statement.text, language)}</span>
              </th>
              <td data-label={say(words.metric, language)}>
                {conditions.map((condition) => (
                  <Threshold key={condition.metric} condition={condition} language={language} />
                ))}
              </td>
              <td data-label={say(words.rule, language)} className="nowrap">
                {rules.length === 0 ? say(reading.none, language) : rules.join(', ')}
              </td>
              <td data-label={say(reading.sourceLines, language)}>
                <a href={factLink(language, statement.fact)}>{showLineRanges(statement.lines)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

function Threshold({ condition, language }: { readonly condition: Condition; readonly language: Language }) {
  const { metric, sign, threshold, href } = condition;
  if (threshold === null) {
    return (
      <p className="threshold">
        {metric} <span className="muted">· {say(words.noThreshold, language)}</span>
      </p>
    );
  }
  return (
    <p className="threshold">
      {metric}{' '}
      <strong>
        {sign}&nbsp;{href ? <a href={href}>{threshold}</a> : threshold}
      </strong>
    </p>
  );
}

function Statements({
  items,
  language,
}: {
  readonly items: readonly AtlasStatement[];
  readonly language: Language;
}) {
  return (
    <ol className="statements">
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <SourcedStatement item={item} language={language} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Acts({ model: { acts, language } }: Props) {
  return (
    <TableWrap label={say(words.acts, language)}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{say(words.act, language)}</th>
            <th scope="col">{say(words.number, language)}</th>
            <th scope="col">{say(words.date, language)}</th>
            <th scope="col">{say(words.about, language)}</th>
            <th scope="col">{say(reading.sourceLines, language)}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.statement.id}>
              <th scope="row">
                {say(act.statement.text, language)}
                <span className="sub">{act.kind}</span>
              </th>
              <td data-label={say(words.number, language)} className="nowrap">
                {act.number || <span className="muted">{say(words.noDate, language)}</span>}
              </td>
              <td data-label={say(words.date, language)} className="nowrap">
                {act.date || <span className="muted">{say(words.noDate, language)}</span>}
              </td>
              <td data-label={say(words.about, language)}>{act.note}</td>
              <td data-label={say(reading.sourceLines, language)}>
                <a href={factLink(language, act.statement.fact)}>{showLineRanges(act.statement.lines)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
