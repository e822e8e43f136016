/** Questions as rows: answer now, earlier values, what the checks say, remarks with a form on each single value. */
import { wordsIn } from '../../frame/speak.ts';
import type { RecipientProps } from './recipient.view.tsx';
import { words } from './recipient.words.ts';
import { RemarkForm, Remarks } from './remarks.view.tsx';
import type { ReviewField, ReviewFinding, ReviewQuestion } from './review-fields.ts';

interface Props extends RecipientProps {
  readonly questions: readonly ReviewQuestion[];
}

export function QuestionTable({ questions, model, fault }: Props) {
  const w = wordsIn(words, model.language);
  return (
    <table className="answers">
      <thead>
        <tr>
          <th scope="col">{w.question}</th>
          <th scope="col">{w.answer}</th>
          <th scope="col">{w.earlier}</th>
          <th scope="col">{w.remarks}</th>
        </tr>
      </thead>
      <tbody>
        {questions.map((question) =>
          question.fields.map((field, at) => (
            <tr key={field.field} id={field.anchor} className={at === 0 ? 'first' : undefined}>
              {at === 0 ? (
                <th scope="rowgroup" rowSpan={question.fields.length}>
                  {question.label}
                  {question.unit ? <span className="muted">, {question.unit}</span> : null}
                  {question.isRequired ? <span className="line small muted">{w.required}</span> : null}
                </th>
              ) : null}
              <Answer field={field} none={w.noAnswer} />
              {at === 0 ? (
                <td rowSpan={question.fields.length} data-label={w.earlier} className="earlier">
                  {question.earlier.length > 0 ? <Earlier question={question} /> : null}
                </td>
              ) : null}
              <td className="checks">
                <Findings findings={field.findings} model={model} />
                <Remarks remarks={field.remarks} field={field.field} model={model} fault={fault} />
                <div className="field-ways no-print">
                  {model.may.comment ? (
                    <RemarkForm
                      field={field.field}
                      about={`${question.label} ${field.year}`}
                      model={model}
                      fault={fault}
                    />
                  ) : null}
                  <a className="small" href={field.historyHref}>
                    {w.fieldHistory}
                    <span className="hidden">
                      : {question.label} {field.year}
                    </span>
                  </a>
                </div>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Answer({ field, none }: { readonly field: ReviewField; readonly none: string }) {
  return (
    <td className="answer">
      {field.year ? <span className="muted year">{field.year}</span> : null}
      {field.answer === null ? (
        <span className="muted">{none}</span>
      ) : (
        <span className="given">{field.answer}</span>
      )}
      {field.origin ? <span className="line small muted">{field.origin}</span> : null}
    </td>
  );
}

function Earlier({ question }: { readonly question: ReviewQuestion }) {
  return (
    <ul className="earlier-values">
      {question.earlier.map(({ label, value }) => (
        <li key={`${label} ${value}`}>
          <span className="muted">{label}</span> <span>{value}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the checks say, each with the respondent's explanation. */
export function Findings({
  findings,
  model: { language },
}: Pick<Props, 'model'> & { readonly findings: readonly ReviewFinding[] }) {
  const w = wordsIn(words, language);
  return findings.map((finding) => (
    <div key={finding.message} className={`check ${finding.severity}`}>
      <p>
        <strong>{finding.severityLabel}.</strong> {finding.message}
      </p>
      {finding.explanation === null ? (
        finding.severity === 'warning' ? (
          <p className="muted">{w.noExplanation}</p>
        ) : null
      ) : (
        <p>
          <span className="muted">{w.explained}:</span> {finding.explanation}
        </p>
      )}
    </div>
  ));
}
