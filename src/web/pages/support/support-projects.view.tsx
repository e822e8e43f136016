/** The supported projects: a table that is its own picture, a bar on one scale under each pair of amounts. */
import { say } from '../../../kernel/language.ts';
import { FigureLink } from '../../frame/figure-link.tsx';
import { TableWrap } from '../../reading/parts.tsx';
import type { ProjectRow, SupportModel } from './support.presenter.ts';
import { words } from './support.words.ts';

export function ProjectTable({ model }: { readonly model: SupportModel }) {
  const { language } = model;
  return (
    <TableWrap label={say(words.projects, language)}>
      <table className="projects stacked">
        <thead>
          <tr>
            <th scope="col">{say(words.number, language)}</th>
            <th scope="col">{say(words.project, language)}</th>
            <th scope="col">{say(words.subject, language)}</th>
            <th scope="col">{say(words.years, language)}</th>
            <th
              scope="col"
              className="number"
            >{`${say(words.investment, language)}, ${say(words.million, language)}`}</th>
            <th
              scope="col"
              className="number"
            >{`${say(words.support, language)}, ${say(words.million, language)}`}</th>
            <th scope="col" className="number">
              {say(words.share, language)}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.projects.map((row) => (
            <Row key={row.project.id} row={row} model={model} />
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

function Row({ row, model: { language } }: { readonly row: ProjectRow; readonly model: SupportModel }) {
  const { project } = row;
  return (
    <tr id={`project-${project.id}`}>
      <td className="ordinal">{project.number}</td>
      <th scope="row">
        <span lang={language === 'en' && project.nameEn === '' ? 'ru' : undefined}>{row.name}</span>
        <span className="sub">
          <a href={row.cluster.href}>{row.cluster.label}</a>
        </span>
        <span className="sub" lang="ru">
          {project.initiators.join('; ')}
        </span>
        <Bar row={row} />
      </th>
      <td data-label={say(words.subject, language)}>
        <a href={row.subject.href}>{row.subject.label}</a>
      </td>
      <td data-label={say(words.years, language)} className="nowrap">
        <span>
          <FigureLink figure={project.startYear} language={language} />–
          <FigureLink figure={project.endYear} language={language} />
        </span>
      </td>
      <td
        className="number"
        data-label={`${say(words.investment, language)}, ${say(project.investment.display.label, language)}`}
      >
        <FigureLink figure={project.investment} language={language} bare />
      </td>
      <td
        className="number"
        data-label={`${say(words.support, language)}, ${say(project.support.display.label, language)}`}
      >
        <FigureLink figure={project.support} language={language} bare />
      </td>
      <td className="number" data-label={say(words.share, language)}>
        <FigureLink figure={project.supportShare} language={language} />
      </td>
    </tr>
  );
}

/** The numbers stand in the same row, so the bar says nothing to a screen reader. */
function Bar({ row }: { readonly row: ProjectRow }) {
  const width = (fraction: number) => `${Math.round(fraction * 1000) / 10}%`;
  return (
    <svg className="money-bar" width="100%" height="10" aria-hidden="true">
      <rect width={width(row.investmentWidth)} height="10" rx="2" fill="#d3e3e0" />
      <rect width={width(row.supportWidth)} height="10" rx="2" fill="#0f5f6a" />
    </svg>
  );
}
