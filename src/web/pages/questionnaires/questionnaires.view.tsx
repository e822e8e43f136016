/** The list of questionnaires as a table. */
import { say } from '../../../kernel/language.ts';
import { TableWrap } from '../../reading/parts.tsx';
import type { QuestionnaireRow, QuestionnairesModel } from './questionnaires.presenter.ts';
import { words } from './questionnaires.words.ts';

export function QuestionnairesView({ model: { language, rows } }: { readonly model: QuestionnairesModel }) {
  const t = (key: keyof typeof words) => say(words[key], language);
  const changed = ({ changes }: QuestionnaireRow) => {
    if (changes === null) return <span className="muted">{t('first')}</span>;
    return changes.length === 0 ? t('none') : changes.map(({ words: text }) => text).join(', ');
  };
  return (
    <article>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <TableWrap label={t('title')}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('form')}</th>
              <th scope="col">{t('edition')}</th>
              <th scope="col" className="number">
                {t('sections')}
              </th>
              <th scope="col" className="number">
                {t('questions')}
              </th>
              <th scope="col">{t('changes')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={row.href}>{row.title}</a>
                </th>
                <td data-label={t('edition')}>{row.edition}</td>
                <td data-label={t('sections')} className="number">
                  {row.sections}
                </td>
                <td data-label={t('questions')} className="number">
                  {row.questions}
                </td>
                <td data-label={t('changes')}>{changed(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </article>
  );
}
