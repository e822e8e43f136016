/** All that is said about one field, beside it: conflict, what was not understood, findings, remarks, where the value came from. */
import { type FieldPath, fieldPath, noRow, rowMark } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import type { SurveyFinding } from '../../domain/survey/wave.ts';
import { say } from '../../kernel/language.ts';
import { earlierOf } from './earlier.ts';
import { Explanation } from './explanation.tsx';
import { elementId, useForm, useNews } from './form-context.ts';
import { withoutYear, yearOf } from './model.ts';
import { showAnswer } from './show-answer.ts';
import { showTime } from './show-time.ts';
import { nameOf } from './who.ts';

interface Props {
  readonly field: FieldPath;
  readonly question: Question;
}

export function FieldNotes({ field, question }: Props) {
  const { store, language, w } = useForm();
  useNews(store, field);
  const { unclear, text, theirs } = store.cell(field);
  return (
    <>
      {theirs ? <Conflict field={field} question={question} /> : null}
      {unclear ? (
        <p className="note error">
          <b>{w.notUnderstood}:</b> {text ? `«${text}». ` : ''}
          {say(unclear, language)}
        </p>
      ) : null}
      <SaidOf field={field} />
    </>
  );
}

/** Findings and remarks on a field, be it a question, a row or a whole section. */
function SaidOf({ field }: { readonly field: FieldPath }) {
  const { notes, language, w } = useForm();
  return (
    <>
      {notes.findingsAt(field).map((finding) => (
        <FindingNote key={finding.check} finding={finding} />
      ))}
      {notes.commentsAt(field).map((comment) => (
        <p key={comment.seq} className="note remark">
          <b>{w.remark}:</b> <span lang="ru">{comment.text}</span>{' '}
          <span className="muted">
            {comment.byName}, {showTime(comment.at, language)}
          </span>
        </p>
      ))}
    </>
  );
}

/** What is said of a whole row, or of a whole section where `row` is `-`; the place where such a finding leads. */
export function RowNotes({ section, row }: { readonly section: string; readonly row: string }) {
  const { store, notes } = useForm();
  const field = fieldPath(section, row, rowMark);
  useNews(store, field);
  const isRemoved = row !== noRow && store.cell(field).theirs !== null;
  if (!isRemoved && notes.findingsAt(field).length + notes.commentsAt(field).length === 0) return null;
  return (
    <div className="row-notes" id={elementId(field)} tabIndex={-1}>
      {isRemoved ? <RowRemoved field={field} /> : null}
      <SaidOf field={field} />
    </div>
  );
}

/** Somebody removed the row that is being filled in here: it stays with all that stands in it, or goes. */
function RowRemoved({ field }: Pick<Props, 'field'>) {
  const { store, language, w, announce } = useForm();
  const { theirs } = store.cell(field);
  if (!theirs) return null;
  const decide = (whose: 'mine' | 'theirs') => {
    store.decide(field, whose);
    announce(whose === 'mine' ? w.keepRow : w.removed);
  };
  return (
    <div className="note conflict" role="group" aria-label={w.rowGone}>
      <p>
        <b>{w.rowGone}</b>{' '}
        <span className="muted">
          {nameOf(theirs.changedBy, store, w)}, {showTime(theirs.changedAt, language)}
        </span>
      </p>
      <p>
        <button type="button" className="button quiet small" onClick={() => decide('mine')}>
          {w.keepRow}
        </button>{' '}
        <button type="button" className="button quiet small" onClick={() => decide('theirs')}>
          {w.remove}
        </button>
      </p>
    </div>
  );
}

/** Status of a carried value, earlier values, and “unchanged”. */
export function FieldOrigin({ field, question }: Props) {
  const { store, language, w, mayEdit } = useForm();
  useNews(store, field);
  const { value, status, isDue, isNews, changedBy, changedAt } = store.cell(field);
  const all = store.model.before[withoutYear(field)] ?? [];
  const same = all.find(({ period }) => period === yearOf(field));
  const isCarried = store.isCarried(field);
  const mark =
    value === null
      ? ''
      : status === 'prefilled'
        ? w.prefilled
        : status === 'unchanged'
          ? w.unchanged
          : same
            ? w.changed
            : '';
  const shown = earlierOf(all, yearOf(field), value);
  if (mark === '' && shown.length === 0 && !isDue && !isNews) return null;
  return (
    <p className="origin">
      {mark ? <span className={`mark ${status}`}>{mark}</span> : null}
      {isNews ? (
        <span className="mark changed">
          {w.changedBy} {nameOf(changedBy, store, w)}, {showTime(changedAt, language)}
        </span>
      ) : null}
      {isDue ? <span className="mark due">{w.unsavedMark}</span> : null}
      {isCarried && mayEdit ? (
        <button type="button" className="text-button" onClick={() => store.set(field, value, 'unchanged')}>
          {w.confirmCell}
        </button>
      ) : null}
      {shown.length > 0 ? (
        <span className="muted">
          {w.before}:{' '}
          {shown
            .map(
              (one) => `${one.period ? `${one.period} — ` : ''}${showAnswer(question, one.value, language)}`,
            )
            .join('; ')}
        </span>
      ) : null}
    </p>
  );
}

function Conflict({ field, question }: Props) {
  const { store, language, w, announce } = useForm();
  const { value, text, theirs } = store.cell(field);
  if (!theirs) return null;
  const show = (answer: typeof value) => showAnswer(question, answer, language) || w.emptied;
  const decide = (whose: 'mine' | 'theirs') => {
    store.decide(field, whose);
    announce(whose === 'mine' ? w.keepMine : w.takeTheirs);
  };
  return (
    <div className="note conflict" role="group" aria-label={w.conflict}>
      <p>
        <b>{w.conflict}</b>
      </p>
      <dl>
        <dt>{w.mine}</dt>
        <dd>
          {text ?? show(value)}{' '}
          <button type="button" className="button quiet small" onClick={() => decide('mine')}>
            {w.keepMine}
          </button>
        </dd>
        <dt>
          {w.theirs}{' '}
          <span className="muted">
            ({nameOf(theirs.changedBy, store, w)}, {showTime(theirs.changedAt, language)})
          </span>
        </dt>
        <dd>
          {show(theirs.value)}{' '}
          <button type="button" className="button quiet small" onClick={() => decide('theirs')}>
            {w.takeTheirs}
          </button>
        </dd>
      </dl>
    </div>
  );
}

function FindingNote({ finding }: { readonly finding: SurveyFinding }) {
  const { language, w, notes } = useForm();
  const { severity, message } = finding;
  return (
    <div className={`note ${severity}`}>
      <p>
        <b>{w[severity]}:</b> {say(message, language)}
      </p>
      {severity === 'warning' ? <Explanation key={notes.explanationOf(finding)} finding={finding} /> : null}
    </div>
  );
}
