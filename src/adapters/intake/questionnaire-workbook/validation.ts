/** Rules of a cell as workbooks know them. They help while typing; what was typed is judged again by the edit checks. */
import type { DataValidation } from 'exceljs';
import type { Question } from '../../../domain/survey/questionnaire.ts';

const numbers = ['integer', 'decimal', 'money', 'percent', 'year', 'latitude', 'longitude'];

/** The rule of a question's cell; undefined where anything may be written. `list`: the range of its choices. */
export function validationOf(question: Question, list: string | undefined): DataValidation | undefined {
  const words = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Проверьте ответ',
    showInputMessage: true,
    promptTitle: question.label.ru.slice(0, 32),
    prompt: prompt(question),
  } as const;
  if (list !== undefined)
    return { ...words, type: 'list', formulae: [list], error: 'Выберите ответ из списка.' };
  if (!numbers.includes(question.type)) return undefined;
  const low = question.minimum ?? (question.type === 'percent' ? 0 : null);
  const high = question.maximum ?? (question.type === 'percent' ? 100 : null);
  const type = question.type === 'integer' || question.type === 'year' ? 'whole' : 'decimal';
  const error = 'Нужно число без слов и единиц измерения.';
  if (low !== null && high !== null)
    return { ...words, type, operator: 'between', formulae: [low, high], error };
  return { ...words, type, operator: 'greaterThanOrEqual', formulae: [low ?? -1e15], error };
}

function prompt(question: Question): string {
  return `${question.help.ru} Пример: ${question.example}`.slice(0, 250);
}
