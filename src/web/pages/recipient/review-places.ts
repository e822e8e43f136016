/** Where things stand on the review: parts, sections and rows as addresses. Must never lead to a part that does not exist. */
import { noRow, parseField } from '../../../domain/survey/answers.ts';
import type { Questionnaire } from '../../../domain/survey/questionnaire.ts';
import type { Language } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { withParams } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import { fieldAnchor } from '../../workspace-frame/answer-reader.ts';

export const recipientParameters = ['part', 'section', 'row', 'field', 'page'];

export type Part = 'overview' | 'section' | 'history' | 'files';

export interface Places {
  readonly home: string;
  readonly part: (part: 'history' | 'files') => string;
  readonly section: (id: string, row?: string) => string;
  /** The page and place of a field; the overview for what is no field. */
  readonly field: (path: string) => string;
  readonly history: (path: string) => string;
}

export function placesOf(language: Language, recipient: string): Places {
  const home = to(language, `/workspace/recipients/${recipient}`);
  const at = (query: Readonly<Record<string, string>>) => withParams(home, new URLSearchParams(query));
  const section = (id: string, row = noRow) => at(row === noRow ? { section: id } : { section: id, row });
  return {
    home,
    part: (part) => at({ part }),
    section,
    field: (path) => {
      const field = parseField(path);
      return field ? `${section(field.section, field.row)}#${fieldAnchor(path)}` : home;
    },
    history: (path) => at({ part: 'history', field: path }),
  };
}

export interface Asked {
  readonly part: Part;
  /** Null but in a section. */
  readonly section: string | null;
  /** A row of its own; null: all rows. */
  readonly row: string | null;
  /** Of the history. */
  readonly field: string | null;
}

/** Throws Problem invalid-value for a part or section there is not. */
export function readAsked(url: URL, { sections }: Questionnaire): Asked {
  const text = (name: string) => url.searchParams.get(name) || null;
  const section = text('section');
  const ids = sections.map(({ id }) => id);
  if (section !== null && !ids.includes(section))
    throw new Problem('invalid-value', 'There is no such section.', { parameter: 'section', allowed: ids });
  const part = text('part');
  if (part !== null && part !== 'history' && part !== 'files')
    throw new Problem('invalid-value', 'There is no such part.', {
      parameter: 'part',
      allowed: ['history', 'files'],
    });
  const field = text('field');
  if (field !== null && !parseField(field))
    throw new Problem('invalid-value', 'There is no such field.', { parameter: 'field' });
  return { part: part ?? (section === null ? 'overview' : 'section'), section, row: text('row'), field };
}
