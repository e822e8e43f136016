/** Submissions with their decisions, and the files that came with them. */

import type { Language } from '../../../kernel/language.ts';
import { wordsIn } from '../../frame/speak.ts';
import { HeadRow } from '../../workspace-frame/parts.tsx';
import { words } from './recipient.words.ts';
import type { FilesModel, SubmissionRow } from './review-files.ts';

interface Props {
  readonly files: FilesModel;
  readonly language: Language;
}

export function Files({ files, language }: Props) {
  const w = wordsIn(words, language);
  const { submissions } = files;
  return (
    <>
      <section>
        <h2>{w.submissions}</h2>
        {submissions.length === 0 ? <p>{w.noSubmissions}</p> : null}
        {submissions.length > 0 ? (
          <table className="stack">
            <thead>
              <HeadRow headings={[w.number, w.when, w.who, w.answers, w.decision, w.fingerprint]} />
            </thead>
            <tbody>
              {submissions.map((one) => (
                <Submission key={one.number} one={one} language={language} />
              ))}
            </tbody>
          </table>
        ) : null}
      </section>
      <Attachments files={files} language={language} />
    </>
  );
}

function Submission({ one, language }: { readonly one: SubmissionRow; readonly language: Language }) {
  const w = wordsIn(words, language);
  return (
    <tr>
      <th scope="row">
        {w.number} {one.number}
      </th>
      <td data-label={w.when}>
        {one.at}
        {one.isLate ? <strong className="line error-words">{w.late}</strong> : null}
      </td>
      <td data-label={w.who}>{one.by}</td>
      <td data-label={w.answers}>{one.answers}</td>
      <td data-label={w.decision}>
        {one.decision}
        {one.decidedBy ? <span className="line small muted">{one.decidedBy}</span> : null}
        {one.reason ? <span className="line small">{one.reason}</span> : null}
      </td>
      <td data-label={w.fingerprint}>
        <code className="fingerprint" title={one.sha256}>
          {one.sha256.slice(0, 16)}
        </code>
      </td>
    </tr>
  );
}

export function Attachments({ files: { attachments }, language }: Props) {
  const w = wordsIn(words, language);
  return (
    <section>
      <h2>{w.attachments}</h2>
      {attachments.length === 0 ? (
        <p>{w.noAttachments}</p>
      ) : (
        <table className="stack">
          <thead>
            <HeadRow headings={[w.file, w.kind, w.size, w.who, w.when]} />
          </thead>
          <tbody>
            {attachments.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={one.href}>{one.name}</a>
                </th>
                <td data-label={w.kind}>{one.kind}</td>
                <td data-label={w.size}>{one.size}</td>
                <td data-label={w.who}>{one.by}</td>
                <td data-label={w.when}>{one.at}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
