/** The desk: what waits, the most urgent first. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { DeskItem, DeskModel } from './desk.presenter.ts';
import { words } from './desk.words.ts';

export function DeskView({ model }: { readonly model: DeskModel }) {
  const { language, due, rest, others, hint, waves, backups, account } = model;
  const w = wordsIn(words, language);
  const isRespondent = due.length + rest.length + others.length > 0;
  return (
    <article className="workspace desk">
      <PageHead language={language} title={w.title} />
      {hint === null ? null : <p>{hint}</p>}
      {isRespondent ? (
        <section>
          <h2>{w.due}</h2>
          {due.length === 0 ? <p>{w.nothingDue}</p> : <Items items={due} />}
        </section>
      ) : null}
      {waves ? (
        <section>
          <h2>{w.waves}</h2>
          {waves.length === 0 ? <p>{w.noWaves}</p> : null}
          <ul className="desk-list">
            {waves.map((wave) => (
              <li key={wave.id}>
                <div>
                  <h3>
                    <a href={wave.href}>{wave.title}</a>
                  </h3>
                  <p className="small muted">{wave.line}</p>
                  {wave.waiting.length === 0 ? null : (
                    <p className="desk-waiting small">
                      {wave.waiting.map(({ label, href, isOverdue }) => (
                        <a key={href} href={href} className={isOverdue ? 'error-words' : undefined}>
                          {label}
                          <span className="hidden">: {wave.title}</span>
                        </a>
                      ))}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {rest.length > 0 ? (
        <section>
          <h2>{w.rest}</h2>
          <Items items={rest} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section>
          <h2>{w.others}</h2>
          <p className="small muted">{w.othersText}</p>
          <Items items={others} isQuiet />
        </section>
      ) : null}
      {backups ? (
        <section>
          <h2>{w.backups}</h2>
          <p className={backups.isDue ? 'note error' : undefined}>
            <a href={backups.href}>{backups.text}</a>
          </p>
        </section>
      ) : null}
      {account === null ? null : (
        <p>
          <a href={account}>{w.account}</a>
        </p>
      )}
    </article>
  );
}

function Items({
  items,
  isQuiet = false,
}: {
  readonly items: readonly DeskItem[];
  readonly isQuiet?: boolean;
}) {
  return (
    <ul className="desk-list">
      {items.map((item, place) => (
        <li key={item.id}>
          <div>
            <h3 lang="ru">{item.name}</h3>
            <p className="small muted">{item.line}</p>
            {item.urgency ? (
              <p className={item.isOverdue ? 'small error-words' : 'small'}>
                <strong>{item.urgency}</strong>
              </p>
            ) : null}
          </div>
          <a className={place === 0 && !isQuiet ? 'button' : 'button quiet'} href={item.href}>
            {item.action}
            <span className="hidden">: {item.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
