/** Lines of the review with the strings that facts hold; the page's own line is marked by more than colour. */
import { type Language, say } from '../../kernel/language.ts';
import type { ExcerptLine } from './excerpt.ts';

const words = {
  label: { ru: 'Напечатанное на соседних строках обзора', en: 'What is printed on the lines around' },
  here: { ru: '(это место)', en: '(this place)' },
  note: {
    ru: 'Показаны только строки, перенесённые в факты.',
    en: 'Only strings that were transcribed as facts are shown.',
  },
};

export function Excerpt({
  lines,
  language,
}: {
  readonly lines: readonly ExcerptLine[];
  readonly language: Language;
}) {
  if (lines.length === 0) return null;
  return (
    <div className="excerpt">
      <ol aria-label={say(words.label, language)} lang="ru">
        {lines.map((line) => (
          <li key={line.lines} className={line.isHere ? 'here' : undefined}>
            <span className="line-number">{line.lines}</span>
            <span>
              {line.printed.map(({ text, isHeading, isHere }) => (
                <span key={text} className={isHeading ? 'printed heading' : 'printed'}>
                  {isHere ? <mark>{text}</mark> : text}
                </span>
              ))}
              {line.isHere ? (
                <span className="hidden" lang={language}>
                  {' '}
                  {say(words.here, language)}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="small muted">{say(words.note, language)}</p>
    </div>
  );
}
