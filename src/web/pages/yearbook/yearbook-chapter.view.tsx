/** A chapter: its blocks in order; charts of one width that follow one another share a row. */
import type { Language } from '../../../kernel/language.ts';
import type { DrawnBlock, DrawnChapter, YearbookModel } from './yearbook.presenter.ts';
import { BlockView } from './yearbook-block.view.tsx';

interface Props {
  readonly chapter: DrawnChapter;
  readonly model: Pick<YearbookModel, 'language' | 'yearbook'>;
  /** Where the page's own title says it. */
  readonly isTitleHidden?: boolean;
}

export function ChapterView({ chapter, model, isTitleHidden = false }: Props) {
  const { language, yearbook } = model;
  return (
    <section aria-labelledby={chapter.id} className={`chapter chapter-${chapter.id}`}>
      <h2 id={chapter.id} className={isTitleHidden ? 'hidden' : undefined}>
        {chapter.title}
      </h2>
      {inRows(chapter.blocks).map((row) =>
        row.length === 1 ? (
          <OneBlock key={keyOf(row)} drawn={row[0]} language={language} words={yearbook.words} />
        ) : (
          <div key={keyOf(row)} className={`chart-row of-${widthOf(row[0])}`}>
            {row.map((drawn) => (
              <OneBlock key={keyOf([drawn])} drawn={drawn} language={language} words={yearbook.words} />
            ))}
          </div>
        ),
      )}
    </section>
  );
}

function OneBlock({
  drawn,
  language,
  words,
}: {
  readonly drawn: DrawnBlock | undefined;
  readonly language: Language;
  readonly words: YearbookModel['yearbook']['words'];
}) {
  return drawn ? <BlockView drawn={drawn} language={language} words={words} /> : null;
}

const widthOf = (drawn: DrawnBlock | undefined) =>
  drawn?.block.kind === 'chart' ? drawn.block.width : 'full';

/** Runs of charts of one width below the full one. */
function inRows(blocks: readonly DrawnBlock[]): DrawnBlock[][] {
  const rows: DrawnBlock[][] = [];
  for (const drawn of blocks) {
    const last = rows.at(-1);
    const width = widthOf(drawn);
    if (last && width !== 'full' && widthOf(last[0]) === width) last.push(drawn);
    else rows.push([drawn]);
  }
  return rows;
}

function keyOf(row: readonly DrawnBlock[]): string {
  return row.map(({ block }) => JSON.stringify(block).slice(0, 200)).join('|');
}
