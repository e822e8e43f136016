/** The page of one account: what it may do, and what an administrator can do about it. */
import type { ProblemDocument } from '../../../kernel/problem.ts';
import { Done, FormFault } from '../../frame/account-form.tsx';
import { InvitationLinkNote, type ShownLink } from '../../frame/invitation-link.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { RightsFields, rightsFields } from '../../frame/rights-form.tsx';
import { SessionTable } from '../../frame/session-table.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { AccountRightsModel } from './account-rights.presenter.ts';
import { words } from './account-rights.words.ts';

interface Props {
  readonly model: AccountRightsModel;
  readonly fault: ProblemDocument | undefined;
  readonly link: ShownLink | undefined;
}

export function AccountRightsView({ model, fault, link }: Props) {
  const { language, sessions, mayChange } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead
        language={language}
        title={model.title}
        crumbs={[{ name: w.accounts, href: model.listHref }]}
      />
      <Done text={model.done} />
      {link ? <InvitationLinkNote link={link} language={language} /> : null}
      <FormFault fault={fault} language={language} fields={rightsFields} />
      <dl className="pairs-list">
        {model.facts.map(({ label, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className="muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={model.historyHref}>{w.history}</a>
      </p>
      {mayChange ? <Change model={model} fault={fault} /> : null}
      <h2>{w.sessions}</h2>
      {sessions.length === 0 ? (
        <p>{w.none}</p>
      ) : (
        <SessionTable language={language} rows={sessions} mayEnd={mayChange} />
      )}
    </article>
  );
}

function Change({ model, fault }: Omit<Props, 'link'>) {
  const { language, choices, rights, version } = model;
  const w = wordsIn(words, language);
  return (
    <>
      <h2>{w.rights}</h2>
      <form method="post" className="account-form wide">
        <input type="hidden" name="intent" value="rights" />
        <input type="hidden" name="version" value={version} />
        <RightsFields language={language} choices={choices} rights={rights} fault={fault} />
        <button type="submit" className="button">
          {w.saveRights}
        </button>
      </form>
      <h2>{w.access}</h2>
      <p>{w.linkLead}</p>
      <Act intent="link" label={w.link} version={version} />
      {model.hasSecondFactor ? <Act intent="reset" label={w.reset} version={version} /> : null}
      {model.isDisabled ? (
        <Act intent="enable" label={w.enable} version={version} />
      ) : (
        <Act intent="disable" label={w.disable} version={version} />
      )}
      <details className="fold">
        <summary>{w.leave}</summary>
        <p>{w.leaveLead}</p>
        <Act intent="leave" label={w.leaveConfirm} version={version} />
      </details>
    </>
  );
}

interface ActProps {
  readonly intent: string;
  readonly label: string;
  readonly version: number;
}

function Act({ intent, label, version }: ActProps) {
  return (
    <form method="post" className="account-act">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={version} />
      <button type="submit" className="button quiet">
        {label}
      </button>
    </form>
  );
}
