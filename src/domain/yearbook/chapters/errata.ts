/** Chapter: what does not agree in the edition, as the linter found it; contradictions first, remarks in short. */

import { showLineRanges } from '../../../kernel/line-range.ts';
import type { Block, FindingBlock, Row } from '../blocks.ts';
import type { Finding, Severity } from '../finding.ts';
import { type Composer, mergeLines, words } from './composer.ts';

/** Blocks of the chapter. */
export function errataChapter(compose: Composer): Block[] {
  const of = (severity: Severity) =>
    compose.source.findings.filter((finding) => finding.severity === severity);
  const counts = {
    contradictions: of('contradiction').length,
    probable: of('probable').length,
    remarks: of('remark').length,
  };
  const part = (severity: 'contradiction' | 'probable'): Block[] => {
    const findings = of(severity);
    return findings.length === 0
      ? []
      : [compose.heading(severity), ...findings.map((one) => findingBlock(compose, one))];
  };
  return [
    compose.lead('lead', counts),
    ...part('contradiction'),
    ...part('probable'),
    ...remarkTable(compose, of('remark')),
  ];
}

function findingBlock(compose: Composer, finding: Finding): FindingBlock {
  return {
    kind: 'finding',
    id: finding.id,
    severity: finding.severity,
    severityLabel: compose.text(`label-${finding.severity}`),
    sentence: compose.say(finding.sentence),
    settles: words(compose.say(finding.settles)),
    source: compose.sourceOf(finding.sourceLines),
  };
}

function remarkTable(compose: Composer, findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [];
  const row = (finding: Finding): Row => ({
    cells: [
      words(compose.say(finding.sentence)),
      words(showLineRanges(mergeLines(finding.sourceLines)), 'muted'),
    ],
  });
  return [
    {
      kind: 'table',
      caption: compose.text('remarks'),
      columns: [
        { title: compose.text('column-remark'), align: 'start', weight: 5 },
        { title: compose.common('column-lines'), align: 'end', weight: 1 },
      ],
      groups: [{ title: null, rows: findings.map(row) }],
      notes: [],
      source: { label: '', lines: [] },
      dense: true,
    },
  ];
}
