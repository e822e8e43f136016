/** Texts ready to copy, without script: a click selects the whole text. */
import { type Language, languages, say } from '../../../kernel/language.ts';
import { words } from './figure.words.ts';

interface Props {
  readonly citations: Readonly<Record<Language, string>>;
  readonly embed: string;
  readonly language: Language;
}

export function CitationView({ citations, embed, language }: Props) {
  const names = { ru: words.russian, en: words.english };
  return (
    <section className="passport-cite no-print" aria-labelledby="cite">
      <div>
        <h2 id="cite">{say(words.cite, language)}</h2>
        {languages.map((side) => (
          <div key={side}>
            <h3>{say(names[side], language)}</h3>
            <p className="copy" lang={side}>
              {citations[side]}
            </p>
          </div>
        ))}
        <p className="small muted">{say(words.citeHint, language)}</p>
      </div>
      <div>
        <h2 id="embed">{say(words.embed, language)}</h2>
        <p>{say(words.embedHint, language)}</p>
        <pre className="copy">
          <code>{embed}</code>
        </pre>
      </div>
    </section>
  );
}
