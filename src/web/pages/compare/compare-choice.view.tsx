/** The choice as a form of tick boxes whose answer is an address. */
import { wordsIn } from '../../frame/speak.ts';
import type { CompareModel } from './compare.presenter.ts';
import { compareWords } from './compare.words.ts';

export function CompareChoice({ model }: { readonly model: CompareModel }) {
  const w = wordsIn(compareWords, model.language);
  const isEmpty = model.entities.length === 0;
  const list =
    model.kind === 'federal-subjects' || model.kind === 'federal-districts'
      ? 'choices-list'
      : 'choices-list long';
  return (
    <details className="fold choice-fold no-print" open={isEmpty}>
      <summary>{isEmpty ? w.choose : w.change}</summary>
      <form action={model.action} aria-label={w.choose}>
        <input type="hidden" name="kind" value={model.kind} />
        <Submit title={w.submit} />
        {model.groups.map((group) => (
          <fieldset key={group.title} className="choices">
            <legend>{group.title}</legend>
            <div className={list}>
              {group.choices.map((choice) => (
                <label key={choice.code} className="choice" lang={choice.lang}>
                  <input
                    type="checkbox"
                    name="items"
                    value={choice.code}
                    defaultChecked={model.chosen.includes(choice.code)}
                  />
                  <span>{choice.name}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <Submit title={w.submit} />
      </form>
    </details>
  );
}

/** Stands before and after a long list, rather than floating over it. */
function Submit({ title }: { readonly title: string }) {
  return (
    <p className="choice-submit">
      <button className="button" type="submit">
        {title}
      </button>
    </p>
  );
}
