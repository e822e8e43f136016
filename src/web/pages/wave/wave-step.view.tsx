/** What a step of the wave will do, and its one button. */
import type { Language } from '../../../kernel/language.ts';
import { countOf, wordsIn } from '../../frame/speak.ts';
import {
  ActForm,
  AreaField,
  type FormState,
  MarkField,
  TextField,
} from '../../workspace-frame/form-parts.tsx';
import { nouns } from '../../workspace-frame/survey-words.ts';
import type { WaveProps } from './wave.view.tsx';
import { words } from './wave.words.ts';
import type { StepModel, WaveStep } from './wave-step.ts';

interface Props extends WaveProps {
  readonly step: StepModel;
}

/** What a step is called, on its button and over its panel. */
export function stepTitle(step: WaveStep, language: Language): string {
  const w = wordsIn(words, language);
  return step === 'deadline' ? w.deadlineButton : w[step];
}

export function StepPanel({ model, step, fault }: Props) {
  const { language } = model;
  const w = wordsIn(words, language);
  const state: FormState = { language, act: step.step, id: 'step-form', fault };
  const button = {
    open: w.openButton,
    deadline: w.deadlineButton,
    close: w.closeButton,
    publish: w.publishButton,
    delete: w.deleteButton,
  }[step.step];
  return (
    <section id="step" className="step-panel" aria-labelledby="step-title">
      <h2 id="step-title">{stepTitle(step.step, language)}</h2>
      <Meaning model={model} step={step} />
      <ActForm
        state={state}
        seal={{ key: model.key, version: model.version }}
        fields={['confirm', 'deadlineOn', 'reason']}
      >
        {step.step === 'publish' ? (
          <MarkField state={state} name="confirm" label={w.publishConfirm} isRequired />
        ) : null}
        {step.step === 'delete' ? (
          <MarkField state={state} name="confirm" label={w.deleteConfirm} isRequired />
        ) : null}
        {step.step === 'deadline' ? <DeadlineFields state={state} step={step} /> : null}
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

/** A draft was promised to nobody: no reason is asked for. */
function DeadlineFields({ state, step }: { readonly state: FormState; readonly step: StepModel }) {
  const w = wordsIn(words, state.language);
  return (
    <>
      <TextField
        state={state}
        name="deadlineOn"
        label={w.newDeadline}
        hint={w.deadlineHint}
        isRequired
        input={{ type: 'date', defaultValue: step.deadlineOn }}
      />
      {step.isOpen ? (
        <AreaField state={state} name="reason" label={w.reason} rows={2} most={500} isRequired />
      ) : null}
    </>
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
  if (step.step === 'deadline') return <p>{step.isOpen ? w.deadlineOpenText : w.deadlineDraftText}</p>;
  if (step.step === 'delete')
    return (
      <p>
        {w.deleteText} {w.deleteRecipients} <strong>{step.total}</strong>.
      </p>
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
