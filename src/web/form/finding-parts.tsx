/** Findings section by section: a sentence once, under it links to all the fields it is said of. Long lists open in steps. */
import { useState } from 'react';
import type { FieldPath } from '../../domain/survey/answers.ts';
import { say } from '../../kernel/language.ts';
import { countOf } from '../frame/speak.ts';
import { FieldLink } from './field-link.tsx';
import type { FindingEntry, FindingGroup } from './finding-groups.ts';
import { formNouns } from './form.words.ts';
import { type Form, useForm } from './form-context.ts';

const firstEntries = 10;
const firstPlaces = 6;

export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  return groups.map((group) => <Group key={group.section} group={group} />);
}

function Group({ group }: { readonly group: FindingGroup }) {
  const form = useForm();
  const { store, language, w } = form;
  const [isWhole, setWhole] = useState(false);
  const section = store.sectionOf(group.section);
  const { entries, counts } = group;
  return (
    <details
      className="finding-group"
      data-section={group.section}
      open={counts.error + counts.warning > 0 || undefined}
    >
      <summary>
        <span className="finding-section">
          {section ? `${section.number}. ${say(section.title, language)}` : w.elsewhere}
        </span>{' '}
        <span className={counts.error > 0 ? 'small error-words' : 'small muted'}>
          {countWords(counts, form)}
        </span>
      </summary>
      <ul className="finding-list">
        {(isWhole ? entries : entries.slice(0, firstEntries)).map((entry) => (
          <Entry key={`${entry.severity} ${entry.fields[0]} ${entry.message.ru}`} entry={entry} />
        ))}
      </ul>
      {entries.length > firstEntries && !isWhole ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {w.showAll} ({entries.length})
        </button>
      ) : null}
    </details>
  );
}

function Entry({ entry }: { readonly entry: FindingEntry }) {
  const { w, language } = useForm();
  const { severity, message, fields } = entry;
  return (
    <li className={`finding-entry ${severity}`}>
      <b>{w[severity]}.</b> {say(message, language)}
      <Places fields={fields} />
    </li>
  );
}

/** Of one sentence about many fields the question stands in the sentence. */
function Places({ fields }: { readonly fields: readonly FieldPath[] }) {
  const { w } = useForm();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? fields : fields.slice(0, firstPlaces);
  const without = fields.length > 1 ? (['section', 'question'] as const) : (['section'] as const);
  return (
    <ul className="finding-places">
      {shown.map((field) => (
        <li key={field}>
          <FieldLink field={field} without={without} />
        </li>
      ))}
      {shown.length < fields.length ? (
        <li>
          <button type="button" className="text-button" onClick={() => setWhole(true)}>
            {w.more} {fields.length - shown.length}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** “5 errors, 3 warnings, 1 note”, without what there is none of. */
export function countWords(counts: FindingGroup['counts'], { language }: Pick<Form, 'language'>): string {
  return (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countOf(counts[severity], formNouns[severity], language))
    .join(', ');
}
