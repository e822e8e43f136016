/** What participants say of their rows, beside the questionnaire that holds them. */
import type { Language } from '../../../kernel/language.ts';
import { wordsIn } from '../../frame/speak.ts';
import { words } from './questionnaire.words.ts';
import type { SaidByParticipant } from './said-by-participants.ts';

interface Props {
  readonly said: readonly SaidByParticipant[];
  readonly language: Language;
}

export function SaidByParticipants({ said, language }: Props) {
  const w = wordsIn(words, language);
  if (said.length === 0) return null;
  return (
    <section className="remarks said-by-participants" aria-labelledby="said-title">
      <h2 id="said-title">{w.said}</h2>
      <ul>
        {said.map(({ seq, place, href, text, by }) => (
          <li key={seq}>
            <a href={href}>{place}</a> <span lang="ru">{text}</span> <span className="muted">{by}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
