/** The page of state support: totals, projects as picture and table in one, types of costs, activities. */
import { say } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { factLink } from '../../frame/links.ts';
import { DoubtNote } from '../../reading/doubt-note.tsx';
import { FindingList } from '../../reading/finding-list.tsx';
import { listDownloads } from '../../reading/list-downloads.ts';
import { Links, Pictures, TableWrap } from '../../reading/parts.tsx';
import { reading } from '../../reading/words.ts';
import type { SupportModel } from './support.presenter.ts';
import { words } from './support.words.ts';
import { ProjectTable } from './support-projects.view.tsx';

interface Props {
  readonly model: SupportModel;
}

export function SupportView({ model }: Props) {
  const { language } = model;
  return (
    <article>
      <h1>{say(words.title, language)}</h1>
      <p className="lead">{say(words.lead, language)}</p>
      <ul className="totals">
        {model.totals.map(({ label, figure }) => (
          <li key={figure.id}>
            <FigureLink figure={figure} language={language} bare={figure.unit === 'count'} />
            <span>{label}</span>
          </li>
        ))}
      </ul>
      <section aria-labelledby="projects">
        <h2 id="projects">{say(words.projects, language)}</h2>
        <p className="small muted">{say(words.pictureNote, language)}</p>
        <ProjectTable model={model} />
        <Links items={listDownloads('/api/v1/projects')} label={say(reading.download, language)} />
      </section>
      <section aria-labelledby="costs">
        <h2 id="costs">{say(words.costs, language)}</h2>
        <Pictures pair={model.costPicture} />
        <p className="small muted">{say(words.costsNote, language)}</p>
        <Costs model={model} />
        {model.pairing ? (
          <DoubtNote
            language={language}
            reading={model.pairing.reading}
            alternative={model.pairing.alternative}
          />
        ) : null}
        <Links items={listDownloads('/api/v1/subsidy-costs')} label={say(reading.download, language)} />
      </section>
      <Activities model={model} />
      <FindingList
        title={say(words.findings, language)}
        findings={model.findings}
        most={10}
        language={language}
      />
    </article>
  );
}

function Costs({ model }: Props) {
  const { language } = model;
  return (
    <TableWrap label={say(words.costs, language)}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{say(words.cost, language)}</th>
            <th
              scope="col"
              className="number"
            >{`${say(words.amount, language)}, ${say(words.million, language)}`}</th>
            <th scope="col" className="number">
              {say(words.printedShare, language)}
            </th>
            <th scope="col" className="number">
              {say(words.computedShare, language)}
            </th>
            <th scope="col" className="number">
              {say(reading.difference, language)}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.costs.map(({ cost, title, comparison }) => (
            <tr key={cost.category}>
              <th scope="row">{title}</th>
              <td className="number" data-label={say(words.amount, language)}>
                <FigureLink figure={cost.amount} language={language} bare />
              </td>
              <td className="number" data-label={say(words.printedShare, language)}>
                <FigureLink figure={cost.share} language={language} />
              </td>
              <td className="number" data-label={say(words.computedShare, language)}>
                <FigureLink figure={cost.shareRecomputed} language={language} />
              </td>
              <td className="number" data-label={say(reading.difference, language)}>
                {comparison?.agrees
                  ? say(reading.agrees, language)
                  : (comparison?.difference ?? say(reading.none, language))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

function Activities({ model }: Props) {
  const { language, activities } = model;
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{say(words.activities, language)}</h2>
      <p className="muted">{say(words.activitiesNote, language)}</p>
      <ol className="statements">
        {activities.map((activity) => (
          <li key={activity.id}>
            <p>{say(activity.text, language)}</p>
            <p className="small muted">
              {say(words.asType, language)}: {activity.costTitle} ·{' '}
              <a
                href={factLink(language, activity.fact)}
              >{`${say(reading.lines, language)} ${showLineRanges(activity.lines)}`}</a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
