/** Values corrected after publication, the newest first: before, after, when, why and by which submission. */
import { say } from '../../../kernel/language.ts';
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
  const title = `${say(words.title, language)}: ${name.toLowerCase()}`;
  return {
    language,
    meta: pageMeta({ url, language, title, description: title }),
    title,
    crumbs: [{ name, href: to(language, `/workspace/waves/${id}`) }],
    publicHref: to(language, `/waves/${id}/restatements`),
    total: all.length,
    rows: all.slice((page - 1) * pageSize, page * pageSize).map(({ before, after, rowName, correction }) => ({
      id: after.id,
      href: to(language, `/workspace/facts/${after.id}`),
      cluster: atlas.cluster(correction.cluster)?.name ?? correction.cluster,
      what: [
        rowName ?? after.entity.split('~')[1],
        inputNames[after.measure]?.[language] ?? after.provenance.column,
        after.period,
      ]
        .filter(Boolean)
        .join(', '),
      before: before ? showAccepted(before, null, language) : say(words.none, language),
      after: showAccepted(after, null, language),
      at: correction.acceptedAt === null ? '' : showTime(correction.acceptedAt, language),
      number: correction.number,
      reason: correction.reason ?? say(words.noReason, language),
    })),
    pages: pageLinks(url, page, pageSize, all.length),
  };
}
