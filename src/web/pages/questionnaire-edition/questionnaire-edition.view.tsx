/** The page of a questionnaire: its sections as tables of questions. */
import { type Language, say } from '../../../kernel/language.ts';
import { Contents, Crumbs, TableWrap } from '../../reading/parts.tsx';
import { reading } from '../../reading/words.ts';
import type {
  QuestionModel,
  QuestionnaireEditionModel,
  SectionModel,
} from './questionnaire-edition.presenter.ts';
import { words } from './questionnaire-edition.words.ts';

export function QuestionnaireEditionView({ model }: { readonly model: QuestionnaireEditionModel }) {
  const { language, sections } = model;
  return (
    <article className="with-contents">
      <header>
        <Crumbs steps={model.crumbs} label={say(words.all, language)} />
        <h1>{model.title}</h1>
        <p className="lead">{model.intro}</p>
        <Since model={model} />
      </header>
      <Contents
        items={sections.map(({ id, title }) => ({ label: title, href: `#${id}` }))}
        label={say(reading.onThisPage, language)}
      />
      <div className="long-text">
        {sections.map((section) => (
          <SectionPart key={section.id} section={section} language={language} />
        ))}
        {model.gone.length === 0 ? null : (
          <section aria-labelledby="gone">
            <h2 id="gone">{say(words.goneTitle, language)}</h2>
            <ul>
              {model.gone.map(({ section, question }) => (
                <li key={`${section}/${question}`}>
                  {section}: {question}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}

function Since({ model: { since, language } }: { readonly model: QuestionnaireEditionModel }) {
  if (since === null) return <p className="muted">{say(words.firstEdition, language)}</p>;
  const counts = since.counts.map((count) => count.words).join(', ');
  return (
    <p>
      {say(words.changedTitle, language)} <a href={since.href}>{since.edition}</a>:{' '}
      {counts === '' ? say(words.nothing, language) : counts}.
    </p>
  );
}

function SectionPart({ section, language }: { readonly section: SectionModel; readonly language: Language }) {
  const t = (key: keyof typeof words) => say(words[key], language);
  return (
    <section aria-labelledby={section.id}>
      <h2 id={section.id}>{section.title}</h2>
      <p>
        {section.intro}
        {section.rowName === null ? null : ` ${t('rows')} ${section.rowName}.`}
      </p>
      <TableWrap label={section.title}>
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t('question')}</th>
              <th scope="col">{t('answer')}</th>
              <th scope="col">{t('period')}</th>
              <th scope="col">{t('measure')}</th>
            </tr>
          </thead>
          <tbody>
            {section.questions.map((question) => (
              <QuestionRow key={question.id} question={question} section={section.id} language={language} />
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}

interface RowProps {
  readonly question: QuestionModel;
  readonly section: string;
  readonly language: Language;
}

function QuestionRow({ question, section, language }: RowProps) {
  const t = (key: keyof typeof words) => say(words[key], language);
  const { change } = question;
  return (
    <tr id={`${section}-${question.id}`}>
      <th scope="row">
        {question.label}
        {change === null ? null : (
          <>
            {' '}
            <span className="tag">{change.word}</span>
          </>
        )}
        <span className="sub plain">{question.help}</span>
        {change?.before ? (
          <span className="sub plain">
            {t('before')} {change.before}
          </span>
        ) : null}
      </th>
      <td data-label={t('answer')}>
        {question.answer}
        {question.isRequired ? `; ${t('required')}` : ''}
        {question.options.length === 0 ? null : <span className="sub">{question.options.join('; ')}</span>}
        <span className="sub">
          {t('example')}: {question.example}
        </span>
      </td>
      <td data-label={t('period')}>
        {question.period}
        <span className="sub">{question.carry}</span>
      </td>
      <td data-label={t('measure')}>
        <code>{question.measure}</code>
      </td>
    </tr>
  );
}
