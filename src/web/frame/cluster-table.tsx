/** The table of rows of the published lists; on a narrow screen each row becomes a short paragraph, never a strip to be dragged. */
import type { Language } from '../../kernel/language.ts';
import type { ClusterRow } from './cluster-rows.ts';
import { LinkList } from './link-list.tsx';
import { RegisterMark } from './register-mark.tsx';
import { SortHeads, SortLine } from './sort-heads.tsx';
import type { SortLink } from './sorting.ts';
import { wordsIn } from './speak.ts';

const tableWords = {
  number: { ru: '№', en: 'No.' },
  name: { ru: 'Кластер', en: 'Cluster' },
  subject: { ru: 'Субъект', en: 'Federal subject' },
  industries: { ru: 'Специализация', en: 'Specialisation' },
  register: { ru: 'Реестр', en: 'Register' },
  interregional: { ru: 'межрегиональный', en: 'interregional' },
  repeated: { ru: 'тот же кластер есть в другой строке', en: 'the same cluster stands in another row' },
};

interface ClusterTableProps {
  readonly rows: readonly ClusterRow[];
  readonly language: Language;
  readonly caption: string;
  /** Headings that sort; without them they only name. */
  readonly columns?: readonly SortLink[];
  /** The subject's own page need not repeat the subject. */
  readonly withSubject?: boolean;
  readonly id?: string;
}

export function ClusterTable({
  rows,
  language,
  caption,
  columns,
  withSubject = true,
  id,
}: ClusterTableProps) {
  const w = wordsIn(tableWords, language);
  const fixed = [w.number, w.name, ...(withSubject ? [w.subject] : []), w.industries, w.register];
  return (
    <>
      {columns ? <SortLine columns={columns} language={language} /> : null}
      <table className="rows clusters" id={id}>
        <caption className="hidden">{caption}</caption>
        {columns ? (
          <SortHeads columns={columns} language={language} />
        ) : (
          <thead>
            <tr>
              {fixed.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td className="list-number">{row.number}</td>
              <th scope="row">
                <a href={row.href} lang={row.lang}>
                  {row.name}
                </a>
                {row.isInterregional ? <span className="remark"> {w.interregional}</span> : null}
                {row.isRepeated ? <span className="remark"> {w.repeated}</span> : null}
              </th>
              {withSubject ? (
                <td className="places">
                  <LinkList items={row.subjects} />
                </td>
              ) : null}
              <td className="industries">
                <LinkList items={row.industries} divider=" · " />
              </td>
              <td className="status">{row.inRegister ? <RegisterMark language={language} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
