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

interface PasswordFieldProps extends Omit<FieldProps, 'input'> {
  /** The one in force, or the one that is to come. */
  readonly kind: 'current-password' | 'new-password';
}

/** A field for a password, filled in by the browser's keeper of passwords. */
export function PasswordField({ kind, ...field }: PasswordFieldProps) {
  return (
    <Field {...field} input={{ type: 'password', autoComplete: kind, required: true, maxLength: 200 }} />
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

interface AccountFormProps {
  readonly language: Language;
  readonly fault: ProblemDocument | undefined;
  /** Which of the page's forms it is; absent where there is one only. */
  readonly intent?: string;
  /** Fields of the page that say themselves what is wrong with them. */
  readonly fields: readonly string[];
  readonly submit: string;
  readonly isQuiet?: boolean;
  readonly children: React.ReactNode;
}

/** A form of an account: its fields, what is wrong with the whole, its button. */
export function AccountForm({
  language,
  fault,
  intent,
  fields,
  submit,
  isQuiet,
  children,
}: AccountFormProps) {
  return (
    <form method="post" className="account-form">
      {intent === undefined ? null : <input type="hidden" name="intent" value={intent} />}
      {children}
      <FormFault fault={fault} language={language} fields={fields} />
      <button type="submit" className={isQuiet ? 'button quiet' : 'button'}>
        {submit}
      </button>
    </form>
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
