/** Remarks on a value or on the whole form, the button that settles one, and the form of a new one. */
import { wordsIn } from '../../frame/speak.ts';
import { fieldAnchor } from '../../workspace-frame/answer-reader.ts';
import { ActForm, AreaField } from '../../workspace-frame/form-parts.tsx';
import type { RecipientProps } from './recipient.view.tsx';
import { words } from './recipient.words.ts';
import type { ReviewRemark } from './review-fields.ts';

interface Props extends RecipientProps {
  /** Null: the whole form. */
  readonly field: string | null;
}

const anchorOf = (field: string | null) => (field === null ? 'form' : fieldAnchor(field));

export function Remarks({
  remarks,
  field,
  model,
  fault,
}: Props & { readonly remarks: readonly ReviewRemark[] }) {
  const { language, key, may } = model;
  const w = wordsIn(words, language);
  return remarks.map((remark) => (
    <div key={remark.seq} className={remark.isSettled ? 'remark-note settled' : 'remark-note'}>
      <p>{remark.text}</p>
      <p className="small muted">
        {remark.by}
        {remark.isSettled ? `, ${w.settled}` : ''}
      </p>
      {may.comment && !remark.isSettled ? (
        <ActForm
          state={{ language, act: 'resolve', id: `resolve-${remark.seq}`, fault }}
          seal={{ key }}
          hidden={{ seq: String(remark.seq), field: field ?? '', place: `resolve-${remark.seq}` }}
          className="inline-act no-print"
        >
          <button type="submit" className="text-button">
            {w.settle}
          </button>
        </ActForm>
      ) : null}
    </div>
  ));
}

/** Folded; opens by itself when it comes back with an error. */
export function RemarkForm({ field, about, model, fault }: Props & { readonly about: string }) {
  const { language, key } = model;
  const w = wordsIn(words, language);
  const id = `remark-${anchorOf(field)}`;
  const isBack = fault?.act === 'comment' && fault.typed['place'] === id;
  const state = { language, act: 'comment', id, fault };
  return (
    <details className="act-fold" open={isBack || undefined}>
      <summary>
        {field === null ? w.addGeneral : w.addRemark}
        {about ? <span className="hidden">: {about}</span> : null}
      </summary>
      <ActForm state={state} seal={{ key }} hidden={{ field: field ?? '', place: id }} fields={['text']}>
        <AreaField state={state} name="text" label={w.remarkText} isRequired />
        <button type="submit" className="button small">
          {w.saveRemark}
        </button>
      </ActForm>
    </details>
  );
}
