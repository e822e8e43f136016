/** The page of workbooks and letters: what was received, and the preview of one workbook. Must never apply anything. */
import { randomUUID } from 'node:crypto';
import { parseField, questionAt, rowMark } from '../../../domain/survey/answers.ts';
import type { RecipientView, WorkbookPreview } from '../../../flows/survey/workspace-flows.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { withQuery } from '../../frame/address.ts';
import { to } from '../../frame/links.ts';
import type { Crumb } from '../../frame/page-head.tsx';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import { countOf, wordsIn } from '../../frame/speak.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { fieldTitle, readAnswers, withReferenceChoices } from '../../workspace-frame/answer-reader.ts';
import { type Names, readNames } from '../../workspace-frame/names.ts';
import { type PageLink, pageLinks, readPage } from '../../workspace-frame/paging.ts';
import { nouns } from '../../workspace-frame/survey-words.ts';
import { words } from './workbook.words.ts';

export const workbookParameters = ['upload', 'preview', 'page', 'changed', 'left'];

export interface WorkbookModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly name: string;
  readonly crumbs: readonly Crumb[];
  readonly downloadHref: string;
  readonly formHref: string | null;
  readonly reviewHref: string;
  /** Address that takes a file; the page itself. */
  readonly uploadAction: string;
  readonly mayAnswer: boolean;
  readonly key: string;
  readonly files: readonly FileRow[];
  readonly preview: PreviewModel | null;
  readonly done: string | null;
}

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly previewHref: string | null;
  readonly isLetter: boolean;
  readonly kind: string;
  readonly size: string;
  readonly by: string;
  readonly at: string;
}

export interface PreviewModel {
  readonly attachment: string;
  readonly cells: WorkbookPreview['cells'];
  readonly unchanged: number;
  readonly changes: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly question: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly changeCount: number;
  readonly pages: readonly PageLink[];
  readonly findings: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
    readonly isError: boolean;
    readonly message: string;
  }[];
  /** All of them; `findings` are the first, errors before warnings. */
  readonly findingCount: number;
  readonly errorCount: number;
  /** Cells that stay as they are when only the rest is taken over. */
  readonly leftCount: number;
  readonly stopHref: string;
}

const size = 100;
const mostFindings = 300;

/** The page. Throws what the flows throw: not-found for a workbook that is not there. */
export async function presentWorkbook(input: WorkspaceInput): Promise<WorkbookModel> {
  const { actor, workspace, language, url, params } = input;
  const id = params['id'] ?? '';
  const found = await workspace.recipient(actor, id);
  const view = { ...found, questionnaire: await withReferenceChoices(input.flows, found.questionnaire) };
  const names = await readNames(input);
  const base = to(language, `/workspace/recipients/${id}`);
  const asked = url.searchParams.get('preview') || null;
  const preview =
    asked === null || !view.may.answer ? null : await workspace.previewWorkbook(actor, id, asked);
  const w = wordsIn(words, language);
  return {
    language,
    meta: pageMeta({
      url,
      language,
      title: `${w.title}. ${view.recipient.name}`,
      description: w.description,
    }),
    name: view.recipient.name,
    crumbs: [
      { name: w.desk, href: to(language, '/workspace') },
      { name: view.recipient.name, href: view.may.answer ? `${base}/answer` : base },
    ],
    // The one address of the file, whatever the language of the page.
    downloadHref: `/workspace/recipients/${id}/workbook.xlsx`,
    formHref: view.may.answer ? `${base}/answer` : null,
    reviewHref: base,
    uploadAction: `${base}/workbook?upload=1`,
    mayAnswer: view.may.answer,
    key: randomUUID(),
    files: filesOf(view, names, url, language),
    preview: preview && previewOf(preview, view, url, language),
    done: doneText(url, language),
  };
}

function filesOf({ attachments, may }: RecipientView, names: Names, url: URL, language: Language): FileRow[] {
  const kilobytes = (bytes: number) =>
    `${Math.max(1, Math.round(bytes / 1024))}\u00A0${language === 'ru' ? 'КБ' : 'KB'}`;
  return attachments.map((one) => ({
    id: one.id,
    name: one.name,
    href: `/workspace/files/${one.id}`,
    previewHref:
      one.kind === 'workbook' && may.answer
        ? withQuery(
            url,
            { preview: one.id, upload: null, page: null, done: null, changed: null, left: null },
            'preview',
          )
        : null,
    isLetter: one.kind === 'letter',
    kind:
      one.kind === 'letter'
        ? language === 'ru'
          ? 'письмо'
          : 'letter'
        : language === 'ru'
          ? 'книга Excel'
          : 'workbook',
    size: kilobytes(one.size),
    by: names.of(one.by),
    at: showTime(one.at, language),
  }));
}

function previewOf(
  preview: WorkbookPreview,
  view: RecipientView,
  url: URL,
  language: Language,
): PreviewModel {
  const { questionnaire, wave } = view;
  const reader = readAnswers(view.answers, language);
  const page = readPage(url);
  const errorCount = preview.findings.filter(({ severity }) => severity === 'error').length;
  const show = (field: string, value: WorkbookPreview['changes'][number]['before']) => {
    if (value === null) return say(words.empty, language);
    if (parseField(field)?.question === rowMark) return say(words.newRow, language);
    const question = questionAt(questionnaire, wave.years, field)?.question;
    return question ? reader.show(question, value) : String(value);
  };
  return {
    attachment: preview.attachment,
    cells: preview.cells,
    unchanged: preview.unchanged,
    changes: preview.changes.slice((page - 1) * size, page * size).map((change) => ({
      sheet: change.sheet,
      cell: change.cell,
      question: fieldTitle(questionnaire, reader, change.field, language),
      before: show(change.field, change.before),
      after: show(change.field, change.after),
    })),
    changeCount: preview.changes.length,
    pages: pageLinks(url, page, size, preview.changes.length),
    findings: errorsFirst(preview.findings).map(({ sheet, cell, text, severity, message }) => ({
      sheet,
      cell: cell ?? '',
      text: text ?? '',
      isError: severity === 'error',
      message: say(message, language),
    })),
    findingCount: preview.findings.length,
    errorCount,
    leftCount: Math.max(errorCount, preview.cells.reported),
    stopHref: url.pathname,
  };
}

/** As many as a person reads at once; the page says how many there are. */
function errorsFirst(findings: WorkbookPreview['findings']): WorkbookPreview['findings'] {
  const rank = (severity: 'error' | 'warning') => Number(severity === 'warning');
  return findings.toSorted((a, b) => rank(a.severity) - rank(b.severity)).slice(0, mostFindings);
}

function doneText(url: URL, language: Language): string | null {
  const w = wordsIn(words, language);
  const done = url.searchParams.get('done');
  if (done === 'attached') return w.attached;
  if (done === 'removed') return w.removed;
  if (done !== 'applied') return null;
  const number = (name: string) => Number(/^\d{1,7}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? 0);
  const left = number('left');
  const conflicts = left > 0 ? ` ${w.conflicts} ${left}.` : '';
  return `${w.applied} ${countOf(number('changed'), nouns.change, language)}.${conflicts}`;
}
