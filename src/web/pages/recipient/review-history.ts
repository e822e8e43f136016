/** Who changed what, when, from what to what, and why: of one value, or of the whole form. */
import { questionAt } from '../../../domain/survey/answers.ts';
import type { AnswerChange } from '../../../flows/survey/survey-ports.ts';
import type { NamedChange } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { editorName } from '../../frame/editor-name.ts';
import { fieldTitle } from '../../workspace-frame/answer-reader.ts';
import type { Names } from '../../workspace-frame/names.ts';
import { type PageLink, pageLinks, readPage } from '../../workspace-frame/paging.ts';
import { words } from './recipient.words.ts';
import type { Reading } from './review-fields.ts';

export interface HistoryModel {
  /** What the single value is called; null: the whole form. */
  readonly about: { readonly title: string; readonly href: string; readonly whole: string } | null;
  readonly rows: readonly HistoryRow[];
  readonly pages: readonly PageLink[];
}

export interface HistoryRow {
  readonly seq: number;
  readonly place: string;
  readonly href: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  readonly at: string;
  readonly how: string;
  readonly why: string;
}

const size = 100;

/** The newest first. */
export function presentHistory(
  reading: Reading,
  changes: readonly NamedChange[],
  field: string | null,
  names: Names,
  url: URL,
): HistoryModel {
  const { view, reader, places, language } = reading;
  const page = readPage(url);
  const sorted = changes.toSorted((a, b) => b.seq - a.seq);
  const title = (path: string) => fieldTitle(view.questionnaire, reader, path, language);
  return {
    about:
      field === null
        ? null
        : { title: title(field), href: places.field(field), whole: places.part('history') },
    rows: sorted.slice((page - 1) * size, page * size).map((change) => ({
      seq: change.seq,
      place: title(change.field),
      href: places.field(change.field),
      ...values(reading, change),
      by:
        change.editor === null || names.knows(change.by)
          ? names.of(change.by)
          : editorName(change.editor, language),
      at: showTime(change.at, language),
      how: howText(change, language),
      why: change.why ?? '',
    })),
    pages: pageLinks(url, page, size, sorted.length),
  };
}

function values({ view, reader, language }: Reading, { field, before, after }: AnswerChange) {
  const place = questionAt(view.questionnaire, view.wave.years, field);
  const show = (value: AnswerChange['before']) => {
    if (value === null) return say(words.emptied, language);
    if (place?.question) return reader.show(place.question, value);
    return place ? `${say(words.rowAdded, language)} ${String(value)}` : String(value);
  };
  return { before: show(before), after: show(after) };
}

function howText({ origin }: AnswerChange, language: Language): string {
  if (origin.via === 'workbook')
    return `${say(words.fromWorkbook, language)}: ${origin.sheet}!${origin.cell}`;
  return say(origin.via === 'prefill' ? words.viaPrefill : words.viaForm, language);
}
