/** How an ambiguous place was read and how else it could be: never left out where the reading is in doubt. */
import { type Language, say, type Text } from '../../kernel/language.ts';
import { reading as words } from './words.ts';

interface DoubtNoteProps {
  readonly language: Language;
  readonly reading: Text | null;
  readonly alternative: Text | null;
  readonly href?: string;
  readonly hrefLabel?: string;
}

export function DoubtNote({ language, reading, alternative, href, hrefLabel }: DoubtNoteProps) {
  return (
    <aside className="doubt-note" aria-label={say(words.doubtTitle, language)}>
      <p>
        <strong>{say(words.doubtTitle, language)}.</strong> {reading ? say(reading, language) : null}
      </p>
      {alternative ? (
        <p>
          <strong>{say(words.otherReading, language)}</strong> {say(alternative, language)}
        </p>
      ) : null}
      {href ? (
        <p>
          <a href={href}>{hrefLabel}</a>
        </p>
      ) : null}
    </aside>
  );
}
