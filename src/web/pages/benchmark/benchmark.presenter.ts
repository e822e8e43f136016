/** The benchmark of a cluster as a page: the same sheet as the PDF, drawn for the screen. Must never add a number or a verdict. */
import type { Yearbook } from '../../../domain/yearbook/yearbook.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import type { Crumb } from '../../frame/page-head.tsx';
import { type PageMeta, pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { type DrawnChapter, drawChapters } from '../yearbook/yearbook.presenter.ts';
import { words } from './benchmark.words.ts';

export interface BenchmarkModel {
  readonly language: Language;
  readonly meta: PageMeta;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  /** The cluster's name stands above as the title. */
  readonly kind: string | undefined;
  /** null while nothing was submitted. */
  readonly sheet: {
    readonly yearbook: Yearbook;
    readonly chapters: readonly DrawnChapter[];
    readonly pdf: string;
  } | null;
}

/** The page. Throws what the flow throws. */
export async function presentBenchmark(input: WorkspaceInput): Promise<BenchmarkModel> {
  const { actor, benchmarks, drawing, language, params, url } = input;
  const id = params['id'] ?? '';
  const yearbook = await benchmarks.benchmark(actor, id, language);
  const base = to(language, `/workspace/recipients/${id}`);
  const kind = say(words.title, language);
  const cluster = yearbook?.chapters[0]?.title;
  return {
    language,
    meta: pageMeta({
      url,
      language,
      title: cluster === undefined ? kind : `${kind}: ${cluster}`,
      description: say(words.description, language),
    }),
    crumbs: [
      { name: say(words.desk, language), href: to(language, '/workspace') },
      { name: say(words.form, language), href: actor.kind === 'link' ? `${base}/answer` : base },
    ],
    title: cluster ?? kind,
    kind: cluster === undefined ? undefined : kind,
    sheet: yearbook && {
      yearbook,
      chapters: drawChapters(yearbook, drawing, language),
      pdf: `${base}/benchmark.pdf`,
    },
  };
}
