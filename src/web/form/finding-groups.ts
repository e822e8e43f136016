/**
 * Findings as they are worked off: by section, what blocks first, and one sentence once with all the fields it is said of. Pure. Must
 * never drop a finding.
 */
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { SurveyFinding } from '../../domain/survey/wave.ts';

type Severity = SurveyFinding['severity'];

/** One sentence and where it is said. */
export interface FindingEntry {
  readonly severity: Severity;
  readonly message: SurveyFinding['message'];
  readonly fields: readonly FieldPath[];
}

export interface FindingGroup {
  /** Id of the section; empty for what stands in none. */
  readonly section: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly entries: readonly FindingEntry[];
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Groups in the order of `sections`, in each errors, warnings and notes. */
export function groupFindings(
  findings: readonly SurveyFinding[],
  sections: readonly string[],
): FindingGroup[] {
  const bySection = new Map<string, SurveyFinding[]>(sections.map((id) => [id, []]));
  const strange: SurveyFinding[] = [];
  for (const finding of findings)
    (bySection.get(finding.field.split('/', 1)[0] ?? '') ?? strange).push(finding);
  return [...bySection, ['', strange] as const]
    .filter(([, those]) => those.length > 0)
    .map(([section, those]) => ({
      section,
      counts: countFindings(those),
      entries: severities.flatMap((severity) => entriesOf(those.filter((one) => one.severity === severity))),
    }));
}

/** How many of each severity. */
export function countFindings(findings: readonly SurveyFinding[]): FindingGroup['counts'] {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

function entriesOf(findings: readonly SurveyFinding[]): FindingEntry[] {
  const entries = new Map<
    string,
    { severity: Severity; message: FindingEntry['message']; fields: FieldPath[] }
  >();
  for (const { check, severity, message, field } of findings) {
    const word = `${check} ${message.ru}`;
    const entry = entries.get(word);
    if (entry) entry.fields.push(field);
    else entries.set(word, { severity, message, fields: [field] });
  }
  return [...entries.values()];
}
