/** Headings of the grid, years above their questions, and the totals below. */
import { memo } from 'react';
import { noYear } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { type Column, isSummed } from './columns.ts';
import { useForm, useNews } from './form-context.ts';
import { isNumeric, showTotal } from './show-answer.ts';
import { unitOf } from './units.ts';

interface Props {
  readonly section: Section;
  readonly columns: readonly Column[];
}

export const headId = (section: string, column: Pick<Column, 'question'>) =>
  `h.${section}.${column.question.id}`;
export const yearId = (section: string, year: string) => `h.${section}.${year}`;

export const GridHead = memo(function GridHead({ section, columns }: Props) {
  const { language, w } = useForm();
  const groups = groupsOf(columns);
  const hasYears = groups.some(({ year }) => year !== noYear);
  const seen = new Set<string>();
  return (
    <>
      <colgroup>
        <col className="row-head-column" />
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        {hasYears ? (
          <tr className="years-row">
            <td />
            {groups.map(({ year, count }) => (
              <th key={year} scope="colgroup" colSpan={count} id={yearId(section.id, year)}>
                <span>{year === noYear ? w.once : year}</span>
              </th>
            ))}
          </tr>
        ) : null}
        <tr className="questions-row">
          <th scope="col">{section.rowName ? say(section.rowName, language) : w.number}</th>
          {columns.map((column) => {
            const id = headId(section.id, column);
            const isFirst = !seen.has(id);
            seen.add(id);
            const unit = unitOf(column.question, language);
            return (
              <th
                key={column.id}
                scope="col"
                id={isFirst ? id : undefined}
                className={isNumeric(column.question) ? 'number' : undefined}
                title={say(column.question.help, language)}
              >
                {say(column.question.label, language)}
                {unit ? `, ${unit}` : ''}
                {column.question.required ? (
                  <span className="required" title={w.requiredMark}>
                    {' '}
                    *
                  </span>
                ) : null}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
});

function groupsOf(columns: readonly Column[]): { year: string; count: number }[] {
  const groups: { year: string; count: number }[] = [];
  for (const { year } of columns) {
    const last = groups.at(-1);
    if (last?.year === year) last.count += 1;
    else groups.push({ year, count: 1 });
  }
  return groups;
}

export const GridFoot = memo(function GridFoot({ section, columns }: Props) {
  const { w } = useForm();
  if (!columns.some(({ question }) => isSummed(question))) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{w.total}</th>
        {columns.map((column) =>
          isSummed(column.question) ? (
            <TotalCell key={column.id} word={`${section.id}/${column.id}`} />
          ) : (
            <td key={column.id} />
          ),
        )}
      </tr>
    </tfoot>
  );
});

function TotalCell({ word }: { readonly word: string }) {
  const { store, language } = useForm();
  useNews(store, `total:${word}`);
  const { sum, count } = store.total(word);
  return <td className="number">{count === 0 ? '—' : showTotal(sum, language)}</td>;
}
