/** Sections as navigation, each with how complete it is, in words and as a bar. */
import { useEffect, useRef } from 'react';
import type { Section } from '../../domain/survey/questionnaire.ts';
import { say } from '../../kernel/language.ts';
import { countOf } from '../frame/speak.ts';
import { formNouns } from './form.words.ts';
import { useForm, useNews } from './form-context.ts';
import { follow } from './row-card.tsx';

export function SectionNav() {
  const { store, notes, language, w, place, address, go } = useForm();
  useNews(store, 'findings');
  const progress = new Map(notes.progress().map((one) => [one.section, one]));
  const list = useRef<HTMLOListElement>(null);
  // On a telephone the sections stand in a line: the one in hand is scrolled into it, the page is not.
  useEffect(() => {
    const line = list.current;
    const here = line?.querySelector<HTMLElement>(`[data-section="${place.section}"]`);
    if (line && here) line.scrollLeft = here.offsetLeft - line.offsetLeft - 24;
  }, [place.section]);
  return (
    <nav className="section-nav" aria-label={w.sections}>
      <ol ref={list}>
        {store.model.questionnaire.sections.map((section) => (
          <li key={section.id} data-section={section.id}>
            <a
              href={address({ section: section.id, row: null })}
              aria-current={section.id === place.section ? 'step' : undefined}
              onClick={(event) => follow(event, () => go({ section: section.id, row: null }))}
            >
              <span className="section-name">
                {section.number}. {say(section.title, language)}
              </span>
              <Completeness
                section={section}
                answered={progress.get(section.id)?.answered ?? 0}
                required={progress.get(section.id)?.required ?? 0}
              />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface CompletenessProps {
  readonly section: Section;
  readonly answered: number;
  readonly required: number;
}

function Completeness({ section, answered, required }: CompletenessProps) {
  const { store, notes, w, language } = useForm();
  useNews(store, `rows:${section.id}`);
  const rows = section.kind === 'rows' ? store.rowsIn(section.id).length : 0;
  const errors = notes.findingsIn(section.id).filter(({ severity }) => severity === 'error').length;
  const share = required === 0 ? 0 : Math.min(1, answered / required);
  return (
    <span className="completeness">
      {required === 0 ? null : (
        <span className="bar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
      <span className="small muted">
        {required === 0
          ? rows > 0
            ? countOf(rows, formNouns.row, language)
            : w.optional
          : answered >= required
            ? w.complete
            : `${answered} ${w.of} ${required} ${w.required}`}
        {errors > 0 ? (
          <span className="error-words">{` · ${countOf(errors, formNouns.error, language)}`}</span>
        ) : null}
      </span>
    </span>
  );
}
