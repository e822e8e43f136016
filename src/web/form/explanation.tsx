/** The explanation of a warning: saved when it is left, kept on this device until then. Must never lose what was typed. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SurveyFinding } from '../../domain/survey/wave.ts';
import { useForm } from './form-context.ts';
import { keepWords } from './keep-words.ts';

interface Props {
  readonly finding: SurveyFinding;
}

type State = 'idle' | 'sending' | 'failed' | 'signed-out';

export function Explanation({ finding }: Props) {
  const { notes, w, mayEdit } = useForm();
  const given = notes.explanationOf(finding);
  const { text, state, change, save } = useExplanation(finding, given);
  if (!mayEdit) return given === '' ? null : <p>{`${w.explanation}: ${given}`}</p>;
  return (
    <div className="explanation">
      <label>
        {w.explanation}
        <textarea
          rows={2}
          value={text}
          maxLength={2000}
          onChange={(event) => change(event.target.value)}
          onBlur={() => void save()}
        />
      </label>
      <button
        type="button"
        className="button quiet small"
        disabled={state === 'sending' || text.trim() === '' || text === given}
        onClick={() => void save()}
      >
        {text === given && given !== '' ? w.explained : w.explain}
      </button>
      {state === 'failed' ? <p role="alert">{w.explainFailed}</p> : null}
      {state === 'signed-out' ? <p role="alert">{w.explainSignedOut}</p> : null}
    </div>
  );
}

function useExplanation(finding: SurveyFinding, given: string) {
  const { store, notes, client, w, announce } = useForm();
  const { recipient, self } = store.model;
  const words = useMemo(() => keepWords(recipient.id, self), [recipient.id, self]);
  const place = `${finding.check}/${finding.field}`;
  const [text, setText] = useState(given);
  const [state, setState] = useState<State>('idle');
  const isSending = useRef(false);
  // The server draws the page without what this device keeps.
  useEffect(() => {
    const kept = words.read(place);
    if (kept !== '') setText(kept);
  }, [words, place]);
  const change = (next: string) => {
    setText(next);
    words.keep(place, next === given ? '' : next);
  };
  const save = async () => {
    if (isSending.current || text.trim() === '' || text === given) return;
    isSending.current = true;
    setState('sending');
    const sent = await client.explain(
      { check: finding.check, field: finding.field, text },
      crypto.randomUUID(),
    );
    isSending.current = false;
    if (sent.kind !== 'done')
      return setState(sent.kind === 'refused' && sent.problem.status === 401 ? 'signed-out' : 'failed');
    setState('idle');
    if (words.read(place) === text) words.keep(place, '');
    notes.explained(finding, text);
    announce(w.explained);
  };
  return { text, state, change, save };
}
