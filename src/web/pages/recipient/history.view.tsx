/** The history of a value, or of the whole form, the newest first. */
import type { Language } from '../../../kernel/language.ts';
import { wordsIn } from '../../frame/speak.ts';
import { HeadRow, PageLinks, Scroll } from '../../workspace-frame/parts.tsx';
import { words } from './recipient.words.ts';
import type { HistoryModel, HistoryRow } from './review-history.ts';

interface Props {
  readonly history: HistoryModel;
  readonly language: Language;
}

export function History({ history, language }: Props) {
  const { about, rows, pages } = history;
  const w = wordsIn(words, language);
  const headings = [...(about ? [] : [w.question]), w.before, w.after, w.who, w.when, w.through, w.why];
  return (
    <section>
      <h2>{about ? `${w.history}. ${about.title}` : w.wholeHistory}</h2>
      {about ? (
        <p className="page-ways no-print">
          <a href={about.href}>{w.backToField}</a>
          <a href={about.whole}>{w.wholeHistory}</a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <p>{w.noHistory}</p>
      ) : (
        <Scroll label={w.history}>
          <table className="stack history-table">
            <thead>
              <HeadRow headings={headings} />
            </thead>
            <tbody>
              {rows.map((row) => (
                <Change key={row.seq} row={row} hasPlace={about === null} language={language} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <PageLinks links={pages} language={language} />
    </section>
  );
}

interface ChangeProps {
  readonly row: HistoryRow;
  readonly hasPlace: boolean;
  readonly language: Language;
}

function Change({ row, hasPlace, language }: ChangeProps) {
  const w = wordsIn(words, language);
  return (
    <tr>
      {hasPlace ? (
        <th scope="row">
          <a href={row.href}>{row.place}</a>
        </th>
      ) : null}
      <td data-label={w.before}>{row.before}</td>
      <td data-label={w.after}>{row.after}</td>
      <td data-label={w.who}>{row.by}</td>
      <td data-label={w.when}>{row.at}</td>
      <td data-label={w.through}>{row.how}</td>
      <td data-label={w.why}>{row.why}</td>
    </tr>
  );
}
