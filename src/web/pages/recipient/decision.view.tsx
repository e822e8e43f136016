/** The decision: accept, return, accept with a named exception; afterwards a correction. One primary action. */
import { wordsIn } from '../../frame/speak.ts';
import { ActForm, AreaField } from '../../workspace-frame/form-parts.tsx';
import type { RecipientProps } from './recipient.view.tsx';
import { words } from './recipient.words.ts';

export function DecisionBox({ model, fault }: RecipientProps) {
  const { language, may, state } = model;
  const w = wordsIn(words, language);
  if (!may.care) return null;
  return (
    <section className="decision no-print" aria-labelledby="decision">
      <h2 id="decision">{w.decision}</h2>
      {may.review ? (
        <>
          <Accept model={model} fault={fault} />
          <Return model={model} fault={fault} />
          <Exception model={model} fault={fault} />
        </>
      ) : null}
      {may.correct ? <Correct model={model} fault={fault} /> : null}
      {!may.review && state !== 'accepted' ? <p className="small muted">{w.notSubmitted}</p> : null}
    </section>
  );
}

const sealOf = ({ key, version }: RecipientProps['model']) => ({ key, version });

function Accept({ model, fault }: RecipientProps) {
  const { language, standing } = model;
  const w = wordsIn(words, language);
  const state = { language, act: 'accept', id: 'accept', fault };
  return (
    <ActForm state={state} seal={sealOf(model)}>
      <p className="small" id="accept-note">
        {standing === '' ? (
          w.acceptText
        ) : (
          <>
            {w.acceptStands} <strong className="error-words">{standing}</strong>.
          </>
        )}
      </p>
      <button type="submit" className="button" disabled={standing !== ''} aria-describedby="accept-note">
        {w.accept}
      </button>
    </ActForm>
  );
}

function Return({ model, fault }: RecipientProps) {
  const { language } = model;
  const w = wordsIn(words, language);
  const state = { language, act: 'return', id: 'return', fault };
  return (
    <details className="act-fold" open={fault?.act === 'return' || undefined}>
      <summary>{w.return}</summary>
      <ActForm state={state} seal={sealOf(model)} fields={['reason']}>
        <AreaField state={state} name="reason" label={w.returnReason} hint={w.returnHint} isRequired />
        <button type="submit" className="button small">
          {w.return}
        </button>
      </ActForm>
    </details>
  );
}

function Exception({ model, fault }: RecipientProps) {
  const { language } = model;
  const w = wordsIn(words, language);
  const state = { language, act: 'accept-exception', id: 'accept-exception', fault };
  return (
    <details className="act-fold" open={fault?.act === 'accept-exception' || undefined}>
      <summary>{w.acceptException}</summary>
      <ActForm state={state} seal={sealOf(model)} fields={['exception']}>
        <AreaField state={state} name="exception" label={w.exception} isRequired />
        <button type="submit" className="button small">
          {w.acceptException}
        </button>
      </ActForm>
    </details>
  );
}

function Correct({ model, fault }: RecipientProps) {
  const { language } = model;
  const w = wordsIn(words, language);
  const state = { language, act: 'correct', id: 'correct', fault };
  return (
    <details className="act-fold" open={fault?.act === 'correct' || undefined}>
      <summary>{w.correct}</summary>
      <ActForm state={state} seal={sealOf(model)} fields={['reason']}>
        <AreaField
          state={state}
          name="reason"
          label={w.correctReason}
          hint={w.correctHint}
          most={1000}
          isRequired
        />
        <button type="submit" className="button small">
          {w.correct}
        </button>
      </ActForm>
    </details>
  );
}
