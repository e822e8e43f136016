/** Parts of the forms of accounts: a field with its error beside it, and the error of a whole form. Work without script. */
import type { Language } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';
import { faultText } from './account-words.ts';

/** Action data of a page whose form must be mended; undefined where there is none. */
export function faultOf(actionData: unknown): ProblemDocument | undefined {
  if (typeof actionData !== 'object' || actionData === null || !('problem' in actionData)) return undefined;
  return actionData.problem as ProblemDocument;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly language: Language;
  readonly fault: ProblemDocument | undefined;
  readonly hint?: string;
  readonly input: React.ComponentProps<'input'>;
}

/** A labelled input; what is wrong with it stands below and is read out with it. */
export function Field({ name, label, language, fault, hint, input }: FieldProps) {
  const isFaulty = fault?.parameter === name;
  const notes = [hint ? `${name}-hint` : '', isFaulty ? `${name}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="field account-field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <input
        {...input}
        id={`field-${name}`}
        name={name}
        aria-invalid={isFaulty || undefined}
        aria-describedby={notes || undefined}
      />
      {hint ? (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {isFaulty && fault ? (
        <p className="field-error" id={`${name}-error`}>
          {faultText(fault, language)}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with the form as a whole: nothing where a field of it already says so. */
export function FormFault({
  fault,
  language,
  fields,
}: {
  readonly fault: ProblemDocument | undefined;
  readonly language: Language;
  readonly fields: readonly string[];
}) {
  if (!fault || fields.includes(fault.parameter ?? '')) return null;
  return (
    <p className="field-error" role="alert">
      {faultText(fault, language)}
    </p>
  );
}

/** What was done, after the redirect. */
export function Done({ text }: { readonly text: string | null }) {
  return text === null ? null : (
    <p className="done-note" role="status">
      {text}
    </p>
  );
}
