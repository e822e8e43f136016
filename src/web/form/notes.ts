/**
 * What is said about the answers: findings of the edit checks, remarks of the analyst, explanations, completeness. Replaced whole
 * after each saving; only the fields that are spoken of anew hear of it.
 */
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { SurveyFinding } from '../../domain/survey/wave.ts';
import type { Comment } from '../../flows/survey/survey-ports.ts';
import type { SectionProgress } from '../../flows/survey/workspace-flows.ts';
import type { FormStore } from './form-store.ts';
import type { FormModel } from './model.ts';

export interface Notes {
  findings(): readonly SurveyFinding[];
  findingsAt(field: FieldPath): readonly SurveyFinding[];
  /** Findings of a row's fields, the row itself included. */
  findingsIn(section: string, row?: string): readonly SurveyFinding[];
  replace(findings: readonly SurveyFinding[], progress: readonly SectionProgress[]): void;
  progress(): readonly SectionProgress[];
  explanationOf(finding: SurveyFinding): string;
  explained(finding: SurveyFinding, text: string): void;
  commentsAt(field: FieldPath): readonly Comment[];
}

/** Notes over a model; speaks through the store's channels: `findings`, `row:<section>/<row>` and each field. */
export function createNotes(model: FormModel, store: Pick<FormStore, 'tell'>): Notes {
  let findings = model.findings;
  let progress = model.progress;
  let byField = group(findings, ({ field }) => field);
  let byRow = group(findings, ({ field }) => rowOf(field));
  const explanations = new Map(model.explanations.map((one) => [key(one), one.text]));
  const comments = group(
    model.comments.filter(({ resolvedAt }) => resolvedAt === null),
    ({ field }) => field ?? '',
  );
  return {
    findings: () => findings,
    findingsAt: (field) => byField.get(field) ?? [],
    findingsIn: (section, row) =>
      row === undefined
        ? findings.filter(({ field }) => field.startsWith(`${section}/`))
        : (byRow.get(`${section}/${row}`) ?? []),
    replace(next, nextProgress) {
      const before = byField;
      findings = next;
      progress = nextProgress;
      byField = group(findings, ({ field }) => field);
      byRow = group(findings, ({ field }) => rowOf(field));
      for (const field of new Set([...before.keys(), ...byField.keys()])) {
        if (said(before.get(field)) === said(byField.get(field))) continue;
        store.tell(field);
        store.tell(`row:${rowOf(field)}`);
      }
      store.tell('findings');
    },
    progress: () => progress,
    explanationOf: (finding) => explanations.get(key(finding)) ?? '',
    explained(finding, text) {
      explanations.set(key(finding), text);
      store.tell(finding.field);
      store.tell('findings');
    },
    commentsAt: (field) => comments.get(field) ?? [],
  };
}

const key = ({ check, field }: { readonly check: string; readonly field: FieldPath }) => `${check} ${field}`;
const rowOf = (field: FieldPath) => field.split('/', 2).join('/');
const said = (findings: readonly SurveyFinding[] = []) =>
  findings.map(({ check, severity, message }) => `${check} ${severity} ${message.ru}`).join('\n');

function group<Item>(items: readonly Item[], by: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const word = by(item);
    const those = groups.get(word);
    if (those) those.push(item);
    else groups.set(word, [item]);
  }
  return groups;
}
