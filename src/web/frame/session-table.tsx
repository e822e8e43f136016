/** Sessions with a button to end each. */
import type { Language } from '../../kernel/language.ts';
import type { SessionRow } from './session-rows.ts';
import { wordsIn } from './speak.ts';

const words = {
  sessionsLead: {
    ru: 'Сеанс кончается через 30 минут без действий и через 12 часов в любом случае.',
    en: 'A session ends after 30 minutes without a request, and after 12 hours in any case.',
  },
  where: { ru: 'Откуда', en: 'From' },
  since: { ru: 'Вход', en: 'Since' },
  seen: { ru: 'Последнее действие', en: 'Last request' },
  act: { ru: 'Действие', en: 'Action' },
  end: { ru: 'Завершить', en: 'End' },
  endOne: { ru: 'Завершить сеанс:', en: 'End the session:' },
  here: { ru: 'этот сеанс', en: 'this session' },
} as const;

interface Props {
  readonly language: Language;
  readonly rows: readonly SessionRow[];
  readonly mayEnd: boolean;
}

export function SessionTable({ language, rows, mayEnd }: Props) {
  const w = wordsIn(words, language);
  return (
    <div className="table-wrap">
      <table className="stack accounts-table">
        <caption className="small muted">{w.sessionsLead}</caption>
        <thead>
          <tr>
            <th scope="col">{w.where}</th>
            <th scope="col">{w.since}</th>
            <th scope="col">{w.seen}</th>
            {mayEnd ? <th scope="col">{w.act}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.where}</th>
              <td data-label={w.since}>{row.since}</td>
              <td data-label={w.seen}>{row.seen}</td>
              {mayEnd ? (
                <td>
                  {row.isThis ? (
                    w.here
                  ) : (
                    <form method="post">
                      <input type="hidden" name="intent" value="end" />
                      <input type="hidden" name="session" value={row.id} />
                      <button
                        type="submit"
                        className="button quiet small"
                        aria-label={`${w.endOne} ${row.where}, ${row.since}`}
                      >
                        {w.end}
                      </button>
                    </form>
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
