/** The page of a questionnaire: what it is and until when, what the analyst said, then the form or the answers as a list. */
import { LiveForm } from '../../form/form.tsx';
import { formNouns } from '../../form/form.words.ts';
import { showDay, showTime } from '../../form/show-time.ts';
import { PageHead } from '../../frame/page-head.tsx';
import { countOf, wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { ActForm, AreaField, type FormState } from '../../workspace-frame/form-parts.tsx';
import { DoneNote, StaleNote } from '../../workspace-frame/notes.tsx';
import { AnswerDocument, documentId } from './answer-document.view.tsx';
import type { QuestionnaireModel } from './questionnaire.presenter.ts';
import { words } from './questionnaire.words.ts';
import { Receipt } from './receipt.view.tsx';
import { SaidByParticipants } from './said-by-participants.view.tsx';

interface Props {
  readonly model: QuestionnaireModel;
}

export function QuestionnaireView({ model, fault }: Props & { readonly fault: FormFault | undefined }) {
  const { language, form, links, done } = model;
  const w = wordsIn(words, language);
  const isOpen = form.may.answer;
  return (
    <article className={isOpen && !model.isList ? 'questionnaire is-working' : 'questionnaire'}>
      <PageHead
        language={language}
        title={form.recipient.name}
        titleLang="ru"
        crumbs={[{ name: w.desk, href: links.desk }]}
        lead={<Deadline model={model} />}
      >
        {isOpen ? <Ways model={model} className="wide-ways" /> : null}
      </PageHead>
      <DoneNote
        text={done === 'submitted' ? w.submittedNote : done === 'taken-back' ? w.takenBackNote : null}
      />
      <StaleNote fault={fault} language={language} href={links.form} />
      {form.recipient.state === 'returned' ? <Returned model={model} /> : null}
      {isOpen ? null : (
        <Receipt
          model={model}
          takeBack={form.may.takeBack ? <TakeBack model={model} fault={fault} /> : null}
        />
      )}
      <Remarks model={model} />
      <SaidByParticipants said={model.said} language={language} />
      <Answers model={model} />
      {isOpen ? <Ways model={model} className="narrow-ways" /> : null}
    </article>
  );
}

/** The form while answers are taken; otherwise, and without script, a document. */
function Answers({ model: { form, isList, links, language } }: Props) {
  const w = wordsIn(words, language);
  if (!form.may.answer) return <AnswerDocument form={form} />;
  if (isList)
    return (
      <>
        <p className="no-script-note">{w.noScript}</p>
        <AnswerDocument form={form} />
      </>
    );
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${links.list}`} />
        <p>{w.noScript}</p>
      </noscript>
      <LiveForm model={form} />
    </>
  );
}

/** Other ways to answer and to read; on a telephone they stand below the form. */
function Ways({ model: { links, isList, language }, className }: Props & { readonly className: string }) {
  const w = wordsIn(words, language);
  return (
    <p className={`questionnaire-ways ${className}`}>
      <a href={links.workbook}>{w.workbook}</a>
      <a href={isList ? links.form : links.list}>{isList ? w.backToForm : w.list}</a>
      {links.benchmark ? <a href={links.benchmark}>{w.benchmark}</a> : null}
    </p>
  );
}

/** Until a decision the respondent may change what was submitted; the reason stays with the submission. */
function TakeBack({ model, fault }: Props & { readonly fault: FormFault | undefined }) {
  const { language, key, form } = model;
  const w = wordsIn(words, language);
  const state: FormState = { language, act: 'take-back', id: 'take-back', fault };
  return (
    <details className="act-fold no-print" open={fault?.act === 'take-back' || undefined}>
      <summary>{w.takeBack}</summary>
      <ActForm state={state} seal={{ key, version: form.recipient.version }} fields={['reason']}>
        <AreaField
          state={state}
          name="reason"
          label={w.takeBackReason}
          hint={w.takeBackHint}
          rows={2}
          most={1000}
          isRequired
        />
        <button type="submit" className="button small">
          {w.takeBack}
        </button>
      </ActForm>
    </details>
  );
}

function Deadline({ model: { form, language, extension } }: Props) {
  const w = wordsIn(words, language);
  const days = form.daysLeft;
  const left =
    days > 0
      ? `${w.left} ${countOf(days, formNouns.day, language)}`
      : days === 0
        ? w.today
        : `${w.overdue} ${countOf(-days, formNouns.day, language)}`;
  const isDue = form.may.answer;
  return (
    <>
      <span className="asked-years">
        {w.years}: {form.wave.years.join(', ')}.{' '}
      </span>
      {w.deadline}: {showDay(form.deadline, language)}
      {extension === null ? null : (
        <>
          {' '}
          ({w.extended}: <span lang="ru">{extension}</span>)
        </>
      )}
      {isDue ? (
        <>
          , <strong className={days < 0 ? 'overdue' : undefined}>{left}</strong>
        </>
      ) : null}
    </>
  );
}

/** Why it came back. */
function Returned({ model: { form, language } }: Props) {
  const w = wordsIn(words, language);
  const last = form.submissions.toSorted((a, b) => b.number - a.number)[0];
  return (
    <section className="returned" aria-labelledby="returned-title">
      <h2 id="returned-title">{w.returned}</h2>
      {last?.decision ? (
        <p>
          {last.decision.reason ? <span lang="ru">{last.decision.reason}</span> : null}{' '}
          <span className="muted">
            {last.decision.by}, {showTime(last.decision.at, language)}
          </span>
        </p>
      ) : null}
    </section>
  );
}

/**
 * Remarks about the questionnaire as a whole; those about a field stand beside it and are listed here too. What was accepted waits for
 * no answer to them.
 */
function Remarks({ model: { form, language, links } }: Props) {
  const w = wordsIn(words, language);
  const open = form.comments.filter(({ resolvedAt }) => resolvedAt === null);
  if (open.length === 0 || form.recipient.state === 'accepted') return null;
  return (
    <section className="remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{w.remarks}</h2>
      <ul>
        {open.map((comment) => (
          <li key={comment.seq}>
            <span lang="ru">{comment.text}</span>{' '}
            <span className="muted">
              {comment.byName}, {showTime(comment.at, language)}
            </span>{' '}
            {comment.field ? <a href={fieldAddress(links.form, comment.field)}>{w.toField}</a> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function fieldAddress(form: string, field: string): string {
  const [section = '', row = '-'] = field.split('/');
  const place = `?section=${section}${row === '-' ? '' : `&row=${encodeURIComponent(row)}`}`;
  return `${form}${place}#${documentId(section, row)}`;
}
