/** Words about findings that several pages share: severities and rules of the linter. A rule without words shows its slug. */
import type { Severity } from '../../domain/yearbook/finding.ts';
import type { Text } from '../../kernel/language.ts';

export const severityNames: Record<Severity, Text> = {
  contradiction: { ru: 'Противоречие', en: 'Contradiction' },
  probable: { ru: 'Вероятная ошибка', en: 'Probable error' },
  remark: { ru: 'Замечание', en: 'Remark' },
};

export const severityPlurals: Record<Severity, Text> = {
  contradiction: { ru: 'Противоречия', en: 'Contradictions' },
  probable: { ru: 'Вероятные ошибки', en: 'Probable errors' },
  remark: { ru: 'Прочие замечания', en: 'Other remarks' },
};

export const severityMeanings: Record<Severity, Text> = {
  contradiction: {
    ru: 'два напечатанных значения исключают друг друга',
    en: 'two printed values exclude each other',
  },
  probable: { ru: 'одно из значений, скорее всего, неверно', en: 'one of the values is most likely wrong' },
  remark: {
    ru: 'расходится написание, чтение не однозначно или значение требует пояснения',
    en: 'spelling differs, a reading is ambiguous, or a value needs explaining',
  },
};

/** Anchor of a finding on the page of findings: letters, digits and dashes only. */
export function findingAnchor(id: string): string {
  return id.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '');
}
