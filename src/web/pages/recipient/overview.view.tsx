/** The overview of the review: findings that jump to their fields, remarks, completeness. */
import { wordsIn } from '../../frame/speak.ts';
import { Findings } from './questions.view.tsx';
import type { RecipientProps } from './recipient.view.tsx';
import { words } from './recipient.words.ts';
import { RemarkForm, Remarks } from './remarks.view.tsx';
import type { OverviewModel } from './review-overview.ts';

interface Props extends RecipientProps {
  readonly overview: OverviewModel;
}

export function Overview({ overview, model, fault }: Props) {
  const w = wordsIn(words, model.language);
  const { findings, findingCount } = overview;
  return (
    <>
      <section>
        <h2>{w.findings}</h2>
        {findings.length === 0 ? <p>{w.noFindings}</p> : null}
        <ul className="finding-list">
          {findings.map((finding) => (
            <li key={`${finding.href} ${finding.message}`}>
              <a href={finding.href}>{finding.place}</a>
              <Findings findings={[finding]} model={model} />
            </li>
          ))}
        </ul>
        {findingCount > findings.length ? (
          <p className="muted">
            {w.moreFindings} {findings.length} {w.of} {findingCount}.
          </p>
        ) : null}
      </section>
      <section>
        <h2>{w.openRemarks}</h2>
        {overview.general.length + overview.remarks.length === 0 ? <p>{w.noRemarks}</p> : null}
        <Remarks remarks={overview.general} field={null} model={model} fault={fault} />
        <ul className="finding-list">
          {overview.remarks.map((remark) => (
            <li key={remark.seq}>
              <a href={remark.href}>{remark.place}</a>
              <p className={remark.isSettled ? 'muted' : undefined}>{remark.text}</p>
              <p className="small muted">
                {remark.by}
                {remark.isSettled ? `, ${w.settled}` : ''}
              </p>
            </li>
          ))}
        </ul>
        {model.may.comment ? <RemarkForm field={null} about="" model={model} fault={fault} /> : null}
      </section>
      <Confirmations overview={overview} model={model} />
      <Progress overview={overview} model={model} />
    </>
  );
}

/** Words of participants on their own rows; those on values that changed since are muted and say so. */
function Confirmations({
  overview: { confirmations },
  model: { language },
}: Pick<Props, 'overview' | 'model'>) {
  const w = wordsIn(words, language);
  if (confirmations.length === 0) return null;
  return (
    <section>
      <h2>{w.confirmations}</h2>
      <ul className="finding-list">
        {confirmations.map((one) => (
          <li key={one.seq}>
            <a href={one.href}>{one.place}</a>
            <p className={one.isCurrent ? undefined : 'muted'} lang="ru">
              {one.text}
            </p>
            <p className="small muted">
              {one.by}
              {one.isCurrent ? '' : `, ${w.outdated}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Progress({ overview: { progress }, model: { language } }: Pick<Props, 'overview' | 'model'>) {
  const w = wordsIn(words, language);
  return (
    <section>
      <h2>{w.progress}</h2>
      <table className="dense narrow-table">
        <thead>
          <tr>
            <th scope="col">{w.section}</th>
            <th scope="col" className="number">
              {w.filled}
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ title, href, answered, required }) => (
            <tr key={href}>
              <th scope="row">
                <a href={href}>{title}</a>
              </th>
              <td className="number">
                {answered} {w.of} {required}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
