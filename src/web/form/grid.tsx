/**
 * The rows of a section as a table one types into as in a spreadsheet. Draws the rows in sight only; the region scrolls, the page
 * does not. Must never draw the table anew for a keystroke.
 */
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type FieldPath, parseField } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { isRowMark } from './cell.ts';
import { CellBar } from './cell-bar.tsx';
import { type Column, columnsOf, fieldAt } from './columns.ts';
import { elementId, useForm, useNews } from './form-context.ts';
import { GridFoot, GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { nextPlace, visibleColumns, visibleRows, type Window } from './navigation.ts';
import { type PasteNews, usePaste } from './use-paste.tsx';

interface Props {
  readonly section: Section;
  readonly year: string | null;
  /** Called with the way to bring a field into sight. */
  readonly onReady: (reveal: ((field: FieldPath) => void) | null) => void;
}

/** px; as in form.css. */
export const rowHeight = 40;
const rowHeadWidth = 184;
const firstRows = 24;
const firstColumns = 20;

export const Grid = memo(function Grid({ section, year, onReady }: Props) {
  const form = useForm();
  const { store, language, w, go } = form;
  useNews(store, `rows:${section.id}`);
  const rows = store.rowsIn(section.id);
  const columns = useMemo(() => columnsOf(section, store.model.wave.years, year), [section, store, year]);
  const region = useRef<HTMLElement>(null);
  const [window, setWindow] = useState<Window>({ from: 0, to: firstRows });
  const [across, setAcross] = useState<Window>({ from: 0, to: firstColumns });
  const [current, setCurrent] = useState<FieldPath | null>(null);
  const shown = rows.slice(window.from, window.to);

  const look = useCallback(() => {
    const place = region.current;
    // Before the first layout there is no width: what it would say undraws the cell that one was led to.
    if (!place || place.clientWidth === 0) return;
    const next = visibleRows(place.scrollTop, place.clientHeight, rowHeight, rows.length);
    setWindow((now) => (isSameWindow(now, next) ? now : next));
    const widths = columns.map(({ width }) => width);
    const wide = visibleColumns(place.scrollLeft, place.clientWidth - rowHeadWidth, widths);
    setAcross((now) => (isSameWindow(now, wide) ? now : wide));
  }, [rows.length, columns]);
  useEffect(look, [look]);

  const focus = useCallback(
    (row: number, column: number) => {
      const id = rows[row];
      const under = columns[column];
      if (id === undefined || !under) return;
      const element = elementId(fieldAt(section.id, id, under));
      bringIntoSight(region.current, row);
      bringColumn(region.current, columns, column);
      // What was seen before the region moved may still wait to be drawn: it would take the cell away again.
      flushSync(look);
      const cell = document.getElementById(element);
      cell?.focus({ preventScroll: true });
    },
    [rows, columns, section.id, look],
  );

  useEffect(() => {
    onReady((field) => {
      const parts = parseField(field);
      const row = parts ? rows.indexOf(parts.row) : -1;
      const column = columns.findIndex(({ id }) => id === `${parts?.question}/${parts?.year}`);
      // A year that is not drawn yet is waited for: another cell of the row is not the field.
      if (row >= 0 && (column >= 0 || isRowMark(field))) focus(row, Math.max(0, column));
    });
    return () => onReady(null);
  }, [onReady, rows, columns, focus]);

  const paste = usePaste({ section, columns, rows });
  const placeOf = (field: FieldPath) => {
    const parts = parseField(field);
    return {
      row: parts ? rows.indexOf(parts.row) : -1,
      column: columns.findIndex(({ id }) => id === `${parts?.question}/${parts?.year}`),
    };
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const field = fieldOf(event.target);
    if (!field || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (event.key === 'Enter') go({ row: parseField(field)?.row ?? null });
      return;
    }
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    const next = nextPlace(placeOf(field), typedBy(event), { rows: rows.length, columns: columns.length });
    if (!next) return;
    event.preventDefault();
    focus(next.row, next.column);
  };
  const onFocus = (event: React.FocusEvent) => {
    const field = fieldOf(event.target);
    if (field) setCurrent(field);
  };
  const onPaste = (event: React.ClipboardEvent) => {
    const field = fieldOf(event.target);
    if (field && form.mayEdit && paste.take(event.clipboardData.getData('text/plain'), placeOf(field))) {
      event.preventDefault();
      readAnew(event.target);
    }
  };
  const width = rowHeadWidth + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="grid-part">
      <PasteLine news={paste.news} undo={paste.undo} />
      <CellBar
        section={section}
        field={rows.includes(parseField(current ?? '')?.row ?? '') ? current : null}
      />
      <section
        ref={region}
        className="grid"
        aria-label={`${w.tableOf}: ${say(section.title, language)}`}
        onScroll={look}
      >
        <table
          style={{ width }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onPaste={onPaste}
          aria-rowcount={rows.length + 3}
        >
          <GridHead section={section} columns={columns} />
          <Body
            section={section}
            shown={shown}
            from={window.from}
            total={rows.length}
            columns={columns}
            across={across}
          />
          <GridFoot section={section} columns={columns} />
        </table>
      </section>
    </div>
  );
});

interface BodyProps {
  readonly section: Section;
  readonly shown: readonly string[];
  readonly from: number;
  readonly total: number;
  readonly columns: readonly Column[];
  readonly across: Window;
}

const Body = memo(function Body({ section, shown, from, total, columns, across }: BodyProps) {
  const after = total - from - shown.length;
  const span = columns.length + 1;
  return (
    <tbody>
      <Spacer rows={from} span={span} />
      {shown.map((row, place) => (
        <GridRow
          key={row}
          section={section}
          row={row}
          number={from + place + 1}
          columns={columns}
          across={across}
        />
      ))}
      <Spacer rows={after} span={span} />
    </tbody>
  );
}, sameBody);

function sameBody(a: BodyProps, b: BodyProps): boolean {
  return (
    a.section === b.section &&
    a.columns === b.columns &&
    isSameWindow(a.across, b.across) &&
    a.from === b.from &&
    a.total === b.total &&
    a.shown.length === b.shown.length &&
    a.shown.every((row, place) => row === b.shown[place])
  );
}

function Spacer({ rows, span }: { readonly rows: number; readonly span: number }) {
  if (rows <= 0) return null;
  return (
    <tr className="spacer" style={{ height: rows * rowHeight }}>
      <td colSpan={span} />
    </tr>
  );
}

function PasteLine({ news, undo }: { readonly news: PasteNews | null; readonly undo: () => void }) {
  const { w } = useForm();
  if (!news) return null;
  return (
    <p className="paste-news" role="status">
      {news.text}{' '}
      {news.canUndo ? (
        <button type="button" className="text-button" onClick={undo}>
          {w.undo}
        </button>
      ) : null}
    </p>
  );
}

function bringIntoSight(region: HTMLElement | null, row: number): void {
  if (!region) return;
  const head = region.querySelector('thead')?.clientHeight ?? 0;
  const foot = region.querySelector('tfoot')?.clientHeight ?? 0;
  const top = row * rowHeight;
  const room = region.clientHeight - head - foot;
  if (top < region.scrollTop) region.scrollTop = top;
  else if (top + rowHeight > region.scrollTop + room) region.scrollTop = top + rowHeight - room;
}

function bringColumn(region: HTMLElement | null, columns: readonly Column[], column: number): void {
  if (!region) return;
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const right = left + (columns[column]?.width ?? 0);
  const room = region.clientWidth - rowHeadWidth;
  if (left < region.scrollLeft) region.scrollLeft = left;
  else if (right > region.scrollLeft + room) region.scrollLeft = right - room;
}

const isSameWindow = (a: Window, b: Window) => a.from === b.from && a.to === b.to;

/** The cell one stands in holds what was typed there: after a paste it shows what was pasted. */
function readAnew(target: EventTarget): void {
  requestAnimationFrame(() => {
    if (!(target instanceof HTMLElement) || document.activeElement !== target) return;
    target.blur();
    target.focus({ preventScroll: true });
  });
}

/** The field that an element edits. */
function fieldOf(target: EventTarget): FieldPath | null {
  const id = target instanceof HTMLElement ? target.id : '';
  return id.startsWith('f.') ? fieldOfElement(id) : null;
}

/** Row ids may hold dots: section, question and year never do. */
function fieldOfElement(id: string): FieldPath {
  const parts = id.slice(2).split('.');
  const [section = ''] = parts;
  return [section, parts.slice(1, -2).join('.'), parts.at(-2), parts.at(-1)].join('/');
}

function typedBy({ key, shiftKey, target }: React.KeyboardEvent) {
  const isText = target instanceof HTMLInputElement;
  const text = isText
    ? { length: target.value.length, start: target.selectionStart ?? 0, end: target.selectionEnd ?? 0 }
    : null;
  return { key, isShift: shiftKey, isList: target instanceof HTMLSelectElement, text };
}
