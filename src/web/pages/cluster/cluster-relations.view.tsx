/** Twins, projects and findings of a cluster. */
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { LinkList } from '../../frame/link-list.tsx';
import { to } from '../../frame/links.ts';
import { RegisterMark } from '../../frame/register-mark.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { ClusterModel } from './cluster.presenter.ts';
import { clusterWords } from './cluster.words.ts';
import type { Twin } from './cluster-relations.ts';

interface PartProps {
  readonly model: ClusterModel;
}

export function ClusterTwins({ model }: PartProps) {
  const w = wordsIn(clusterWords, model.language);
  const groups = [
    { title: w.same, note: '', twins: model.twins.filter((twin) => twin.isCertain) },
    { title: w.maybe, note: w.maybeNote, twins: model.twins.filter((twin) => !twin.isCertain) },
  ];
  return groups
    .filter((group) => group.twins.length > 0)
    .map((group) => (
      <section key={group.title}>
        <h2>{group.title}</h2>
        {group.note === '' ? null : <p className="muted small">{group.note}</p>}
        {group.twins.map((twin) => (
          <TwinEntry key={twin.row.code} twin={twin} model={model} />
        ))}
      </section>
    ));
}

function TwinEntry({ twin, model }: { readonly twin: Twin; readonly model: ClusterModel }) {
  const w = wordsIn(clusterWords, model.language);
  const { row } = twin;
  return (
    <div className="entry">
      <p className="entry-title">
        <a href={row.href} lang={row.lang}>
          {row.name}
        </a>{' '}
        {row.inRegister ? <RegisterMark language={model.language} /> : null}
      </p>
      <p className="muted small">
        {row.isInterregional ? w.listInterregional : w.listFederal}, {w.no} {row.number}.{' '}
        <LinkList items={row.subjects} />
      </p>
      {twin.reason === '' ? null : (
        <p className="small">
          {w.why}: {twin.reason} {twin.factHref ? <a href={twin.factHref}>{w.source}</a> : null}
        </p>
      )}
    </div>
  );
}

export function ClusterProjects({ model }: PartProps) {
  const { language } = model;
  const w = wordsIn(clusterWords, language);
  if (model.projects.length === 0) {
    return (
      <section>
        <h2>{w.projects}</h2>
        <p className="muted">
          {w.projectsNone} <a href={to(language, '/support')}>{w.projects}</a>
        </p>
      </section>
    );
  }
  return (
    <section>
      <h2>{w.projects}</h2>
      <table className="rows projects">
        <caption className="hidden">{w.projects}</caption>
        <thead>
          <tr>
            <th scope="col">{w.project}</th>
            <th scope="col">{w.period}</th>
            <th scope="col" className="number">
              {w.investment}
            </th>
            <th scope="col" className="number">
              {w.support}
            </th>
            <th scope="col" className="number">
              {w.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.projects.map((project) => (
            <tr key={project.id}>
              <th scope="row">
                <span lang={language === 'en' && project.nameEn === '' ? 'ru' : undefined}>
                  {say({ ru: project.name, en: project.nameEn }, language)}
                </span>
                <span className="remark" lang={language === 'en' ? 'ru' : undefined}>
                  {project.initiators.join(', ')}
                </span>
              </th>
              <td data-label={w.period}>
                <FigureLink figure={project.startYear} language={language} />–
                <FigureLink figure={project.endYear} language={language} />
              </td>
              <td className="number" data-label={w.investment}>
                <FigureLink figure={project.investment} language={language} />
              </td>
              <td className="number" data-label={w.support}>
                <FigureLink figure={project.support} language={language} />
              </td>
              <td className="number" data-label={w.share}>
                <FigureLink figure={project.supportShare} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ClusterFindings({ model }: PartProps) {
  const w = wordsIn(clusterWords, model.language);
  const all = <a href={to(model.language, '/findings')}>{w.findingsAll}</a>;
  return (
    <section>
      <h2>{w.findings}</h2>
      {model.findings.length === 0 ? (
        <p className="muted">
          {w.findingsNone} <span className="no-print">({all})</span>
        </p>
      ) : (
        model.findings.map((finding) => (
          <div key={finding.id} className="entry">
            <p className="eyebrow">
              {w[finding.severity]} · {w.lines} {finding.lines}
            </p>
            <p>{finding.sentence}</p>
            <p className="muted small">
              {w.settles}: {finding.settles}
            </p>
          </div>
        ))
      )}
    </section>
  );
}
