/** Where a questionnaire that cannot be changed now stands: the state in one line, what comes next, the report, how to correct. */
import type { Language } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { QuestionnaireModel } from './questionnaire.presenter.ts';
import { words } from './questionnaire.words.ts';

interface Props {
  readonly model: QuestionnaireModel;
  /** The form that takes back, where that may be done. */
  readonly takeBack: React.ReactNode;
}

const stateWords = { submitted: 'isSubmitted', accepted: 'isAccepted' } as const;
const nextWords = { submitted: 'nextSubmitted', accepted: 'nextAccepted' } as const;

export function Receipt({ model: { form, language, links }, takeBack }: Props) {
  const w = wordsIn(words, language);
  const last = form.submissions.toSorted((a, b) => b.number - a.number)[0];
  const { state } = form.recipient;
  const kind = state === 'submitted' || state === 'accepted' ? state : null;
  return (
    <section className={`submitted is-${state}`} aria-labelledby="state-title">
      <h2 id="state-title" className="state-line">
        {kind ? w[stateWords[kind]] : w.isClosed}
        {kind === 'accepted' && last?.decision ? (
          <span className="muted"> {showTime(last.decision.at, language)}</span>
        ) : null}
      </h2>
      <dl className="state-facts">
        {kind && last ? <Submitted note={last} language={language} /> : null}
        <dt>{w.nextHead}</dt>
        <dd>{kind ? w[nextWords[kind]] : w.nextClosed}</dd>
        {links.benchmark ? (
          <>
            <dt>{w.benchmark}</dt>
            <dd>
              {w.benchmarkReady} <a href={links.benchmark}>{w.benchmarkOpen}</a>
            </dd>
          </>
        ) : null}
        {kind ? (
          <>
            <dt>{w.correctHead}</dt>
            <dd>
              {kind === 'accepted' ? w.correctAccepted : takeBack ? w.correctSubmitted : w.correctByOther}
              {takeBack}
            </dd>
          </>
        ) : null}
      </dl>
      <p className="no-print">
        <a className="button quiet small" href={links.download} download>
          {w.download}
        </a>
      </p>
    </section>
  );
}

type Note = QuestionnaireModel['form']['submissions'][number];

function Submitted({ note, language }: { readonly note: Note; readonly language: Language }) {
  const w = wordsIn(words, language);
  return (
    <>
      <dt>
        {w.submission} № {note.number}
      </dt>
      <dd>
        {showTime(note.at, language)}, {w.by} {note.by}
        {note.isLate ? `, ${w.late}` : ''}; {w.answers}: {note.answers}
        <details className="fold fingerprint-fold">
          <summary>{w.fingerprint}</summary>
          <p className="small muted fingerprint">{note.sha256}</p>
        </details>
      </dd>
    </>
  );
}
