/** Role and objects as fields of a form: tick boxes in folds, so that it works without script on a telephone. */
import { type Role, roles } from '../../domain/access/actor.ts';
import { roleNames } from '../../domain/access/role-names.ts';
import type { Rights } from '../../flows/accounts/account-ports.ts';
import { type Language, say } from '../../kernel/language.ts';
import type { ProblemDocument } from '../../kernel/problem.ts';
import { Field } from './account-form.tsx';
import type { Choice, ObjectChoices } from './account-objects.ts';
import { faultText } from './account-words.ts';
import { wordsIn } from './speak.ts';

const words = {
  role: { ru: 'Роль', en: 'Role' },
  choose: { ru: 'Выберите роль', en: 'Choose a role' },
  subjects: { ru: 'Субъекты федерации (для сотрудника субъекта)', en: 'Federal subjects (of an officer)' },
  clusters: {
    ru: 'Кластеры (для специализированной организации)',
    en: 'Clusters (of a specialised organisation)',
  },
  inn: { ru: 'ИНН (для участника кластера)', en: 'INN (of a participant)' },
  chosen: { ru: 'отмечено', en: 'chosen' },
} as const;

interface Props {
  readonly language: Language;
  readonly choices: ObjectChoices;
  readonly rights: Omit<Rights, 'role'> & { readonly role: Role | '' };
  readonly fault: ProblemDocument | undefined;
}

/** Fields that `rightsFrom` reads. */
export const rightsFields = ['role', 'federalSubjects', 'clusters', 'inn'];

export function RightsFields({ language, choices, rights, fault }: Props) {
  const w = wordsIn(words, language);
  const roleFault = fault?.parameter === 'role' ? fault : undefined;
  return (
    <>
      <div className="field account-field">
        <label htmlFor="field-role">{w.role}</label>
        <select
          id="field-role"
          name="role"
          required
          defaultValue={rights.role}
          aria-invalid={roleFault !== undefined || undefined}
          aria-describedby={roleFault ? 'role-error' : undefined}
        >
          <option value="">{w.choose}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {say(roleNames[role], language)}
            </option>
          ))}
        </select>
        {roleFault ? (
          <p className="field-error" id="role-error">
            {faultText(roleFault, language)}
          </p>
        ) : null}
      </div>
      <Boxes
        name="federalSubjects"
        title={w.subjects}
        choices={choices.federalSubjects}
        chosen={rights.federalSubjects}
        {...{ language, fault }}
      />
      <Boxes
        name="clusters"
        title={w.clusters}
        choices={choices.clusters}
        chosen={rights.clusters}
        {...{ language, fault }}
      />
      <Field
        name="inn"
        label={w.inn}
        language={language}
        fault={fault}
        input={{ inputMode: 'numeric', maxLength: 12, defaultValue: rights.inn ?? '' }}
      />
    </>
  );
}

interface BoxesProps extends Pick<Props, 'language' | 'fault'> {
  readonly name: string;
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
}

function Boxes({ name, title, choices, chosen, language, fault }: BoxesProps) {
  const own = fault?.parameter === name ? fault : undefined;
  const w = wordsIn(words, language);
  return (
    <details className="fold" open={own !== undefined || chosen.length > 0}>
      <summary>{chosen.length > 0 ? `${title}: ${w.chosen} ${chosen.length}` : title}</summary>
      <fieldset className="choices">
        <legend>{title}</legend>
        {own ? (
          <p className="field-error" role="alert">
            {faultText(own, language)}
          </p>
        ) : null}
        <div className="choices-list">
          {choices.map(({ value, label }) => (
            <label key={value} className="choice">
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
