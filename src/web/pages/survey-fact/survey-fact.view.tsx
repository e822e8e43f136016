/** The page of an accepted answer. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import { Links, Terms } from '../../reading/parts.tsx';
import { HeadRow, Scroll } from '../../workspace-frame/parts.tsx';
import type { SurveyFactModel } from './survey-fact.presenter.ts';
import { words } from './survey-fact.words.ts';

interface Props {
  readonly model: SurveyFactModel;
}

export function SurveyFactView({ model }: Props) {
  const { language, figures } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead
        language={language}
        title={model.title}
        crumbs={[
          { name: model.wave.name, href: model.wave.href },
          { name: model.recipient.name, href: model.recipient.href },
        ]}
      >
        <p className="fact-value">
          <strong>{model.value}</strong>{' '}
          <span className="muted small">
            {w.fact} {model.id}
          </span>
        </p>
      </PageHead>
      <Way model={model} />
      <History model={model} />
      {figures.length > 0 ? (
        <section>
          <h2>{w.figures}</h2>
          <Links items={figures.map(({ title, href }) => ({ label: title, href }))} label={w.figures} />
        </section>
      ) : null}
    </article>
  );
}

function Way({ model }: Props) {
  const w = wordsIn(words, model.language);
  const { submission, sheet, cell, sha256, given, rowNumber } = model;
  return (
    <section>
      <h2>{w.way}</h2>
      <Terms
        items={[
          { term: w.recipient, text: <a href={model.recipient.href}>{model.recipient.name}</a> },
          { term: w.section, text: model.section },
          { term: w.question, text: model.question },
          rowNumber === null ? null : { term: w.row, text: rowNumber },
          {
            term: w.given,
            text: (
              <span lang="ru">
                {given.text} {given.unit}
              </span>
            ),
          },
          { term: w.via, text: model.via },
          sheet === null ? null : { term: w.place, text: `${sheet}, ${cell}` },
          { term: w.field, text: <code>{model.field}</code> },
          submission === null
            ? null
            : {
                term: w.submission,
                text: (
                  <>
                    <a href={submission.href}>
                      {w.number} {submission.number}
                    </a>
                    , {submission.at}, {submission.by}
                  </>
                ),
              },
          submission === null
            ? null
            : { term: w.answersHash, text: <code className="hash">{submission.sha256}</code> },
          submission === null || submission.decision === ''
            ? null
            : {
                term: w.decision,
                text: `${submission.decision}${submission.reason === '' ? '' : `: ${submission.reason}`}`,
              },
          sha256 === null ? null : { term: w.file, text: <File file={model.file} words={w} /> },
          sha256 === null ? null : { term: w.fileHash, text: <code className="hash">{sha256}</code> },
          {
            term: w.letters,
            text:
              model.letters.length === 0
                ? w.noLetters
                : model.letters.map((one) => (
                    <span key={one.id} className="line">
                      <File file={one} words={w} />
                    </span>
                  )),
          },
        ]}
      />
      {model.historyHref ? (
        <p>
          <a href={model.historyHref}>{w.edits}</a>
        </p>
      ) : null}
    </section>
  );
}

interface FileProps {
  readonly file: SurveyFactModel['file'];
  readonly words: Readonly<Record<keyof typeof words, string>>;
}

function File({ file, words: w }: FileProps) {
  if (file === null) return w.noFile;
  return (
    <>
      {file.href ? (
        <a href={file.href} download={file.name}>
          {file.name}
        </a>
      ) : (
        `${file.name} (${w.notYours})`
      )}
      <span className="muted">
        , {file.size}, {file.at}
      </span>
    </>
  );
}

function History({ model }: Props) {
  const w = wordsIn(words, model.language);
  return (
    <section>
      <h2>{w.history}</h2>
      <p className="muted small">{w.historyNote}</p>
      <Scroll label={w.history}>
        <table className="stack">
          <thead>
            <HeadRow headings={[w.value, w.accepted, w.submission, w.state]} />
          </thead>
          <tbody>
            {model.history.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.isThis ? `${row.value} (${w.thisOne})` : <a href={row.href}>{row.value}</a>}
                </th>
                <td data-label={w.accepted}>{row.at}</td>
                <td data-label={w.submission}>
                  {w.number} {row.submission}
                </td>
                <td data-label={w.state}>{row.isCurrent ? w.current : w.superseded}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
