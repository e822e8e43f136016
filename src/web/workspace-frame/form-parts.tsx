/** Parts of the workspace's forms: fields with their error beside them, keeping what was typed. Work without script. */
import type { Language } from '../../kernel/language.ts';
import type { FormFault } from './form-fault.ts';
import { isTold } from './notes.tsx';
import { problemText } from './problem-words.ts';

/** What all fields of one form share. */
export interface FormState {
  readonly language: Language;
  /** Name of the form on its page. */
  readonly act: string;
  /** Sets the form's ids apart from those of its neighbours. */
  readonly id: string;
  readonly fault: FormFault | undefined;
}

/** Of the hidden fields: the key of the request and the version that was seen. */
export interface Seal {
  readonly key: string;
  readonly version?: number;
}

interface ActFormProps {
  readonly state: FormState;
  readonly seal: Seal;
  readonly children: React.ReactNode;
  readonly className?: string;
  /** Names of fields that show their own errors. */
  readonly fields?: readonly string[];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly action?: string;
  readonly hasFile?: boolean;
}

/** A form with its hidden fields and the error of the whole. */
export function ActForm({
  state,
  seal,
  children,
  className,
  fields = [],
  hidden = {},
  action,
  hasFile,
}: ActFormProps) {
  const fault = faultIn(state);
  return (
    <form
      method="post"
      action={action}
      className={className ?? 'act-form'}
      encType={hasFile ? 'multipart/form-data' : undefined}
      id={state.id}
    >
      <input type="hidden" name="act" value={state.act} />
      <input type="hidden" name="key" value={seal.key} />
      {seal.version === undefined ? null : <input type="hidden" name="version" value={seal.version} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fault && !isTold(fault) && !fields.includes(fault.problem.parameter ?? '') ? (
        <p className="field-error" role="alert">
          {problemText(fault.problem, state.language)}
        </p>
      ) : null}
      {children}
    </form>
  );
}

/** The fault, where it is this form's. */
export function faultIn({ fault, act, id }: FormState): FormFault | undefined {
  if (!fault || fault.act !== act) return undefined;
  const typedId = fault.typed['place'];
  return typedId === undefined || typedId === id ? fault : undefined;
}

interface FieldProps {
  readonly state: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** For a field whose heading says it to those who see. */
  readonly isLabelHidden?: boolean;
}

interface Parts {
  readonly id: string;
  readonly typed: string | undefined;
  readonly attributes: {
    readonly id: string;
    readonly name: string;
    readonly required: boolean | undefined;
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  };
  readonly notes: React.ReactNode;
}

function partsOf({ state, name, hint, isRequired }: FieldProps): Parts {
  const id = `${state.id}-${name}`;
  const fault = faultIn(state);
  const isFaulty = fault?.problem.parameter === name;
  const described = [hint ? `${id}-hint` : '', isFaulty ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    typed: fault?.typed[name],
    attributes: {
      id,
      name,
      required: isRequired || undefined,
      'aria-invalid': isFaulty || undefined,
      'aria-describedby': described || undefined,
    },
    notes: (
      <>
        {hint ? (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
        {isFaulty && fault ? (
          <p className="field-error" id={`${id}-error`} role="alert">
            {problemText(fault.problem, state.language)}
          </p>
        ) : null}
      </>
    ),
  };
}

/** A line of text, a day, an address. */
export function TextField(props: FieldProps & { readonly input?: React.ComponentProps<'input'> }) {
  const { id, typed, attributes, notes } = partsOf(props);
  return (
    <div className="field account-field">
      <label htmlFor={id} className={props.isLabelHidden ? 'hidden' : undefined}>
        {props.label}
      </label>
      <input {...props.input} {...attributes} defaultValue={typed ?? props.input?.defaultValue} />
      {notes}
    </div>
  );
}

/** Several lines. */
export function AreaField(props: FieldProps & { readonly rows?: number; readonly most?: number }) {
  const { id, typed, attributes, notes } = partsOf(props);
  return (
    <div className="field account-field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        {...attributes}
        rows={props.rows ?? 3}
        maxLength={props.most ?? 4000}
        defaultValue={typed ?? ''}
      />
      {notes}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a list. */
export function ChoiceField(
  props: FieldProps & { readonly choices: readonly Choice[]; readonly chosen?: string },
) {
  const { id, typed, attributes, notes } = partsOf(props);
  return (
    <div className="field account-field">
      <label htmlFor={id}>{props.label}</label>
      <select {...attributes} defaultValue={typed ?? props.chosen ?? ''}>
        {props.choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {notes}
    </div>
  );
}

/** A mark to set on purpose. */
export function MarkField(props: FieldProps) {
  const { id, attributes, notes } = partsOf(props);
  return (
    <div className="mark-field">
      <label className="choice" htmlFor={id}>
        <input type="checkbox" value="yes" {...attributes} />
        <span>{props.label}</span>
      </label>
      {notes}
    </div>
  );
}
