/** The methodology: a long text with its contents beside it. */
import { showCount } from '../../../domain/atlas/show-figure.ts';
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { to } from '../../frame/links.ts';
import { LongHead } from '../../reading/parts.tsx';
import { StatementList } from '../../reading/statement-list.tsx';
import type { MethodologyModel } from './methodology.presenter.ts';
import { words } from './methodology.words.ts';
import { Industries, Pairs } from './methodology-tables.view.tsx';

interface Props {
  readonly model: MethodologyModel;
}

const sections = [
  'study',
  'reading',
  'ambiguity',
  'counts',
  'industries',
  'boundaries',
  'units',
  'linter',
] as const;

export function MethodologyView({ model }: Props) {
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
        <h2 id="study">{t('study')}</h2>
        <p>{t('studyText')}</p>
        <ul className="totals">
          {model.answered ? (
            <li>
              <FigureLink figure={model.answered} language={language} bare />
              <span>{t('answered')}</span>
            </li>
          ) : null}
          {model.described ? (
            <li>
              <FigureLink figure={model.described} language={language} bare />
              <span>{t('described')}</span>
            </li>
          ) : null}
        </ul>
        <StatementList
          title={t('subjectForm')}
          items={model.sections['federal-subject']}
          language={language}
        />
        <StatementList title={t('clusterForm')} items={model.sections.cluster} language={language} />
        <h2 id="reading">{t('reading')}</h2>
        <p>{t('reading1')}</p>
        <p>{t('reading2')}</p>
        <h2 id="ambiguity">{t('ambiguity')}</h2>
        <p>{t('ambiguity1')}</p>
        <p>{t('ambiguity2')}</p>
        <p className="muted">
          {t('facts')}: <a href="/api/v1/facts">{showCount(model.factCount, language)}</a>;{' '}
          {t('ambiguousFacts')}: {showCount(model.ambiguousCount, language)}.
        </p>
        <h2 id="counts">{t('counts')}</h2>
        <p>{t('countsText')}</p>
        <ul className="totals">
          <li>
            <FigureLink figure={model.rows} language={language} bare />
            <span>{t('rows')}</span>
          </li>
          <li>
            <FigureLink figure={model.distinct} language={language} bare />
            <span>{t('distinct')}</span>
          </li>
        </ul>
        <Pairs model={model} />
        <h2 id="industries">{t('industries')}</h2>
        <p>{t('industriesText')}</p>
        <Industries model={model} />
        <h2 id="boundaries">{t('boundaries')}</h2>
        <p>{t('boundariesText')}</p>
        <h2 id="units">{t('units')}</h2>
        <p>{t('units1')}</p>
        <p>{t('units2')}</p>
        <p>{t('units3')}</p>
        <h2 id="linter">{t('linter')}</h2>
        <p>
          {t('linterText')} <a href={to(language, '/findings')}>{t('toFindings')}</a>.{' '}
          <a href={to(language, '/open-data')}>{t('toData')}</a>.
        </p>
      </div>
    </article>
  );
}
