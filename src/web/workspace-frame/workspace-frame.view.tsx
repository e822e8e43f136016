/** The bar over every page of the workspace: where to go, who is signed in, the way out. Works without script. */
import { wordsIn } from '../frame/speak.ts';
import type { WorkspaceFrameModel } from './workspace-frame.presenter.ts';
import { words } from './workspace-frame.words.ts';

export function WorkspaceBar({ model }: { readonly model: WorkspaceFrameModel }) {
  const { language, sections, who, signOut } = model;
  const w = wordsIn(words, language);
  return (
    <div className="workspace-bar no-print">
      {sections.length > 0 ? (
        <nav aria-label={w.sections}>
          <ul>
            {sections.map(({ title, href, isHere }) => (
              <li key={href}>
                <a href={href} aria-current={isHere ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div className="workspace-who">
        {who ? (
          <span>
            <span className="hidden">{w.signedIn} </span>
            <a href={who.href}>{who.name || w.account}</a>
            <span className="muted">, {who.role}</span>
          </span>
        ) : (
          <span className="muted">{w.byLink}</span>
        )}
        <form method="post" action={signOut}>
          <button type="submit" className="text-button">
            {w.signOut}
          </button>
        </form>
      </div>
    </div>
  );
}
