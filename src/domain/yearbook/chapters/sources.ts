/** Chapter: how to read the yearbook, where its values came from, and the passport of every number in it. */
import type { Figure } from '../../atlas/figure.ts';
import type { Block } from '../blocks.ts';
import { type Composer, words } from './composer.ts';
import { passportTable } from './passport-table.ts';

/** Blocks of the chapter; `shown` are the figures of all chapters before it, in order of appearance. */
export function sourcesChapter(compose: Composer, shown: readonly Figure[]): Block[] {
  const { revision } = compose.source;
  const term = (key: string) => ({
    term: words(compose.text(`${key}-term`), 'strong'),
    text: [compose.runs(key)],
  });
  return [
    compose.lead('lead', { hash: revision.hash, facts: compose.source.book.facts.length }),
    compose.heading('reading'),
    {
      kind: 'definitions',
      items: ['published', 'rows', 'distinct', 'recomputed', 'ambiguous', 'absent'].map(term),
    },
    ...ambiguityBlocks(compose, shown),
    compose.heading('passports'),
    compose.paragraph('passports-lead'),
    compose.paragraph('passports-subjects'),
    passportTable(compose, shown),
  ];
}

function ambiguityBlocks(compose: Composer, shown: readonly Figure[]): Block[] {
  const doubtful = shown.filter((figure) => figure.ambiguous && figure.reading);
  const groups = [...Map.groupBy(doubtful, (figure) => compose.say(figure.reading ?? { ru: '', en: '' }))];
  if (groups.length === 0) return [];
  const items = groups.map(([reading, figures]) => {
    const alternatives = new Set(
      figures.flatMap((one) => (one.alternative ? [compose.say(one.alternative)] : [])),
    );
    const titles = new Set(figures.map((one) => compose.say(one.title)));
    const other = [...alternatives]
      .slice(0, 1)
      .map((text) => words(`${compose.common('otherwise')} ${text}`, 'muted'));
    return { term: words([...titles].join('; '), 'strong'), text: [words(reading), ...other] };
  });
  return [compose.heading('ambiguities'), { kind: 'definitions', items }];
}
