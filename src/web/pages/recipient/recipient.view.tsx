/** The review of one questionnaire: parts at the left, one part in the middle, decision and care below the parts. */
import { InvitationLinkNote, type ShownLink } from '../../frame/invitation-link.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { DoneNote, StaleNote } from '../../workspace-frame/notes.tsx';
import { Care } from './care.view.tsx';
import { DecisionBox } from './decision.view.tsx';
import { Files } from './files.view.tsx';
import { History } from './history.view.tsx';
import { Overview } from './overview.view.tsx';
import type { RecipientModel } from './recipient.presenter.ts';
import { words } from './recipient.words.ts';
import { SectionPart } from './section.view.tsx';

export interface RecipientProps {
  readonly model: RecipientModel;
  readonly fault: FormFault | undefined;
}

export function RecipientPage({
  model,
  fault,
  link,
}: RecipientProps & { readonly link: ShownLink | undefined }) {
  const { language, about, ways, removed } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace review">
      <PageHead
        language={language}
        title={model.name}
        titleLang={language === 'en' ? 'ru' : undefined}
        crumbs={model.crumbs}
      >
        <dl className="about-line">
          {about.map(({ label, text, isGrave }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={isGrave ? 'error-words' : undefined}>{text}</dd>
            </div>
          ))}
        </dl>
        {removed === null ? null : (
          <p>
            <strong>{w.removedAt}</strong> {removed}
          </p>
        )}
        <p className="page-ways no-print">
          {ways.map(({ title, href }) => (
            <a key={href} href={href}>
              {title}
            </a>
          ))}
        </p>
      </PageHead>
      <DoneNote text={model.done} />
      {link ? <InvitationLinkNote link={link} language={language} /> : null}
      <StaleNote fault={fault} language={language} href={model.tabs[0]?.href ?? ''} />
      <div className="review-grid">
        <PartNav model={model} />
        <div className="review-main">
          {model.overview ? <Overview overview={model.overview} model={model} fault={fault} /> : null}
          {model.section ? <SectionPart section={model.section} model={model} fault={fault} /> : null}
          {model.history ? <History history={model.history} language={language} /> : null}
          {model.files ? <Files files={model.files} language={language} /> : null}
        </div>
        <DecisionBox model={model} fault={fault} />
        {model.may.care ? <Care model={model} fault={fault} /> : null}
      </div>
    </article>
  );
}

function PartNav({ model: { language, tabs } }: Pick<RecipientProps, 'model'>) {
  const w = wordsIn(words, language);
  const here = tabs.find(({ isHere }) => isHere);
  return (
    <nav className="part-nav no-print" aria-label={w.parts}>
      <details className="part-fold">
        <summary>
          {w.parts}
          {here ? `: ${here.title}` : ''}
        </summary>
        <ul>
          {tabs.map(({ title, href, isHere, note }) => (
            <li key={href}>
              <a href={href} aria-current={isHere ? 'page' : undefined}>
                {title}
                {note ? <span className="line small muted">{note}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
