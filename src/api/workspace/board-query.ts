/** The filters of the progress board as parameters of an address. Must never let a value pass that the board does not know. */
import { Problem } from '../../kernel/problem.ts';
import type { WorkspaceCall } from './workspace-operation.ts';

export const boardParameters = [
  'state',
  'form',
  'federalSubject',
  'overdue',
  'q',
  'limit',
  'offset',
] as const;

const boardStates = ['not-opened', 'in-progress', 'submitted', 'returned', 'accepted'] as const;

/** The query of the board. Throws Problem invalid-value naming the parameter and what is allowed. */
export function boardQuery({ query, params }: WorkspaceCall) {
  const many = (name: string) => query.getAll(name).flatMap((one) => one.split(','));
  const known = <Word extends string>(name: string, words: readonly Word[]): Word[] => {
    const stranger = many(name).find((one) => !words.includes(one as Word));
    if (stranger !== undefined)
      throw new Problem('invalid-value', `"${name}" is one of: ${words.join(', ')}.`, {
        parameter: name,
        allowed: [...words],
      });
    return many(name) as Word[];
  };
  const whole = (name: string, otherwise: number, most: number) => {
    const number = Number(query.get(name) ?? otherwise);
    if (!Number.isInteger(number) || number < 0 || number > most)
      throw new Problem('invalid-value', `"${name}" is a whole number from 0 to ${most}.`, {
        parameter: name,
      });
    return number;
  };
  const states = known('state', boardStates);
  const forms = known('form', ['federal-subject', 'cluster'] as const);
  const subjects = many('federalSubject');
  const [isOverdue] = known('overdue', ['true', 'false'] as const);
  const q = query.get('q');
  return {
    wave: params['id'] ?? '',
    limit: whole('limit', 50, 500),
    offset: whole('offset', 0, 1_000_000),
    ...(states.length > 0 ? { states } : {}),
    ...(forms.length > 0 ? { forms } : {}),
    ...(subjects.length > 0 ? { federalSubjects: subjects } : {}),
    ...(isOverdue === undefined ? {} : { isOverdue: isOverdue === 'true' }),
    ...(q === null ? {} : { q }),
  };
}
