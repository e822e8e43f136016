/** A table of the yearbook: bands of rows under titles, notes and source below. */
import type { Column, Row, Table } from '../../../domain/yearbook/blocks.ts';
import type { PrintedWords } from '../../../domain/yearbook/yearbook.ts';
import type { Language } from '../../../kernel/language.ts';
import { TableWrap } from '../../reading/parts.tsx';
import { sourceText } from './yearbook-block.view.tsx';
import { RunsView } from './yearbook-runs.view.tsx';

interface Props {
  readonly table: Table;
  readonly language: Language;
  readonly words: PrintedWords;
}

export function TableView({ table, language, words }: Props) {
  const source = sourceText(table.source, words);
  return (
    <div className="table-block">
      <TableWrap label={table.caption}>
        <table className={classOfTable(table)}>
          <caption>{table.caption}</caption>
          <colgroup>
            {table.columns.map((column) => (
              <col key={column.title} style={widthOf(column, table)} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.title} scope="col" className={classOf(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          {table.groups.map((group, at) => (
            <tbody key={group.title ?? at}>
              {group.title === null ? null : (
                <tr className="band">
                  <th scope="rowgroup" colSpan={table.columns.length}>
                    {group.title}
                  </th>
                </tr>
              )}
              {group.rows.map((row, index) => (
                <RowView key={index} row={row} columns={table.columns} language={language} />
              ))}
            </tbody>
          ))}
        </table>
      </TableWrap>
      {table.notes.map((note) => (
        <p key={note.map((run) => run.text).join('')} className="small muted">
          <RunsView runs={note} language={language} />
        </p>
      ))}
      {source === '' ? null : <p className="small muted">{source}</p>}
    </div>
  );
}

/** The cell that names the row: the first, or the second where the first is only a number. */
function RowView({
  row,
  columns,
  language,
}: {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly language: Language;
}) {
  const head = columns[0]?.align === 'start' ? 0 : 1;
  return (
    <tr className={row.strong ? 'strong' : undefined}>
      {row.cells.map((runs, at) => {
        const column = columns[at];
        const key = column?.title ?? at;
        return at === head ? (
          <th key={key} scope="row" className={column ? classOf(column) : undefined}>
            <RunsView runs={runs} language={language} />
          </th>
        ) : (
          <td key={key} className={column ? classOf(column) : undefined} data-label={column?.title}>
            <RunsView runs={runs} language={language} />
          </td>
        );
      })}
    </tr>
  );
}

const classOf = (column: Column) =>
  column.align === 'end' ? 'number' : column.align === 'center' ? 'centred' : undefined;

/** On a narrow screen numbers under short headings stay a table, under long ones they become a line; texts become paragraphs. */
function classOfTable(table: Table): string {
  const isNumeric = table.columns.slice(1).every((column) => column.align === 'end');
  const longestWords = table.columns
    .slice(1)
    .map((column) => Math.max(...column.title.split(/\s/).map((word) => word.length)));
  const room = longestWords.reduce((sum, length) => sum + length, 0);
  const onPhone = !isNumeric ? 'stacked' : room <= 26 ? 'numeric' : 'stacked compact';
  return [table.dense ? 'dense' : '', onPhone].filter((name) => name !== '').join(' ');
}

/** Columns with a weight share four fifths of the width; the others are as wide as their content. */
function widthOf(column: Column, { columns }: Table): { width: string } | undefined {
  const sum = columns.reduce((total, one) => total + one.weight, 0);
  return column.weight === 0 || sum === column.weight
    ? undefined
    : { width: `${Math.round((column.weight / sum) * 80)}%` };
}
