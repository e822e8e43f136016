/** The filter as a form that lives in the address. */
import { wordsIn } from '../../frame/speak.ts';
import type { HomeModel } from './home.presenter.ts';
import { homeWords } from './home.words.ts';
import type { FilterField, Option } from './home-filter.ts';

export function HomeFilter({ model }: { readonly model: HomeModel }) {
  const w = wordsIn(homeWords, model.language);
  return (
    <details className="fold filter-fold no-print" open={model.isFiltered}>
      <summary>{w.filterTitle}</summary>
      <form className="filter-form" action={model.resetHref} aria-label={w.filterTitle}>
        <label className="field">
          <span>{w.text}</span>
          <input type="search" name="q" defaultValue={model.q} />
        </label>
        {model.fields.map((field) => (
          <FilterSelect key={field.name} field={field} />
        ))}
        {model.sort === '' ? null : <input type="hidden" name="sort" value={model.sort} />}
        <div className="field-actions">
          <button className="button" type="submit">
            {w.show}
          </button>
          {model.isFiltered ? <a href={model.resetHref}>{w.reset}</a> : null}
        </div>
      </form>
    </details>
  );
}

function FilterSelect({ field }: { readonly field: FilterField }) {
  return (
    <label className="field">
      <span>{field.title}</span>
      <select name={field.name} defaultValue={field.chosen}>
        <Options options={field.options} />
        {field.groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.title}
    </option>
  ));
}
