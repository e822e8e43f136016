/** What does not agree in an edition, as the linter found it. */
import { z } from '@hono/zod-openapi';
import type { Finding, Severity } from '../../domain/yearbook/finding.ts';
import { column, lineCells } from '../columns.ts';
import { cut, type ListResource } from '../list-resource.ts';
import { severalValues } from '../parameters.ts';
import { unknownValue } from '../query.ts';
import { lineRangesSchema, textSchema } from '../schemas/common.ts';

const severities = ['contradiction', 'probable', 'remark'] as const satisfies readonly Severity[];

const findingSchema = z
  .strictObject({
    id: z.string(),
    rule: z.string(),
    severity: z.enum(severities),
    sentence: textSchema,
    settles: textSchema,
    sourceLines: lineRangesSchema,
    facts: z.array(z.string()),
  })
  .openapi('Finding', {
    description:
      'contradiction: printed values exclude each other; probable: very likely one is wrong; remark: form only.',
  });

type FindingItem = z.output<typeof findingSchema>;

const toItem = (finding: Finding): FindingItem => ({
  id: finding.id,
  rule: finding.rule,
  severity: finding.severity,
  sentence: { ru: finding.sentence.ru, en: finding.sentence.en },
  settles: { ru: finding.settles.ru, en: finding.settles.en },
  sourceLines: finding.sourceLines.map(([from, to]) => [from, to]),
  facts: [...finding.facts],
});

const filters = { severity: severalValues('contradiction'), rule: severalValues('sum-differs') };

export const findingList: ListResource<FindingItem, typeof filters> = {
  name: 'findings',
  path: '/findings',
  tag: 'findings',
  title: { ru: 'Найденные противоречия', en: 'Findings' },
  note: {
    ru: 'Отчёт проверки выпуска: что не сходится, где напечатано и что решило бы вопрос.',
    en: 'The linter’s report on an edition: what does not agree, where it is printed and what would settle it.',
  },
  tryQuery: 'edition=2017&severity=contradiction',
  filters,
  item: findingSchema,
  columns: [
    column('id', 'Идентификатор', 'Identifier', (f) => f.id),
    column('rule', 'Правило', 'Rule', (f) => f.rule),
    column('severity', 'Строгость', 'Severity', (f) => f.severity),
    column('sentence.ru', 'Что не сходится', 'What does not agree, Russian', (f) => f.sentence.ru),
    column('sentence.en', 'Что не сходится, по-английски', 'What does not agree', (f) => f.sentence.en),
    column('settles.ru', 'Что решило бы вопрос', 'What would settle it, Russian', (f) => f.settles.ru),
    column('settles.en', 'Что решило бы вопрос, по-английски', 'What would settle it', (f) => f.settles.en),
    column('sourceLines', 'Строки текста источника', 'Lines of the source text', (f) =>
      lineCells(f.sourceLines),
    ),
    column('facts', 'Сравнённые факты', 'Facts compared', (f) => f.facts),
  ],
  load: async ({ reading, query, slice }) => {
    const { findings } = reading.edition;
    const rules = [...new Set(findings.map((finding) => finding.rule))].sort();
    const severity = choose('severity', query.severity, severities);
    const rule = choose('rule', query.rule, rules);
    const matching = findings.filter(
      (finding) => severity.includes(finding.severity) && rule.includes(finding.rule),
    );
    const { items, total } = cut(matching, slice);
    return { items: items.map(toItem), total };
  },
};

/** The values asked for, all when none. Throws Problem invalid-value. */
function choose(
  parameter: string,
  asked: readonly string[] | undefined,
  known: readonly string[],
): readonly string[] {
  const values = (asked ?? []).flatMap((value) => value.split(',').map((piece) => piece.trim()));
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) throw unknownValue(parameter, unknown, known);
  return values.length === 0 ? known : values;
}
