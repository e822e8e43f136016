/** Workbook out, workbook in with its preview, letters. Every file goes through a plain form; a large one shows how far it has got. */
import { PageHead } from '../../frame/page-head.tsx';
import { wordsIn } from '../../frame/speak.ts';
import type { FormFault } from '../../workspace-frame/form-fault.ts';
import { ActForm, TextField } from '../../workspace-frame/form-parts.tsx';
import { DoneNote, StaleNote } from '../../workspace-frame/notes.tsx';
import { Preview } from './preview.view.tsx';
import { UploadProgress } from './upload-progress.tsx';
import type { FileRow, WorkbookModel } from './workbook.presenter.ts';
import { words } from './workbook.words.ts';

export interface WorkbookProps {
  readonly model: WorkbookModel;
  readonly fault: FormFault | undefined;
}

export function WorkbookView({ model, fault }: WorkbookProps) {
  const { language, crumbs } = model;
  const w = wordsIn(words, language);
  return (
    <article className="workspace">
      <PageHead language={language} title={w.title} crumbs={crumbs} />
      <DoneNote text={model.done} />
      <StaleNote fault={fault} language={language} href={model.preview?.stopHref ?? model.uploadAction} />
      {model.preview ? <Preview preview={model.preview} model={model} fault={fault} /> : null}
      <section>
        <h2>{w.download}</h2>
        <p>{w.downloadText}</p>
        <p className="field-actions">
          <a
            className={model.preview || model.mayAnswer ? 'button quiet' : 'button'}
            href={model.downloadHref}
          >
            {w.download}
          </a>
          {model.formHref ? <a href={model.formHref}>{w.form}</a> : <a href={model.reviewHref}>{w.review}</a>}
        </p>
      </section>
      {model.mayAnswer ? <Uploads model={model} fault={fault} /> : <p className="muted">{w.closed}</p>}
      <Files model={model} fault={fault} />
    </article>
  );
}

function Uploads({ model, fault }: WorkbookProps) {
  const { language, key, uploadAction } = model;
  const w = wordsIn(words, language);
  const workbook = { language, act: 'upload', id: 'upload', fault };
  const letter = { language, act: 'letter', id: 'letter', fault };
  return (
    <div className="two-forms">
      <section>
        <h2>{w.upload}</h2>
        <p className="small">{w.uploadText}</p>
        <ActForm state={workbook} seal={{ key }} action={uploadAction} fields={['file']} hasFile>
          <TextField
            state={workbook}
            name="file"
            label={w.workbookFile}
            isRequired
            input={{ type: 'file', accept: '.xlsx' }}
          />
          <button type="submit" className={model.preview ? 'button quiet' : 'button'}>
            {w.send}
          </button>
          <UploadProgress language={language} />
        </ActForm>
      </section>
      <section>
        <h2>{w.letter}</h2>
        <p className="small">{w.letterText}</p>
        <ActForm state={letter} seal={{ key }} action={uploadAction} fields={['file']} hasFile>
          <TextField
            state={letter}
            name="file"
            label={w.letterFile}
            isRequired
            input={{ type: 'file', accept: '.pdf,.jpg,.jpeg,.png,.p7s,.sig' }}
          />
          <button type="submit" className="button quiet">
            {w.attach}
          </button>
          <UploadProgress language={language} />
        </ActForm>
      </section>
    </div>
  );
}

function Files({ model, fault }: WorkbookProps) {
  const { language, files } = model;
  const w = wordsIn(words, language);
  const headings = [w.file, w.kind, w.size, w.who, w.when];
  return (
    <section>
      <h2>{w.files}</h2>
      {files.length === 0 ? (
        <p>{w.noFiles}</p>
      ) : (
        <table className="stack">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <File key={file.id} file={file} model={model} fault={fault} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function File({
  file,
  model: { language, key, mayAnswer },
  fault,
}: WorkbookProps & { readonly file: FileRow }) {
  const w = wordsIn(words, language);
  const id = `remove-${file.id}`;
  return (
    <tr>
      <th scope="row">
        <a href={file.href}>{file.name}</a>
      </th>
      <td data-label={w.kind}>{file.kind}</td>
      <td data-label={w.size}>{file.size}</td>
      <td data-label={w.who}>{file.by}</td>
      <td data-label={w.when}>{file.at}</td>
      <td className="no-print">
        <div className="field-ways">
          {file.previewHref ? (
            <a href={file.previewHref}>
              {w.see}
              <span className="hidden">: {file.name}</span>
            </a>
          ) : null}
          {mayAnswer ? (
            <ActForm
              state={{ language, act: 'remove', id, fault }}
              seal={{ key }}
              hidden={{ attachment: file.id, place: id }}
              className="inline-act"
            >
              <button type="submit" className="text-button">
                {w.remove}
                <span className="hidden">: {file.name}</span>
              </button>
            </ActForm>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
