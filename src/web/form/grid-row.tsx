/** One row of the grid: its name, then a cell a question; a cell listens to its own field only. */
import { memo } from 'react';
import { noYear } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { AnswerInput } from './answer-input.tsx';
import { type Column, fieldAt } from './columns.ts';
import { elementId, useForm, useNews } from './form-context.ts';
import { headId, yearId } from './grid-head.tsx';
import type { Window } from './navigation.ts';
import { follow } from './row-card.tsx';
import { useRowTitle } from './row-name.tsx';
import { isManyChoice, showAnswer } from './show-answer.ts';

interface Props {
  readonly section: Section;
  readonly row: string;
  readonly number: number;
  readonly columns: readonly Column[];
  readonly across: Window;
}

export const GridRow = memo(function GridRow({ section, row, number, columns, across }: Props) {
  return (
    <tr aria-rowindex={number + 2}>
      <RowHead section={section} row={row} number={number} />
      {across.from > 0 ? <td colSpan={across.from} /> : null}
      {columns.slice(across.from, across.to).map((column) => (
        <GridCell key={column.id} section={section.id} row={row} column={column} />
      ))}
      {across.to < columns.length ? <td colSpan={columns.length - across.to} /> : null}
    </tr>
  );
});

const rowHeadId = (section: string, row: string) => `r.${section}.${row}`;

function RowHead({ section, row, number }: Omit<Props, 'columns' | 'across'>) {
  const { store, notes, w, address, go } = useForm();
  useNews(store, `row:${section.id}/${row}`);
  const title = useRowTitle(section, row);
  const findings = notes.findingsIn(section.id, row);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return (
    <th scope="row" id={rowHeadId(section.id, row)}>
      <span className="row-head">
        <span className="row-number">{number}</span>
        <a
          className="row-title row-open"
          href={address({ row })}
          title={`${w.openRow}: ${title || number}`}
          onClick={(event) => follow(event, () => go({ row }))}
        >
          {title || w.untitled}
        </a>
        {errors > 0 ? (
          <span className="count-error" title={w.error}>
            {errors}
            <span className="hidden"> {w.error}</span>
          </span>
        ) : null}
      </span>
    </th>
  );
}

interface CellProps {
  readonly section: string;
  readonly row: string;
  readonly column: Column;
}

const GridCell = memo(function GridCell({ section, row, column }: CellProps) {
  const { store, notes } = useForm();
  const field = fieldAt(section, row, column);
  useNews(store, field);
  const { question, year } = column;
  const year_ = year === noYear ? '' : ` ${yearId(section, year)}`;
  const labelledBy = `${rowHeadId(section, row)} ${headId(section, column)}${year_}`;
  return (
    <td className={stateOf(field, store.cell(field), notes.findingsAt(field))}>
      {isManyChoice(question) || question.type === 'long-text' ? (
        <OpenCell field={field} labelledBy={labelledBy} row={row} />
      ) : (
        <AnswerInput field={field} question={question} labelledBy={labelledBy} />
      )}
    </td>
  );
});

function stateOf(
  _field: string,
  cell: {
    readonly theirs: unknown;
    readonly unclear: unknown;
    readonly status: string;
    readonly value: unknown;
    readonly isNews: boolean;
  },
  findings: readonly { readonly severity: string }[],
): string | undefined {
  if (cell.theirs !== null) return 'is-conflict';
  if (cell.unclear !== null || findings.some(({ severity }) => severity === 'error')) return 'is-error';
  if (findings.some(({ severity }) => severity === 'warning')) return 'is-warning';
  if (cell.isNews) return 'is-news';
  return cell.status === 'prefilled' && cell.value !== null ? 'is-prefilled' : undefined;
}

/** A long answer opens the row as a card. */
function OpenCell({
  field,
  labelledBy,
  row,
}: {
  readonly field: string;
  readonly labelledBy: string;
  readonly row: string;
}) {
  const { store, language, w, go } = useForm();
  const question = store.questionOf(field);
  const text = question ? showAnswer(question, store.cell(field).value, language) : '';
  const id = elementId(field);
  return (
    <button
      type="button"
      id={id}
      className="cell-open"
      aria-labelledby={`${labelledBy} ${id}.value`}
      onClick={() => go({ row })}
    >
      <span id={`${id}.value`}>{text || `${w.open}…`}</span>
    </button>
  );
}
