/** What a step of the wave will do, and its one button. */
import { countOf, wordsIn } from '../../frame/speak.ts';
import { ActForm, type FormState, MarkField } from '../../workspace-frame/form-parts.tsx';
import { nouns } from '../../workspace-frame/survey-words.ts';
import type { WaveProps } from './wave.view.tsx';
import { words } from './wave.words.ts';
import type { StepModel } from './wave-step.ts';

interface Props extends WaveProps {
  readonly step: StepModel;
}

export function StepPanel({ model, step, fault }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  const state: FormState = { language, act: step.step, id: 'step-form', fault };
  const button = { open: w.openButton, close: w.closeButton, publish: w.publishButton }[step.step];
  return (
    <section id="step" className="step-panel" aria-labelledby="step-title">
      <h2 id="step-title">{w[step.step]}</h2>
      <Meaning model={model} step={step} />
      <ActForm state={state} seal={{ key: model.key, version: model.version }} fields={['confirm']}>
        {step.step === 'publish' ? (
          <MarkField state={state} name="confirm" label={w.publishConfirm} isRequired />
        ) : null}
        <div className="field-actions">
          <button type="submit" className="button">
            {button}
          </button>
          <a href={step.cancelHref}>{w.cancel}</a>
        </div>
      </ActForm>
    </section>
  );
}

function Meaning({ model: { language }, step }: Omit<Props, 'fault'>) {
  const w = wordsIn(words, language);
  if (step.step === 'open')
    return (
      <>
        <p>{w.openText}</p>
        {step.isLate ? (
          <p>
            <strong>{w.openLate}</strong>
          </p>
        ) : null}
        <p>
          {w.lettersGo} <strong>{countOf(step.letters, nouns.letter, language)}</strong>.
        </p>
        <NamesOf step={step} label={w.noMailbox} more={w.andMore} />
        {step.total > 0 ? (
          <p>
            <a href={step.mailboxesHref}>{w.giveMailboxes}</a>
          </p>
        ) : null}
      </>
    );
  if (step.step === 'close')
    return (
      <>
        <p>{w.closeText}</p>
        {step.total === 0 ? (
          <p>{w.closeNobody}</p>
        ) : (
          <NamesOf step={step} label={w.closeWho} more={w.andMore} />
        )}
        {step.toReview > 0 ? (
          <p>
            {w.closeReview} <strong>{step.toReview}</strong>
          </p>
        ) : null}
      </>
    );
  return (
    <>
      <p>{w.publishText}</p>
      <p>{w.publishNot}</p>
      <p>
        {w.publishAccepted} <strong>{step.accepted}</strong>
        <br />
        {w.publishLeft} <strong>{step.total}</strong>
      </p>
    </>
  );
}

function NamesOf({
  step,
  label,
  more,
}: {
  readonly step: StepModel;
  readonly label: string;
  readonly more: string;
}) {
  if (step.total === 0) return null;
  const rest = step.total - step.names.length;
  return (
    <div>
      <p>
        {label} <strong>{step.total}</strong>
      </p>
      <ul className="plain-names">
        {step.names.map(({ name, href }) => (
          <li key={href} lang="ru">
            <a href={href}>{name}</a>
          </li>
        ))}
        {rest > 0 ? (
          <li>
            {more} {rest}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
