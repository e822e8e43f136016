/** Statements of the review, each with its lines as a link to its fact. */
import type { AtlasStatement } from '../../domain/atlas/atlas.ts';
import { type Language, say } from '../../kernel/language.ts';
import { showLineRanges } from '../../kernel/line-range.ts';
import { factLink } from '../frame/links.ts';
import { reading } from './words.ts';

interface StatementProps {
  readonly item: AtlasStatement;
  readonly language: Language;
}

/** One statement and where it stands. */
export function SourcedStatement({ item, language }: StatementProps) {
  return (
    <>
      {say(item.text, language)}{' '}
      <a className="source" href={factLink(language, item.fact)}>
        {`${say(reading.lines, language)} ${showLineRanges(item.lines)}`}
      </a>
    </>
  );
}

interface StatementListProps {
  readonly title: string;
  readonly items: readonly AtlasStatement[];
  readonly language: Language;
}

/** Short statements under a title. */
export function StatementList({ title, items, language }: StatementListProps) {
  return (
    <>
      <h3>{title}</h3>
      <ol className="statements compact">
        {items.map((item) => (
          <li key={item.id}>
            <SourcedStatement item={item} language={language} />
          </li>
        ))}
      </ol>
    </>
  );
}
