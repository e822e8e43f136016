/** The page of a published wave. */
import { say } from '../../../kernel/language.ts';
import { wordsIn } from '../../frame/speak.ts';
import { Links } from '../../reading/parts.tsx';
import { WaveHead } from '../../reading/wave/head.tsx';
import { hasReview, WaveTable } from '../../reading/wave/parts.tsx';
import { wave } from '../../reading/wave/words.ts';
import type { WaveEditionModel } from './wave-edition.presenter.ts';
import { words } from './wave-edition.words.ts';

export function WaveEditionView({ model }: { readonly model: WaveEditionModel }) {
  const { language, scope, groups } = model;
  const w = wordsIn(words, language);
  const name = <span lang={scope.lang}>{scope.name}</span>;
  return (
    <article className="wave-edition">
      <WaveHead head={model.head} language={language} />
      <ScopeForm model={model} />
      <section aria-labelledby="indicators">
        <h2 id="indicators" className="upper-first">
          {scope.href ? <a href={scope.href}>{name}</a> : name}
        </h2>
        {groups.length === 0 ? (
          <p>{w.empty}</p>
        ) : (
          <>
            <WaveTable
              groups={groups}
              language={language}
              label={`${say(wave.table, language)}: ${scope.name}`}
              isSingle={model.isSingle}
            />
            <p className="muted small">{say(wave.hiddenNote, language)}</p>
            {hasReview(groups) ? <p className="muted small">{say(wave.reviewNote, language)}</p> : null}
          </>
        )}
      </section>
      <Links items={model.downloads} label={w.download} />
      <Links items={model.yearbook} label={w.yearbook} />
      <p className="muted small">
        {w.cite}: <span className="address">{model.citation}</span>
      </p>
    </article>
  );
}

function ScopeForm({ model }: { readonly model: WaveEditionModel }) {
  const w = wordsIn(words, model.language);
  return (
    <form className="wave-form no-print">
      <input type="hidden" name="as" value={model.as} />
      <label htmlFor="wave-scope">{w.choose}</label>
      <select id="wave-scope" name="scope" defaultValue={model.scope.scope}>
        {model.choices.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.options.map((option) => (
              <option key={option.scope} value={option.scope} lang={option.lang}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="submit" className="button">
        {w.show}
      </button>
    </form>
  );
}
