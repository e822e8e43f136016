/** Fields of a passport: what, its value, where it was read. */
import { Fragment } from 'react';
import { wordsIn } from '../../frame/speak.ts';
import type { ClusterModel } from './cluster.presenter.ts';
import { clusterWords } from './cluster.words.ts';
import type { Field, FieldSource } from './cluster-fields.ts';

export function ClusterFields({ model }: { readonly model: ClusterModel }) {
  const w = wordsIn(clusterWords, model.language);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="first">
        {w.facts}
      </h2>
      <p className="muted small no-print">{w.factsNote}</p>
      <table className="fields">
        <caption className="hidden">{w.facts}</caption>
        <thead>
          <tr>
            <th scope="col">{w.field}</th>
            <th scope="col">{w.value}</th>
            <th scope="col">{w.source}</th>
          </tr>
        </thead>
        <tbody>
          {model.fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.title}</th>
              <td className={field.isRegister ? 'register' : undefined}>
                <Value field={field} />
              </td>
              <td className="field-source">
                {field.source ? <Source source={field.source} model={model} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ field }: { readonly field: Field }) {
  return (
    <>
      {field.links.map((link) => (
        <a key={link.code} className="line" href={link.href}>
          {link.name}
        </a>
      ))}
      {field.texts.map((text) => (
        <Fragment key={text}>
          <span className="line" lang={field.lang}>
            {text}
          </span>
        </Fragment>
      ))}
      {field.note === '' ? null : <span className="remark">{field.note}</span>}
    </>
  );
}

function Source({ source, model }: { readonly source: FieldSource; readonly model: ClusterModel }) {
  const w = wordsIn(clusterWords, model.language);
  const label =
    source.lines === '' ? w.fact : `${/[–,]/.test(source.lines) ? w.lines : w.line} ${source.lines}`;
  return <a href={source.href}>{label}</a>;
}
