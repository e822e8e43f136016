/** What a workbook would change: counters, what was not understood, the changes, and the two buttons. */
import { countOf, wordsIn } from '../../frame/speak.ts';
import { ActForm } from '../../workspace-frame/form-parts.tsx';
import { HeadRow, PageLinks, Scroll } from '../../workspace-frame/parts.tsx';
import { severityNames } from '../../workspace-frame/survey-words.ts';
import type { PreviewModel } from './workbook.presenter.ts';
import type { WorkbookProps } from './workbook.view.tsx';
import { cellsStay, words } from './workbook.words.ts';

interface Props extends WorkbookProps {
  readonly preview: PreviewModel;
}

export function Preview({ preview, model, fault }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  const { cells, unchanged, changeCount } = preview;
  return (
    <section id="preview" className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{w.preview}</h2>
      <p>
        {w.sum} {cells.read} = {w.understood} {cells.understood} + {w.reported} {cells.reported} +{' '}
        {w.headings} {cells.headings}. {w.unchanged}: {unchanged}.
      </p>
      {preview.errorCount > 0 ? <p>{w.errorsStand}</p> : null}
      <Apply preview={preview} model={model} fault={fault} />
      {preview.findings.length > 0 ? <FindingTable preview={preview} model={model} /> : null}
      {changeCount === 0 ? <p>{w.noChanges}</p> : <ChangeTable preview={preview} model={model} />}
    </section>
  );
}

function Apply({ preview, model: { language, key }, fault }: Props) {
  const w = wordsIn(words, language);
  const { changeCount, errorCount, leftCount, attachment, stopHref } = preview;
  if (changeCount === 0) return null;
  const isPartial = errorCount > 0;
  const state = { language, act: isPartial ? 'apply-part' : 'apply', id: 'apply', fault };
  const left = `(${countOf(leftCount, cellsStay, language)})`;
  return (
    <ActForm state={state} seal={{ key }} hidden={{ attachment }}>
      <div className="field-actions">
        <button type="submit" className="button">
          {isPartial ? `${w.applyPart} ${left}` : w.applyAll}
        </button>
        <a href={stopHref}>{w.stop}</a>
      </div>
    </ActForm>
  );
}

function FindingTable({
  preview: { findings, findingCount },
  model: { language },
}: Pick<Props, 'preview' | 'model'>) {
  const w = wordsIn(words, language);
  return (
    <>
      <h3>
        {w.findings}: {findingCount}
      </h3>
      {findings.length < findingCount ? (
        <p>
          {w.firstOnly} {findings.length}.
        </p>
      ) : null}
      <Scroll label={w.findings}>
        <table className="stack">
          <thead>
            <HeadRow headings={[w.severity, w.sheet, w.cell, w.value, w.expected]} />
          </thead>
          <tbody>
            {findings.map((one, at) => (
              <tr key={at}>
                <th scope="row" className={one.isError ? 'error-words' : undefined}>
                  {severityNames[one.isError ? 'error' : 'warning'][language]}
                </th>
                <td data-label={w.sheet}>{one.sheet}</td>
                <td data-label={w.cell}>{one.cell}</td>
                <td data-label={w.value}>{one.text}</td>
                <td data-label={w.expected}>{one.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

function ChangeTable({
  preview: { changes, changeCount, pages },
  model: { language },
}: Pick<Props, 'preview' | 'model'>) {
  const w = wordsIn(words, language);
  return (
    <>
      <h3>
        {w.changes}: {changeCount}
      </h3>
      <Scroll label={w.changes}>
        <table className="stack">
          <thead>
            <HeadRow headings={[w.question, w.sheet, w.cell, w.before, w.after]} />
          </thead>
          <tbody>
            {changes.map((change, at) => (
              <tr key={at}>
                <th scope="row">{change.question}</th>
                <td data-label={w.sheet}>{change.sheet}</td>
                <td data-label={w.cell}>{change.cell}</td>
                <td data-label={w.before}>{change.before}</td>
                <td data-label={w.after}>
                  <strong>{change.after}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <PageLinks links={pages} language={language} />
    </>
  );
}
