/** Chapter: the key requirements as the edition states them. Verdicts on clusters are the law engine's, never given here. */
import { showLineRanges } from '../../../kernel/line-range.ts';
import type { AtlasStatement } from '../../atlas/atlas.ts';
import type { Block, Row } from '../blocks.ts';
import { type Composer, words } from './composer.ts';

/** Blocks of the chapter. */
export function requirementsChapter(compose: Composer): Block[] {
  const requirements = compose.source.atlas.statements.requirement;
  return [
    compose.lead('lead', { requirements: requirements.length }),
    {
      kind: 'table',
      caption: compose.text('table'),
      columns: [
        { title: compose.common('column-number'), align: 'end', weight: 0 },
        { title: compose.text('column-requirement'), align: 'start', weight: 8 },
        { title: compose.text('column-threshold'), align: 'start', weight: 4 },
        { title: compose.common('column-lines'), align: 'end', weight: 0 },
      ],
      groups: [{ title: null, rows: requirements.map((one) => requirementRow(compose, one)) }],
      notes: [compose.runs('verdicts')],
      source: compose.sourceOf(requirements.flatMap((one) => one.lines)),
      dense: true,
    },
  ];
}

function requirementRow(compose: Composer, one: AtlasStatement): Row {
  return {
    cells: [
      words(String(one.number), 'muted'),
      words(compose.say(one.text)),
      words(`«${one.printed}»`, 'muted'),
      words(showLineRanges(one.lines), 'muted'),
    ],
  };
}
