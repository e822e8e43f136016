/** The heading row of a table whose columns are links that sort it. */
import type { Language } from '../../kernel/language.ts';
import type { SortLink } from './sorting.ts';
import { wordsIn } from './speak.ts';

const sortWords = {
  ascending: { ru: 'по возрастанию', en: 'ascending' },
  descending: { ru: 'по убыванию', en: 'descending' },
  order: { ru: 'Порядок', en: 'Order' },
};

export function SortHeads({
  columns,
  language,
}: {
  readonly columns: readonly SortLink[];
  readonly language: Language;
}) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.isNumber ? 'number' : undefined}
            aria-sort={column.state ?? undefined}
          >
            <SortHead column={column} language={language} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortHead({ column, language }: { readonly column: SortLink; readonly language: Language }) {
  if (column.href === null) return column.title;
  return (
    <a className="sort" href={column.href}>
      {column.title}
      <Arrow state={column.state} language={language} />
    </a>
  );
}

function Arrow({ state, language }: { readonly state: SortLink['state']; readonly language: Language }) {
  if (state === null) return null;
  const w = wordsIn(sortWords, language);
  return (
    <span>
      <span aria-hidden="true">{state === 'ascending' ? ' ↑' : ' ↓'}</span>
      <span className="hidden"> ({w[state]})</span>
    </span>
  );
}

/** The same choices as a line, for screens where headings are folded away. */
export function SortLine({
  columns,
  language,
}: {
  readonly columns: readonly SortLink[];
  readonly language: Language;
}) {
  const w = wordsIn(sortWords, language);
  if (columns.every((column) => column.href === null)) return null;
  return (
    <p className="sort-line no-print">
      <span className="muted">{w.order}:</span>
      {columns
        .filter((column) => column.href !== null)
        .map((column) => (
          <a key={column.key} href={column.href ?? ''} aria-current={column.state ? 'true' : undefined}>
            {column.title}
            <Arrow state={column.state} language={language} />
          </a>
        ))}
    </p>
  );
}
