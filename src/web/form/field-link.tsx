/** A link that leads to a field and puts the focus there, named by its place. */
import {
  type FieldPath,
  fieldPath,
  noRow,
  noYear,
  parseField,
  rowMark,
} from '../../domain/survey/answers.ts';
import { say } from '../../kernel/language.ts';
import { rowTitle } from './columns.ts';
import { type Form, useForm } from './form-context.ts';
import { follow } from './row-card.tsx';

interface Props {
  readonly field: FieldPath;
  /** What stands beside the link already and is left out of it. */
  readonly without?: readonly ('section' | 'question')[];
}

export function FieldLink({ field, without = [] }: Props) {
  const form = useForm();
  const parts = parseField(field);
  const section = parts ? form.store.sectionOf(parts.section) : undefined;
  if (!parts || !section) return null;
  return (
    <a
      href={form.address({ section: section.id, row: null })}
      onClick={(event) => follow(event, () => form.jump(field))}
    >
      {placeWords(form, field, without)}
    </a>
  );
}

function placeWords(
  { store, language, w }: Form,
  field: FieldPath,
  without: NonNullable<Props['without']>,
): string {
  const parts = parseField(field);
  const section = parts ? store.sectionOf(parts.section) : undefined;
  if (!parts || !section) return field;
  const question = store.questionOf(field);
  const isRow = section.kind === 'rows' && parts.row !== noRow;
  const title = isRow
    ? rowTitle(section, (one) => store.cell(fieldPath(section.id, parts.row, one.id)).value, language) ||
      `${w.number} ${store.rowsIn(section.id).indexOf(parts.row) + 1}`
    : '';
  const asked = question && parts.question !== rowMark ? say(question.label, language) : '';
  const year = parts.year === noYear ? '' : parts.year;
  const place = `${section.number}. ${say(section.title, language)}`;
  const words = [
    without.includes('section') ? '' : place,
    title,
    without.includes('question') ? '' : asked,
    year,
  ].filter(Boolean);
  return words.length > 0 ? words.join(', ') : asked || w.toSection;
}
