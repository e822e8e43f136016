/** Counters by state as links, and the form of the other filters; works without script. */
import { wordsIn } from '../../frame/speak.ts';
import type { Choice } from '../../workspace-frame/form-parts.tsx';
import type { WaveModel } from './wave.presenter.ts';
import { words } from './wave.words.ts';

interface Props {
  readonly model: WaveModel;
}

export function Counters({ model: { language, counters } }: Props) {
  const w = wordsIn(words, language);
  return (
    <nav className="counters" aria-label={w.counters}>
      <ul>
        {counters.map(({ title, count, href, isHere }) => (
          <li key={title}>
            <a href={href} aria-current={isHere ? 'true' : undefined}>
              <strong>{count}</strong> {title}
            </a>
          </li>
        ))}
      </ul>
      <p className="small muted">{w.countersNote}</p>
    </nav>
  );
}

export function BoardFilter({ model }: Props) {
  const { language, filter, choices, view, isFiltered, resetHref } = model;
  const w = wordsIn(words, language);
  return (
    <details className="fold filter-fold no-print" open={isFiltered || undefined}>
      <summary>{w.filter}</summary>
      <form className="board-form">
        {filter.state === '' ? null : <input type="hidden" name="state" value={filter.state} />}
        {filter.isOverdue ? <input type="hidden" name="overdue" value="true" /> : null}
        {view === 'map' ? <input type="hidden" name="view" value="map" /> : null}
        <div className="field">
          <label htmlFor="board-q">{w.search}</label>
          <input id="board-q" type="search" name="q" defaultValue={filter.q} />
        </div>
        <Select
          name="federalDistrict"
          label={w.district}
          any={w.any}
          choices={choices.districts}
          chosen={filter.federalDistrict}
        />
        <Select
          name="federalSubject"
          label={w.subject}
          any={w.any}
          choices={choices.subjects}
          chosen={filter.federalSubject}
        />
        <Select name="form" label={w.form} any={w.anyForm} choices={choices.forms} chosen={filter.form} />
        {choices.analysts.length === 0 ? null : (
          <Select
            name="responsible"
            label={w.responsible}
            any={w.any}
            choices={choices.analysts}
            chosen={filter.responsible}
          />
        )}
        <div className="field-actions">
          <button type="submit" className="button">
            {w.apply}
          </button>
          {isFiltered ? <a href={resetHref}>{w.reset}</a> : null}
        </div>
      </form>
    </details>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
}

function Select({ name, label, any, choices, chosen }: SelectProps) {
  return (
    <div className="field">
      <label htmlFor={`board-${name}`}>{label}</label>
      <select id={`board-${name}`} name={name} defaultValue={chosen}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
