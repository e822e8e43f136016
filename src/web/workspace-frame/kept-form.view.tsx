/** What the person typed, the way to sign in beside it, and the form once more. Works without script. */
import type { Language } from '../../kernel/language.ts';
import { wordsIn } from '../frame/speak.ts';
import type { KeptForm } from './kept-form.ts';

const words = {
  title: {
    ru: 'Вход закончился, но написанное не пропало',
    en: 'You were signed out, and what you wrote is kept',
  },
  text: {
    ru: 'Пока форма была открыта, ваш вход закончился, поэтому ничего не сохранено. Войдите в новой вкладке, вернитесь сюда и отправьте форму ещё раз.',
    en: 'Your sign-in ended while the form was open, so nothing was saved. Sign in in a new tab, come back here and send the form once more.',
  },
  signIn: { ru: 'Войти в новой вкладке', en: 'Sign in in a new tab' },
  file: {
    ru: 'Файл в этой форме надо выбрать заново на её странице.',
    en: 'The file of this form has to be chosen again on its page.',
  },
  page: { ru: 'Открыть страницу', en: 'Open the page' },
  written: { ru: 'Вы написали', en: 'You wrote' },
  again: { ru: 'Отправить ещё раз', en: 'Send it again' },
} as const;

export function KeptFormPage({ kept, language }: { readonly kept: KeptForm; readonly language: Language }) {
  const w = wordsIn(words, language);
  return (
    <article className="prose">
      <title>{w.title}</title>
      <p className="eyebrow">401</p>
      <h1>{w.title}</h1>
      <p>{w.text}</p>
      <p>
        <a className="button" href={kept.signIn} target="_blank" rel="noopener">
          {w.signIn}
        </a>
      </p>
      {kept.hadFile ? (
        <p>
          {w.file} <a href={kept.action}>{w.page}</a>
        </p>
      ) : null}
      <form method="post" action={kept.action} className="act-form">
        {kept.rest.map(({ name, value }, at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        {kept.words.map(({ name, value }, at) => (
          <div className="field account-field" key={at}>
            <label htmlFor={`kept-${at}`}>{w.written}</label>
            <textarea id={`kept-${at}`} name={name} rows={5} defaultValue={value} />
          </div>
        ))}
        {kept.hadFile ? null : (
          <button type="submit" className="button quiet">
            {w.again}
          </button>
        )}
      </form>
    </article>
  );
}
