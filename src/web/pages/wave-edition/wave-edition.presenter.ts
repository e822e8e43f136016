/** A published wave: all indicators of one scope, with every statistic and the number of answers, in the reading of the address. */
import { say } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { PageInput } from '../../load-page.ts';
import { downloadsOfWave } from '../../reading/wave/downloads.ts';
import { waveHead } from '../../reading/wave/head.ts';
import { asOf } from '../../reading/wave/links.ts';
import { readWaveEdition } from '../../reading/wave/read-edition.ts';
import { waveGroups } from '../../reading/wave/rows.ts';
import { nameScope, scopeKinds, scopesOfKind } from '../../reading/wave/scope.ts';
import { words } from './wave-edition.words.ts';

export type WaveEditionModel = Awaited<ReturnType<typeof presentWaveEdition>>;

export async function presentWaveEdition(input: PageInput) {
  const { language, url } = input;
  const { atlas } = input.edition;
  const edition = await readWaveEdition(input);
  const scope = url.searchParams.get('scope') || 'all-clusters';
  const { scopes } = edition.figures;
  if (scope !== 'all-clusters' && !scopes.includes(scope))
    throw new Problem('invalid-value', 'Nobody of this scope answered, or it does not exist.', {
      parameter: 'scope',
      allowed: scopes.slice(0, 200),
    });
  const head = waveHead(edition, url, language);
  const named = nameScope(atlas, edition, scope, language);
  return {
    language,
    meta: pageMeta({
      url,
      language,
      title: `${head.title}, ${named.name}`,
      description: `${head.title}: ${named.name}. ${head.source}`,
      keep: ['scope', 'as'],
    }),
    head,
    as: asOf(edition),
    scope: named,
    choices: [
      {
        title: say(words.country, language),
        options: ['all-clusters', 'register-clusters']
          .filter((one) => scopes.includes(one))
          .map((one) => nameScope(atlas, edition, one, language)),
      },
      ...scopeKinds.map((kind) => ({
        title: say(words[kind], language),
        options: scopesOfKind(atlas, edition, kind, language),
      })),
    ].filter((group) => group.options.length > 0),
    groups: waveGroups(atlas, edition, scope, language),
    isSingle: scope.startsWith('cluster:'),
    downloads: downloadsOfWave(edition, { scope }),
    yearbook: [
      { label: say(words.yearbook, language), href: to(language, `/yearbook/${edition.wave.id}`) },
      { label: 'PDF', href: to(language, `/yearbook/${edition.wave.id}.pdf`) },
    ],
    citation: `${url.origin}${url.pathname}?${new URLSearchParams({ scope, as: asOf(edition) })}`,
  };
}
