/** What stands against accepting the submission that waits, counted in words. The rule itself is the domain's. */
import { blockersOf } from '../../../domain/survey/checks/blockers-of.ts';
import type { RecipientView } from '../../../flows/survey/workspace-flows.ts';
import type { Language } from '../../../kernel/language.ts';
import { countOf } from '../../frame/speak.ts';
import { nouns } from '../../workspace-frame/survey-words.ts';

type Submitted = Pick<RecipientView, 'submissions' | 'explanations'>;

/** «2 ошибки, 1 предупреждение»; empty where nothing stands against it. */
export function standingOf({ submissions, explanations }: Submitted, language: Language): string {
  const waiting = submissions.find(({ decision }) => decision === null);
  const blockers = blockersOf(waiting?.findings ?? [], explanations);
  const errors = blockers.filter(({ severity }) => severity === 'error').length;
  const warnings = blockers.length - errors;
  return [
    errors > 0 ? countOf(errors, nouns.error, language) : '',
    warnings > 0 ? countOf(warnings, nouns.warning, language) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
