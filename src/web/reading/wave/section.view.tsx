/** The section of a wave on a page of something else: its own table with its own source, beside what the review prints. */
import { type Language, say } from '../../../kernel/language.ts';
import { hasReview, WaveTable } from './parts.tsx';
import type { WaveSection as Model } from './section.ts';
import { wave } from './words.ts';

export function WaveSection({
  section,
  language,
}: {
  readonly section: Model | null;
  readonly language: Language;
}) {
  return (
    <section aria-labelledby="wave" className="wave-section">
      <h2 id="wave">{section?.title ?? say(wave.table, language)}</h2>
      {section === null ? (
        <p className="muted">{say(wave.noWave, language)}</p>
      ) : (
        <>
          <p className="muted small">{section.source}</p>
          {section.groups.length === 0 ? (
            <p>{say(wave.noneHere, language)}</p>
          ) : (
            <>
              <WaveTable
                groups={section.groups}
                language={language}
                label={section.title}
                isSingle={section.isSingle}
              />
              {hasReview(section.groups) ? (
                <p className="muted small">{say(wave.reviewNote, language)}</p>
              ) : null}
              <p className="muted small">{say(wave.hiddenNote, language)}</p>
            </>
          )}
          <p>
            <a className="onward" href={section.href}>
              {say(wave.whole, language)}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
