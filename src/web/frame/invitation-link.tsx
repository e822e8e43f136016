/** A link that is shown once, right after it was made. */
import type { Language } from '../../kernel/language.ts';
import { showMoment } from './account-words.ts';
import { wordsIn } from './speak.ts';

const words = {
  made: { ru: 'Ссылка, показывается один раз:', en: 'The link, shown once:' },
  until: { ru: 'Действует до', en: 'Valid until' },
} as const;

export interface ShownLink {
  readonly href: string;
  readonly expiresAt: string;
}

export function InvitationLinkNote({
  link,
  language,
}: {
  readonly link: ShownLink;
  readonly language: Language;
}) {
  const w = wordsIn(words, language);
  return (
    <div className="done-note" role="status">
      <p>
        {w.made} <code className="once">{link.href}</code>
      </p>
      <p className="small muted">
        {w.until} {showMoment(link.expiresAt, language)}
      </p>
    </div>
  );
}
