/** Rows as a list of links to their cards: what a phone shows in place of the grid. */
import type { Section } from '../../domain/survey/questionnaire.ts';
import { countOf } from '../frame/speak.ts';
import { formNouns } from './form.words.ts';
import { useForm, useNews } from './form-context.ts';
import { follow } from './row-card.tsx';
import { RowName } from './row-name.tsx';

export function RowList({ section }: { readonly section: Section }) {
  const { store } = useForm();
  useNews(store, `rows:${section.id}`);
  return (
    <ol className="row-list">
      {store.rowsIn(section.id).map((row) => (
        <Item key={row} section={section} row={row} />
      ))}
    </ol>
  );
}

function Item({ section, row }: { readonly section: Section; readonly row: string }) {
  const { store, notes, w, language, address, go } = useForm();
  useNews(store, `row:${section.id}/${row}`);
  const findings = notes.findingsIn(section.id, row);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const carried = store.carriedIn(section.id, row);
  const said = [
    errors > 0 ? countOf(errors, formNouns.error, language) : '',
    warnings > 0 ? countOf(warnings, formNouns.warning, language) : '',
    carried > 0 ? `${w.prefilled}: ${carried}` : '',
  ].filter(Boolean);
  return (
    <li>
      <a href={address({ row })} onClick={(event) => follow(event, () => go({ row }))}>
        <RowName section={section} row={row} />
      </a>
      {said.length > 0 ? (
        <span className={errors > 0 ? 'small error-words' : 'small muted'}> {said.join(' · ')}</span>
      ) : null}
    </li>
  );
}
