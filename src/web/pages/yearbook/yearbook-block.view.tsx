/** Every kind of block of the yearbook as HTML. A kind without a view fails the type check, so none is ever left out. */
import type { Block, Source } from '../../../domain/yearbook/blocks.ts';
import type { PrintedWords } from '../../../domain/yearbook/yearbook.ts';
import type { Language } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { to } from '../../frame/links.ts';
import { Picture } from '../../frame/picture.tsx';
import { findingAnchor } from '../../reading/finding-words.ts';
import { Pictures } from '../../reading/parts.tsx';
import type { DrawnBlock } from './yearbook.presenter.ts';
import { RunsView } from './yearbook-runs.view.tsx';
import { TableView } from './yearbook-table.view.tsx';

interface Props {
  readonly drawn: DrawnBlock;
  readonly language: Language;
  readonly words: PrintedWords;
}

export function BlockView({ drawn, language, words }: Props) {
  const { block } = drawn;
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p className={block.lead ? 'lead' : block.small ? 'small muted' : undefined}>
          <RunsView runs={block.runs} language={language} />
        </p>
      );
    case 'figures':
      return <Figures block={block} language={language} />;
    case 'table':
      return <TableView table={block} language={language} words={words} />;
    case 'chart':
    case 'map':
      return <PictureBlock block={block} drawn={drawn} words={words} />;
    case 'definitions':
      return <Definitions block={block} language={language} />;
    case 'list':
      return <ListView block={block} language={language} />;
    case 'note':
      return (
        <aside className="doubt-note" aria-label={block.title}>
          <p>
            <strong>{block.title}</strong>
          </p>
          {block.paragraphs.map((runs) => (
            <p key={textOf(runs)}>
              <RunsView runs={runs} language={language} />
            </p>
          ))}
        </aside>
      );
    case 'finding':
      return <FindingView block={block} language={language} words={words} />;
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const textOf = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join('');

/** `Обзор, строки 454–455`; the label alone where the content is counted. */
export function sourceText(source: Source, words: PrintedWords): string {
  if (source.lines.length === 0) return source.label;
  return `${source.label} ${source.label.endsWith(words.lines) ? '' : `${words.lines} `}${showLineRanges(source.lines)}`;
}

function Figures({ block, language }: { readonly block: Of<'figures'>; readonly language: Language }) {
  return (
    <ul className="totals">
      {block.items.map((item) => (
        <li key={item.label} className={item.register ? 'register' : undefined}>
          {item.value.some((run) => run.kind === 'figure') ? (
            <RunsView runs={item.value} language={language} />
          ) : (
            <span className="figure">
              <RunsView runs={item.value} language={language} />
            </span>
          )}
          <span>{item.label}</span>
          {textOf(item.note) === '' ? null : (
            <span className="note">
              <RunsView runs={item.note} language={language} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function PictureBlock({
  block,
  drawn,
  words,
}: {
  readonly block: Of<'chart'> | Of<'map'>;
  readonly drawn: DrawnBlock;
  readonly words: PrintedWords;
}) {
  if (!drawn.pictures) return null;
  const caption = (
    <>
      <strong>{block.caption.endsWith('.') ? block.caption : `${block.caption}.`}</strong>{' '}
      {sourceText(block.source, words)}
    </>
  );
  if (block.kind === 'chart') return <Pictures pair={drawn.pictures} caption={caption} />;
  return (
    <div className={`map-block ${block.view}`}>
      <Picture svg={drawn.pictures.wide} caption={caption} />
      {drawn.legend ? (
        <div
          className="legend"
          role="img"
          aria-label={block.legendDescription}
          dangerouslySetInnerHTML={{ __html: drawn.legend }}
        />
      ) : null}
    </div>
  );
}

function Definitions({
  block,
  language,
}: {
  readonly block: Of<'definitions'>;
  readonly language: Language;
}) {
  return (
    <dl className="terms">
      {block.items.map((item) => (
        <div key={textOf(item.term)} className="term">
          <dt>
            <RunsView runs={item.term} language={language} />
          </dt>
          <dd>
            {item.text.map((runs) => (
              <span key={textOf(runs)} className="block">
                <RunsView runs={runs} language={language} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListView({ block, language }: { readonly block: Of<'list'>; readonly language: Language }) {
  const items = block.items.map((runs) => (
    <li key={textOf(runs)}>
      <RunsView runs={runs} language={language} />
    </li>
  ));
  return block.numbered ? <ol className="statements compact">{items}</ol> : <ul>{items}</ul>;
}

function FindingView({
  block,
  language,
  words,
}: {
  readonly block: Of<'finding'>;
  readonly language: Language;
  readonly words: PrintedWords;
}) {
  return (
    <div className={`finding ${block.severity}`}>
      <p className="finding-head">
        <span className={`severity ${block.severity}`}>{block.severityLabel}</span>
        <a href={`${to(language, '/findings')}#${findingAnchor(block.id)}`}>
          {sourceText(block.source, words)}
        </a>
      </p>
      <p className="sentence">{block.sentence}</p>
      <p className="settles">
        <span className="muted">{words.settles}</span> <RunsView runs={block.settles} language={language} />
      </p>
    </div>
  );
}
