/** The shown section: fields, or rows as a grid, a list or a card. */
import { useEffect, useState } from 'react';
import { type FieldPath, noRow } from '../../domain/survey/answers.ts';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { columnsOf, fieldAt } from './columns.ts';
import { RowNotes } from './field-notes.tsx';
import { elementId, newRowId, useForm, useNews } from './form-context.ts';
import { Grid } from './grid.tsx';
import { QuestionField } from './question-field.tsx';
import { follow, RowCard } from './row-card.tsx';
import { RowList } from './row-list.tsx';

interface Props {
  readonly section: Section;
  readonly onReady: (reveal: ((field: FieldPath) => void) | null) => void;
}

export function SectionPart({ section, onReady }: Props) {
  const { store, language, place } = useForm();
  useNews(store, `rows:${section.id}`);
  const intro = say(section.intro, language);
  return (
    <section className="form-section" aria-labelledby="section-title">
      <div className="section-head">
        <h2 id="section-title" tabIndex={-1}>
          {section.number}. {say(section.title, language)}
        </h2>
        {intro ? <p className="section-intro">{intro}</p> : null}
      </div>
      <RowNotes section={section.id} row={noRow} />
      {section.kind === 'single' ? (
        <>
          <Carried section={section} />
          {section.questions.map((question) => (
            <QuestionField key={question.id} section={section.id} row={noRow} question={question} />
          ))}
        </>
      ) : place.row !== null && store.rowsIn(section.id).includes(place.row) ? (
        <RowCard section={section} row={place.row} />
      ) : (
        <Rows section={section} onReady={onReady} />
      )}
    </section>
  );
}

/** What was carried over and waits to be confirmed, and one step that confirms it all. */
function Carried({ section }: Pick<Props, 'section'>) {
  const { store, w, announce, mayEdit } = useForm();
  useNews(store, 'carried');
  const count = store.carriedIn(section.id);
  if (count === 0 || !mayEdit) return null;
  const confirm = () => {
    const undo = store.remember(store.fieldsIn(section.id));
    announce(`${w.unchanged}: ${store.confirm(section.id)}`, undo);
  };
  return (
    <p className="carried-line">
      {w.carriedOver} {count}{' '}
      <button type="button" className="button quiet small" onClick={confirm}>
        {w.confirmSection}
      </button>
    </p>
  );
}

/** Null until the browser says: both ways stand in the page then, and the sheet hides one. */
function useNarrow(): boolean | null {
  const [isNarrow, setNarrow] = useState<boolean | null>(null);
  useEffect(() => {
    const query = window.matchMedia('(max-width: 720px)');
    const look = () => setNarrow(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}

function Rows({ section, onReady }: Props) {
  const { store, w, place, mayEdit, go } = useForm();
  const isNarrow = useNarrow();
  const rows = store.rowsIn(section.id);
  const years = store.model.wave.years;
  const hasYears = section.questions.some(({ perYear }) => perYear);
  const latest = String(years.at(-1) ?? '');
  const chosen = place.year ?? latest;
  const add = () => {
    const row = newRowId();
    store.addRows(section.id, [row]);
    if (isNarrow) return go({ row });
    const [first] = columnsOf(section, years, null);
    if (first) focusSoon(elementId(fieldAt(section.id, row, first)));
  };
  return (
    <>
      <div className="row-tools">
        {hasYears && years.length > 1 ? <YearChoice years={years.map(String)} chosen={chosen} /> : null}
        <Carried section={section} />
      </div>
      {rows.length === 0 ? <p>{mayEdit ? w.noRowsYet : w.noRows}</p> : null}
      {isNarrow === true || rows.length === 0 ? null : (
        <div className="wide-only">
          <Grid section={section} year={chosen === 'all' ? null : chosen} onReady={onReady} />
        </div>
      )}
      {isNarrow === false ? null : (
        <div className="narrow-only">
          <RowList section={section} />
        </div>
      )}
      {mayEdit && rows.length < section.maximumRows ? (
        <p className="add-line">
          <button type="button" className="button quiet" onClick={add}>
            {w.addRow}
          </button>
        </p>
      ) : null}
      {mayEdit ? (
        <details className="fold wide-only keys">
          <summary>{w.keys}</summary>
          <p className="small muted">{w.keysText}</p>
          <p className="small muted">{w.pasteHint}</p>
        </details>
      ) : null}
    </>
  );
}

/** The new row is drawn first: the grid scrolls to its end and takes the focus there. */
function focusSoon(element: string, framesLeft = 60): void {
  requestAnimationFrame(() => {
    const region = document.querySelector('.grid');
    if (region) {
      region.scrollTop = region.scrollHeight;
      region.scrollLeft = 0;
    }
    const cell = document.getElementById(element);
    if (cell) cell.focus();
    else if (framesLeft > 0) focusSoon(element, framesLeft - 1);
  });
}

function YearChoice({ years, chosen }: { readonly years: readonly string[]; readonly chosen: string }) {
  const { w, address, go } = useForm();
  return (
    <nav className="year-choice wide-only" aria-label={w.years}>
      <ul className="chips">
        {[...years, 'all'].map((year) => (
          <li key={year}>
            <a
              href={address({ year })}
              aria-current={year === chosen ? 'true' : undefined}
              onClick={(event) => follow(event, () => go({ year }))}
            >
              {year === 'all' ? w.allYears : year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
