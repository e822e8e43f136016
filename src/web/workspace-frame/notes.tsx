/** What a page says after a form: done, or that the record was changed meanwhile. */
import type { Language } from '../../kernel/language.ts';
import { wordsIn } from '../frame/speak.ts';
import type { FormFault } from './form-fault.ts';
import { problemText } from './problem-words.ts';

const words = {
  again: { ru: 'Посмотреть нынешнее состояние', en: 'Look at the present state' },
} as const;

export function DoneNote({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <p className="done-note" role="status">
      {text}
    </p>
  );
}

/** Whether the note over the page says it: the form may be gone from the present state. */
export function isTold({ problem, act }: FormFault): boolean {
  return problem.status === 412 || problem.status === 409 || act === '';
}

/** Over the page: the form below still holds what was typed. Also says what no form of the page shows itself. */
export function StaleNote({
  fault,
  language,
  href,
}: {
  readonly fault: FormFault | undefined;
  readonly language: Language;
  readonly href: string;
}) {
  if (!fault || !isTold(fault)) return null;
  const w = wordsIn(words, language);
  return (
    <div className="stale-note" role="alert">
      <p>{problemText(fault.problem, language)}</p>
      <p>
        <a href={href}>{w.again}</a>
      </p>
    </div>
  );
}
