/** The page of open data: datasets with formats, API, revision, dictionary. */
import { showCount } from '../../../domain/atlas/show-figure.ts';
import { say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { Links, LongHead, TableWrap, Terms } from '../../reading/parts.tsx';
import { reading } from '../../reading/words.ts';
import type { OpenDataModel } from './open-data.presenter.ts';
import { words } from './open-data.words.ts';
import { Dictionary } from './open-data-dictionary.view.tsx';

interface Props {
  readonly model: OpenDataModel;
}

const sections = ['datasets', 'indicatorSeries', 'api', 'version', 'licence', 'cite', 'dictionary'] as const;

export function OpenDataView({ model }: Props) {
  const { language } = model;
  const t = (key: keyof typeof words) => say(words[key], language);
  return (
    <article className="with-contents">
      <LongHead
        title={t('title')}
        lead={t('lead')}
        sections={sections.map((id) => ({ label: t(id), href: `#${id}` }))}
        language={language}
      />
      <div className="long-text">
        <h2 id="datasets">{t('datasets')}</h2>
        <Datasets model={model} />
        <h2 id="indicatorSeries">{t('indicatorSeries')}</h2>
        <p>{t('indicatorSeriesNote')}</p>
        <ul className="ruled pairs">
          {model.series.map((series) => (
            <li key={series.id}>
              <a href={to(language, `/indicators/${series.id}`)}>{series.title}</a>
              <Links items={series.formats} label={`${say(reading.download, language)}: ${series.title}`} />
            </li>
          ))}
        </ul>
        <h2 id="api">{t('api')}</h2>
        <p>{t('apiText')}</p>
        <Links
          items={[
            { label: t('apiDocs'), href: language === 'ru' ? '/api/v1/docs' : '/api/v1/docs?lang=en' },
            { label: t('openapi'), href: '/api/v1/openapi.json' },
            { label: t('yearbookFile'), href: to(language, '/yearbook/2017.pdf') },
          ]}
          label={t('api')}
        />
        <h2 id="version">{t('version')}</h2>
        <p>{t('versionText')}</p>
        <Terms
          items={[
            { term: t('hash'), text: <code>{model.revision.hash}</code> },
            { term: t('number'), text: model.revision.number },
            { term: t('acceptedAt'), text: model.revision.acceptedOn },
          ]}
        />
        <p>{t('changelog')}</p>
        <p>
          <a href="/api/v1/revision">{t('changes')}</a>
        </p>
        <h2 id="licence">{t('licence')}</h2>
        <p>{t('licenceText')}</p>
        <h2 id="cite">{t('cite')}</h2>
        <p className="copy">{model.citation}</p>
        <p className="small muted">{t('citeNumber')}</p>
        <h2 id="dictionary">{t('dictionary')}</h2>
        <p>{t('dictionaryText')}</p>
        <Dictionary model={model} />
      </div>
    </article>
  );
}

function Datasets({ model: { datasets, language } }: Props) {
  return (
    <TableWrap label={say(words.datasets, language)}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{say(words.dataset, language)}</th>
            <th scope="col">{say(words.what, language)}</th>
            <th scope="col" className="number">
              {say(words.rows, language)}
            </th>
            <th scope="col">{say(words.formats, language)}</th>
          </tr>
        </thead>
        <tbody>
          {datasets.map((dataset) => (
            <tr key={dataset.id}>
              <th scope="row">{dataset.title}</th>
              <td>{dataset.what}</td>
              <td className="number" data-label={say(words.rows, language)}>
                {showCount(dataset.rows, language)}
              </td>
              <td>
                <Links items={dataset.formats} label={`${say(words.formats, language)}: ${dataset.title}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
