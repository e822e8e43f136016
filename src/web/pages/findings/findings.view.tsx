/** The page of findings: filters, then one entry per finding, the gravest first. */
import { say } from '../../../kernel/language.ts';
import { to } from '../../frame/links.ts';
import { severityMeanings } from '../../reading/finding-words.ts';
import { listDownloads } from '../../reading/list-downloads.ts';
import { Links } from '../../reading/parts.tsx';
import { reading } from '../../reading/words.ts';
import type { FindingItem, FindingsModel } from './findings.presenter.ts';
import { words } from './findings.words.ts';

interface Props {
  readonly model: FindingsModel;
}

export function FindingsView({ model }: Props) {
  const { language, items } = model;
  return (
    <article>
      <h1>{say(words.title, language)}</h1>
      <p className="lead">{say(words.lead, language)}</p>
      <Filters model={model} />
      <p className="small muted" role="status">
        {say(words.shown, language)} {items.length} {say(words.of, language)} {model.total}
        {model.severity || model.rule ? (
          <>
            {' · '}
            <a href={to(language, '/findings')}>{say(words.reset, language)}</a>
          </>
        ) : null}
      </p>
      {items.length === 0 ? <p>{say(words.none, language)}</p> : null}
      <ol className="findings">
        {items.map((item) => (
          <Item key={item.anchor} item={item} model={model} />
        ))}
      </ol>
      <Links items={listDownloads('/api/v1/findings')} label={say(reading.download, language)} />
      <h2>{say(words.how, language)}</h2>
      <p>{say(words.howText, language)}</p>
      <p>
        <a href={to(language, '/yearbook/2017')}>{say(words.errata, language)}</a>
      </p>
    </article>
  );
}

function Filters({ model }: Props) {
  const { language } = model;
  return (
    <div className="filters no-print">
      <nav aria-label={say(words.severity, language)}>
        <ul className="chips">
          {model.severities.map((one) => (
            <li key={one.value ?? 'all'}>
              <a
                className="chip"
                href={one.href}
                aria-current={one.isChosen ? 'true' : undefined}
                title={one.value ? say(severityMeanings[one.value], language) : undefined}
              >
                {one.label} <span>{one.count}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={to(language, '/findings')} className="inline-form">
        {model.severity ? <input type="hidden" name="severity" value={model.severity} /> : null}
        <label>
          {say(words.rule, language)}{' '}
          <select name="rule" defaultValue={model.rule ?? ''}>
            <option value="">{say(words.anyRule, language)}</option>
            {model.rules.map((rule) => (
              <option key={rule.value} value={rule.value}>
                {`${rule.label} (${rule.count})`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {say(words.apply, language)}
        </button>
      </form>
    </div>
  );
}

function Item({ item, model: { language } }: Props & { readonly item: FindingItem }) {
  return (
    <li id={item.anchor} className={`finding ${item.severity}`}>
      <p className="finding-head">
        <span className={`severity ${item.severity}`}>{item.severityLabel}</span>
        <a href={item.ruleHref}>{item.ruleLabel}</a>
        {item.lines === '' ? null : (
          <span className="muted">
            {say(words.lines, language)} {item.lines}
          </span>
        )}
        <a href={`#${item.anchor}`} className="permalink no-print">
          {say(words.link, language)}
        </a>
      </p>
      <p className="sentence">{item.sentence}</p>
      <p className="settles">
        <span className="muted">{say(words.settles, language)}</span> {item.settles}
      </p>
      {item.compared.length > 0 ? <Compared item={item} language={language} /> : null}
    </li>
  );
}

function Compared({
  item,
  language,
}: {
  readonly item: FindingItem;
  readonly language: FindingsModel['language'];
}) {
  const rest = item.comparedTotal - item.compared.length;
  return (
    <details>
      <summary>
        {say(words.compared, language)}: {item.comparedTotal}
      </summary>
      <ul className="ruled pairs">
        {item.compared.map((one) => (
          <li key={one.href}>
            <a href={one.href}>{one.label}</a>
            <span lang="ru">{one.value}</span>
          </li>
        ))}
        {rest > 0 ? (
          <li className="muted">{`${say(words.moreFacts, language)} ${rest} ${say(words.moreFactsEnd, language)}`}</li>
        ) : null}
      </ul>
    </details>
  );
}
