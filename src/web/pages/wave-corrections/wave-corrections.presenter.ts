/** Values corrected after publication, the newest first: before, after, when, why and by which submission. */
import type { Fact } from '../../../domain/facts/fact.ts';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import type { AskedCorrection } from '../../../flows/survey/restatements.ts';
import { type Language, say } from '../../../kernel/language.ts';
import { showTime } from '../../form/show-time.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { WorkspaceInput } from '../../load-workspace.ts';
import { showAccepted } from '../../workspace-frame/fact-words.ts';
import { pageLinks, readPage } from '../../workspace-frame/paging.ts';
import { waveTitle } from '../../workspace-frame/survey-words.ts';
import { inputNames } from '../wave-figure/wave-figure.words.ts';
import { words } from './wave-corrections.words.ts';

export type WaveCorrectionsModel = Awaited<ReturnType<typeof presentWaveCorrections>>;

const pageSize = 100;

export async function presentWaveCorrections({
  actor,
  figures,
  flows,
  language,
  url,
  params,
}: WorkspaceInput) {
  const id = params['id'] ?? '';
  const all = (await figures.corrections(actor, id)).toReversed();
  const page = readPage(url);
  const { atlas } = await flows.readEdition((await flows.editions()).at(-1) ?? '');
  const name = waveTitle(id, language);
  const subjectName = (code: string) =>
    say(atlas.federalSubject(code)?.name ?? { ru: code, en: code }, language);
  const show = ({ before, after, rowName, question, correction }: AskedCorrection) => ({
    id: after.id,
    href: to(language, `/workspace/facts/${after.id}`),
    cluster: atlas.cluster(correction.cluster)?.name ?? subjectName(correction.cluster),
    what: [rowName ?? after.entity.split('~')[1], nameOf(after, question, language), after.period]
      .filter(Boolean)
      .join(', '),
    before: before ? showAccepted(before, question, language) : say(words.none, language),
    after: showAccepted(after, question, language),
    at: correction.acceptedAt === null ? '' : showTime(correction.acceptedAt, language),
    number: correction.number,
    reason: correction.reason ?? say(words.noReason, language),
  });
  const title = `${say(words.title, language)}: ${name.toLowerCase()}`;
  return {
    language,
    meta: pageMeta({ url, language, title, description: title }),
    title,
    crumbs: [{ name, href: to(language, `/workspace/waves/${id}`) }],
    publicHref: to(language, `/waves/${id}/restatements`),
    total: all.length,
    rows: all.slice((page - 1) * pageSize, page * pageSize).map(show),
    pages: pageLinks(url, page, pageSize, all.length),
  };
}

/** The short name of what figures are made of, otherwise the words of the question. */
function nameOf({ measure, provenance }: Fact, question: Question | null, language: Language): string {
  const name = inputNames[measure] ?? question?.label;
  return name ? say(name, language) : provenance.column;
}
